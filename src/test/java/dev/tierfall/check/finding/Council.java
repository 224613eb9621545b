package dev.tierfall.check.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.MovedClock;
import dev.tierfall.RunningServer;
import dev.tierfall.Visitor;
import dev.tierfall.access.Nobody;
import dev.tierfall.check.record.Recorder;
import dev.tierfall.intake.Intake;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Imports;
import dev.tierfall.store.Progress;
import dev.tierfall.store.Records;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small firm on a day of the test's own, with a shared account at its vendor that has no second factor; and the
 * people who decide about it, each with a seat.
 */
public final class Council {

    public static final String PASSWORD = "correct horse battery";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningServer server = RunningServer.get();
    private final Path folder;

    /** Opens on a day, with nothing on the map and nothing in the record. */
    public Council(Path folder, String day) {
        this.folder = folder;
        Nobody.forget();
        server.emptied();
        forgetTheRecord();
        MovedClock.get().to(day);
        person("Ada", "administrator");
        person("Pia", "procurement");
        person("Sam", "viewer", "security", "legal");
        person("Lee", "viewer", "legal");
        person("Pat", "viewer", "procurement");
        person("Cleo", "viewer", "council");
        person("Vera", "viewer");
    }

    /** Gives time and the map back to the other tests. */
    public static void close() {
        Nobody.forget();
        RunningServer.get().emptied().today();
        forgetTheRecord();
    }

    private static void forgetTheRecord() {
        Records records = RunningServer.get().bean(Records.class);
        records.write("MATCH (f:Finding|FindingAct|FindingRecord) DELETE f RETURN count(*) AS gone", Map.of());
    }

    private void person(String name, String role, String... seats) {
        String said = JSON.writeValueAsString(Map.of("role", role, "seats", List.of(seats), "password", PASSWORD));
        HttpResponse<String> put = server.program().send("PUT", "/api/v1/users/" + name, said);
        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
    }

    public Visitor as(String name) {
        Visitor visitor = server.visitor();
        visitor.get("/");
        assertThat(visitor.post("/api/v1/session", "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, PASSWORD))
                        .statusCode())
                .isEqualTo(200);
        return visitor;
    }

    /** The vendor's accounts, as the source 'accounts', each a line of id, kind, status, mfa, last used. */
    public Council accounts(String... lines) {
        try {
            Files.writeString(folder.resolve("organizations.csv"), "id,name,kind\nown,We,own\n");
            Files.writeString(folder.resolve("vendors.csv"), "id,name\nhalden,Halden\n");
            var text = new StringBuilder("id,name,holder,kind,status,mfa,last_used\n");
            for (String line : lines) {
                String[] cells = line.split(",", 2);
                text.append("%s,Desk %s,vendor:halden,%s\n".formatted(cells[0], cells[0], cells[1]));
            }
            Files.writeString(folder.resolve("accounts.csv"), text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.bean(Imports.class)
                .run(new ImportOrder("accounts", "Pia", false, Intake.read(List.of(folder))), Progress.NONE);
        return this;
    }

    public Council on(String day) {
        MovedClock.get().to(day);
        return this;
    }

    /** As the job does it after each change. */
    public Council recorded() {
        assertThat(server.bean(Recorder.class).record()).isTrue();
        return this;
    }

    public JsonNode ask(String path) {
        HttpResponse<String> answer = server.program().get("/api/v1" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** The findings of one check, as the record has them. */
    public List<JsonNode> findings(String query) {
        return ask("/findings?" + query).get("findings").valueStream().toList();
    }

    public JsonNode only(String query) {
        List<JsonNode> found = findings(query);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    public String id(String query) {
        return only(query).get("id").asString();
    }

    /** What whoever decides on a finding has seen of it. */
    public long seen(String id) {
        return ask("/findings/" + id).get("seen").asLong();
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
