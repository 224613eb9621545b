package dev.tierfall.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.tierfall.RunningServer;
import dev.tierfall.Visitor;
import dev.tierfall.check.record.Recorder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The examples of the description are asked of the example map, and what is answered is held to the description. */
class AnswersIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final RunningServer SERVER = RunningServer.get();
    private static final Visitor PROGRAM = SERVER.program();

    /** What has no example that is there in every start, asks for either of two, or takes very long. */
    private static final Set<String> ELSEWHERE = Set.of(
            "/api/v1/imports/{id}",
            "/api/v1/imports/{id}/events",
            "/api/v1/sources/{name}",
            "/api/v1/checks",
            "/api/v1/findings/{id}",
            "/api/v1/incidents/{id}",
            "/api/v1/incidents/{id}/declared",
            "/api/v1/incidents/{id}/cuts",
            "/api/v1/incidents/{id}/brief",
            "/api/v1/compare/{question}",
            "/api/v1/maintenance");

    private static ObjectNode document;

    @BeforeAll
    static void show() {
        SERVER.showing(Path.of("import/samples/example"));
        document = (ObjectNode) JSON.readTree(PROGRAM.get("/api/v1/openapi").body());
        assertThat(PROGRAM.send("PUT", "/api/v1/what-ifs/mfa", example("/api/v1/what-ifs/{name}"))
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    static void clear() {
        PROGRAM.delete("/api/v1/what-ifs/mfa");
        SERVER.emptied();
    }

    /** A description that leaves something out must be found out, so nothing besides is let pass. */
    @Test
    void fitWithAllThatIsNeededAndNothingElse() {
        gets().forEach(path -> fits(path, ask(path, true)));
        fits("/api/v1/blast", PROGRAM.get("/api/v1/blast?from=vendor:halden-msp&recovery=true&trials=50"));
        fits("/api/v1/blast", PROGRAM.get("/api/v1/blast?from=vendor:halden-msp&sensitivity=true&limit=3"));
        fits("/api/v1/sources/{name}", PROGRAM.get("/api/v1/sources/shown"));
        fits("/api/v1/compare/{question}", PROGRAM.get("/api/v1/compare/chain/halden-msp?what-if=mfa"));
        fits("/api/v1/checks", PROGRAM.get("/api/v1/checks?id=TF-01&id=TF-02"));
        fits("/api/v1/findings/{id}", PROGRAM.get("/api/v1/findings/" + recorded()));
        String incident = "/api/v1/incidents/" + declared();
        fits("/api/v1/incidents", PROGRAM.get("/api/v1/incidents"));
        fits("/api/v1/incidents/{id}", PROGRAM.get(incident));
        fits("/api/v1/incidents/{id}/cuts", PROGRAM.get(incident + "/cuts"));
        fits("/api/v1/maintenance", PROGRAM.get("/api/v1/maintenance?of=system:erp&on=2026-12-05T22:00&hours=6"));
        fits("/api/v1/picture", PROGRAM.get("/api/v1/picture?from=vendor:halden-msp"));
        fits("/api/v1/search", PROGRAM.get("/api/v1/search?q=haldn&limit=3"));
    }

    private static String declared() {
        HttpResponse<String> declared = PROGRAM.post("/api/v1/incidents", "{\"from\":[\"vendor:halden-msp\"]}");
        return JSON.readTree(declared.body()).get("id").asString();
    }

    private static String recorded() {
        assertThat(SERVER.bean(Recorder.class).record()).isTrue();
        return JSON.readTree(PROGRAM.get("/api/v1/findings?limit=1").body())
                .at("/findings/0/id")
                .asString();
    }

    /** What is said to be needed is, and what isn't said to be is not. */
    @Test
    void areRefusedWithoutWhatIsNeeded() {
        for (String path : gets()) {
            boolean needs = parameters(path).stream()
                    .anyMatch(parameter -> parameter.get("required").asBoolean() && isQuery(parameter));
            HttpResponse<String> bare = ask(path, false);
            assertThat(bare.statusCode()).as(path + " " + bare.body()).isEqualTo(needs ? 400 : 200);
            if (needs) {
                validates(document.at("/components/schemas/Problem"), JSON.readTree(bare.body()), path);
            }
        }
    }

    /** Neither is declared by a controller, so that nothing else would tell who reads them. */
    @Test
    void heedABudgetAndAWhatIfWhereTheyAreDescribed() {
        for (String path : gets()) {
            String address = address(path, true);
            String and = address.contains("?") ? "&" : "?";
            assertThat(PROGRAM.get(address + and + "budget=none").statusCode())
                    .as(path)
                    .isEqualTo(takes(path, "budget") ? 400 : 200);
            if (!path.contains("compare") && !path.contains("changes")) {
                assertThat(PROGRAM.get(address + and + "what-if=none").statusCode())
                        .as(path)
                        .isEqualTo(takes(path, "what-if") ? 400 : 200);
            }
        }
    }

    @Test
    void readsTheExamplesOfWhatMayBeSaid() {
        for (String path : gets()) {
            for (JsonNode parameter : parameters(path)) {
                JsonNode example = parameter.path("example");
                if (!example.isMissingNode()) {
                    validates(parameter.get("schema"), example, path + " " + parameter.get("name"));
                }
            }
        }
    }

    private static HttpResponse<String> ask(String path, boolean needed) {
        return PROGRAM.get(address(path, needed));
    }

    private static String address(String path, boolean needed) {
        String address = path;
        var query = new ArrayList<String>();
        for (JsonNode parameter : parameters(path)) {
            String name = parameter.get("name").asString();
            JsonNode example = parameter.path("example");
            String value = (example.isArray() ? example.path(0) : example).asString("");
            if (!isQuery(parameter)) {
                address = address.replace("{" + name + "}", value);
            } else if (needed && parameter.get("required").asBoolean()) {
                query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    private static boolean isQuery(JsonNode parameter) {
        return parameter.get("in").asString().equals("query");
    }

    private static boolean takes(String path, String name) {
        return parameters(path).stream()
                .anyMatch(parameter -> parameter.get("name").asString().equals(name));
    }

    private static List<JsonNode> parameters(String path) {
        return document.get("paths")
                .get(path)
                .get("get")
                .path("parameters")
                .valueStream()
                .toList();
    }

    private static List<String> gets() {
        return document.get("paths").properties().stream()
                .filter(path -> path.getValue().has("get") && !ELSEWHERE.contains(path.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String example(String path) {
        return document.get("paths")
                .get(path)
                .at("/put/requestBody/content/application~1yaml/example")
                .asString();
    }

    private static void fits(String path, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        JsonNode described = document.get("paths").get(path).at("/get/responses/200/content/application~1json/schema");
        if (!described.isMissingNode()) {
            validates(described, JSON.readTree(answer.body()), path);
        }
    }

    private static void validates(JsonNode described, JsonNode value, String what) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", strict(document.get("components").deepCopy()));
        whole.set("allOf", JSON.createArrayNode().add(described));
        Schema schema = SchemaRegistry.withDialect(Dialects.getOpenApi31()).getSchema(whole);
        assertThat(schema.validate(value)).as(what).isEmpty();
    }

    /** The served one lets more be there, so that an answer may grow. */
    private static JsonNode strict(JsonNode components) {
        components.get("schemas").forEach(schema -> ((ObjectNode) schema).put("additionalProperties", false));
        return components;
    }
}
