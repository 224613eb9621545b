package dev.tierfall.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder is dropped on the page, looked at, imported, and taken back; of two equal rows one fact is made. */
class ImportIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RunningServer server = RunningServer.get().emptied();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void importsADroppedFolderAndTakesItBack() throws Exception {
        var files = Map.of(
                "spring/vendors.csv", "id,name,country\nhalden,Halden,de\nelb,Elb,\n",
                "spring/accounts.csv", "id,holder\na,vendor:haldn\n",
                "spring/grants.csv", "principal,system,level\naccount:a,erp,read\naccount:a,system:erp,READ\n",
                "spring/README.txt", "hello");

        JsonNode dry = followed(upload("?dryRun=true", files));
        assertThat(dry.at("/status").asString()).isEqualTo("done");
        assertThat(dry.at("/answer/source").asString()).isEqualTo("spring");
        assertThat(dry.at("/answer/added").asLong()).isEqualTo(4);
        assertThat(dry.at("/answer/dryRun").asBoolean()).isTrue();
        assertThat(server.program().get("/api/v1/sources").body()).doesNotContain("\"spring\"");

        JsonNode done = followed(upload("", files));
        assertThat(done.at("/answer/hints/0").toString())
                .isEqualTo("{\"ref\":\"vendor:haldn\",\"record\":\"accounts.csv:2\",\"meant\":\"vendor:halden\"}");
        assertThat(done.at("/answer/stubs").toString()).isEqualTo("[\"system:erp\",\"vendor:haldn\"]");
        assertThat(done.at("/answer/ignored").toString()).isEqualTo("[\"README.txt\"]");
        assertThat(server.program().get("/api/v1/sources/spring").body()).contains("\"facts\":4");

        JsonNode undone = JSON.readTree(
                server.program().post("/api/v1/sources/spring/undo", "{}").body());
        assertThat(undone.at("/removed").asLong()).isEqualTo(4);
        assertThat(server.program().get("/api/v1/sources/nobody").statusCode()).isEqualTo(404);
        assertThat(leftOvers()).isZero();
    }

    @Test
    void tellsWhatIsWrongAndChangesNothing() throws Exception {
        JsonNode refused = followed(upload("?source=wrong", Map.of("vendors.csv", "id,name,country\na,A,UK\n")));
        assertThat(refused.at("/status").asString()).isEqualTo("refused");
        assertThat(refused.at("/answer/rejections").toString())
                .isEqualTo("[{\"file\":\"vendors.csv\",\"line\":2,\"column\":\"country\",\"value\":\"UK\","
                        + "\"message\":\"country 'UK' is not an ISO 3166-1 code\",\"mend\":\"write GB\"}]");
        assertThat(server.program().get("/api/v1/sources").body()).doesNotContain("\"wrong\"");
        assertThat(leftOvers()).isZero();
    }

    @Test
    void refusesUploadsThatAreNone() throws Exception {
        assertThat(upload("", Map.of()).body()).contains("there is no file in the upload");
        assertThat(upload("", Map.of("a.csv", "", "b.csv", "")).body())
                .contains("several files are one source, and it has no name");
        assertThat(upload("?source=x", Map.of("../vendors.csv", "id")).body()).contains("its name is no file name");
        assertThat(upload("?source=x", Map.of("a/vendors.csv", "id", "b/people.csv", "id"))
                        .body())
                .contains("it comes from another folder than the files before it");
        assertThat(upload("?source=a/b", Map.of("vendors.csv", "id")).body()).contains("is not a name for a source");
        assertThat(server.program().get("/api/v1/imports/none").statusCode()).isEqualTo(404);
        assertThat(leftOvers()).isZero();
    }

    @Test
    void loadsASample() throws Exception {
        assertThat(server.program().get("/api/v1/samples").body()).contains("\"name\":\"kaseya-2021\"");
        JsonNode done = followed(server.program().post("/api/v1/samples/kaseya-2021", "{}"));
        assertThat(done.at("/status").asString()).isEqualTo("done");
        assertThat(done.at("/answer/source").asString()).isEqualTo("kaseya-2021");
        assertThat(server.program().post("/api/v1/samples/none", "{}").statusCode())
                .isEqualTo(404);
        server.program().delete("/api/v1/sources/kaseya-2021");
    }

    @Test
    void givesTheMapAndTheTemplatesOut() {
        HttpResponse<String> bundle = server.program().get("/api/v1/export?as=bundle");
        assertThat(bundle.statusCode()).isEqualTo(200);
        assertThat(bundle.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"tierfall-bundle.zip\"");
        assertThat(server.program().get("/api/v1/export?as=graphml").body()).contains("</graphml>");
        assertThat(server.program().get("/api/v1/export?as=dora").body())
                .contains("'dora' is no form to export", "write bundle or graphml");
        assertThat(server.program().get("/api/v1/templates").body())
                .startsWith("[\"bundle.xlsx\",\"organizations.csv\"");
        assertThat(server.program().get("/api/v1/templates/zones.csv").body()).isEqualTo("id,name,since,until\n");
        assertThat(server.program().get("/api/v1/templates/passwd").statusCode())
                .isEqualTo(404);
    }

    /** The state that the last of an import's events tells. */
    private JsonNode followed(HttpResponse<String> started) {
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        JsonNode told = JSON.readTree(started.body());
        assertThat(started.headers().firstValue("Location"))
                .hasValue("/api/v1/imports/" + told.at("/id").asString());
        String events = server.program().get(told.at("/events").asString()).body();
        String last = events.substring(events.lastIndexOf("data:") + "data:".length());
        assertThat(JSON.readTree(server.program()
                        .get("/api/v1/imports/" + told.at("/id").asString())
                        .body()))
                .isEqualTo(JSON.readTree(last));
        return JSON.readTree(last);
    }

    private HttpResponse<String> upload(String query, Map<String, String> files) throws Exception {
        var parts = new StringBuilder();
        new LinkedHashMap<>(files)
                .forEach((name, text) -> parts.append("--seam\r\nContent-Disposition: form-data; ")
                        .append("name=\"files\"; filename=\"")
                        .append(name)
                        .append("\"\r\nContent-Type: text/csv\r\n\r\n")
                        .append(text)
                        .append("\r\n"));
        parts.append("--seam--\r\n");
        return http.send(
                HttpRequest.newBuilder(URI.create(server.origin() + "/api/v1/imports" + query))
                        .header("Authorization", "Bearer " + RunningServer.TOKEN)
                        .header("Content-Type", "multipart/form-data; boundary=seam")
                        .POST(BodyPublishers.ofString(parts.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static long leftOvers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(path -> path.getFileName().toString().startsWith(Upload.PREFIX))
                    .count();
        }
    }
}
