package dev.tierfall.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.Visitor;
import dev.tierfall.store.Records;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample organization on the map, no incident yet, and a program that declares and works one. */
public final class Ward {

    public static final String HALDEN = "vendor:halden-msp";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningServer server = RunningServer.get();

    public Ward() {
        forget();
        showExample();
    }

    public void showExample() {
        server.today().showing(Path.of("import/samples/example"));
    }

    /** Gives the map back to the other tests. */
    public static void close() {
        RunningServer.get().emptied();
        forget();
    }

    /** No incident was ever declared. */
    static void forget() {
        RunningServer.get()
                .bean(Records.class)
                .write("MATCH (n:DeclaredIncident|IncidentAct|IncidentLog) DELETE n RETURN count(*) AS gone", Map.of());
    }

    public Visitor program() {
        return server.program();
    }

    /** Declares a fall, and gives back the id of the incident. */
    public String declare(String... from) {
        return post("", Map.of("name", "Exercise", "from", from)).get("id").asString();
    }

    public JsonNode get(String path) {
        return read(program().get("/api/v1" + path));
    }

    public JsonNode incident(String id) {
        return get("/incidents/" + id);
    }

    public JsonNode post(String path, Object said) {
        return read(send(path, said));
    }

    public HttpResponse<String> send(String path, Object said) {
        return program().post("/api/v1/incidents" + path, JSON.writeValueAsString(said));
    }

    /** How many things a fall reaches, asked of the blast itself. */
    public int reach(JsonNode incident, String more) {
        String then = incident.at("/record/knownAt").asString();
        return get("/blast?from=%s&known-at=%s&limit=0%s".formatted(HALDEN, then, more))
                .at("/totals/things")
                .asInt();
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
