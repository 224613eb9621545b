package dev.tierfall.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.Visitor;
import dev.tierfall.access.Nobody;
import dev.tierfall.intake.Intake;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Imports;
import dev.tierfall.store.Progress;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One vendor of which two files tell, and Ada, who knows better than both of one value. */
class EditIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HALDEN = "/api/v1/things/vendor:halden";

    private final RunningServer server = RunningServer.get();
    private Visitor ada = server.visitor();

    @TempDir
    Path folder;

    @BeforeEach
    void show() throws IOException {
        server.emptied();
        bring("registry", "vendors.csv", "id,name,country,parent\nhalden,Halden,DE,fjord\nfjord,Fjordgate,NO,\n");
        ada = server.visitor();
        String link = Nobody.link();
        ada.get("/");
        ada.post(
                "/api/v1/set-up",
                "{\"token\":\"%s\",\"name\":\"Ada\",\"password\":\"correct horse battery\"}"
                        .formatted(link.substring(link.indexOf('=') + 1)));
    }

    @AfterAll
    static void clear() {
        Nobody.forget();
        RunningServer.get().emptied();
    }

    @Test
    void looksOneThingUpWithWhoSaysSoAndWhatItIsJoinedTo() {
        JsonNode halden = thing();

        assertThat(halden.get("name").asString()).isEqualTo("Halden");
        assertThat(halden.get("kind").asString()).isEqualTo("vendor");
        assertThat(halden.get("values").toString())
                .isEqualTo("{\"id\":\"halden\",\"name\":\"Halden\",\"country\":\"DE\",\"parent\":\"vendor:fjord\"}");
        JsonNode said = halden.get("says").get(0);
        assertThat(said.get("source").asString()).isEqualTo("registry");
        assertThat(said.get("record").asString()).isEqualTo("vendors.csv:2");
        assertThat(halden.get("links")
                        .valueStream()
                        .map(link -> link.get("relationship").asString() + " "
                                + link.get("ref").asString()))
                .containsExactly("OWNED_BY vendor:fjord");
        JsonNode kind = halden.get("columns")
                .valueStream()
                .filter(column -> column.get("name").asString().equals("kind"))
                .findFirst()
                .orElseThrow();
        assertThat(kind.get("words").toString()).contains("\"msp\"");
    }

    @Test
    void letsAnEditWinOverFilesThatComeLater() throws IOException {
        HttpResponse<String> edited = put("{\"country\":\"SE\"}");

        assertThat(edited.statusCode()).as(edited.body()).isEqualTo(200);
        assertThat(value("country")).isEqualTo("SE");
        assertThat(value("parent")).isEqualTo("vendor:fjord");
        bring("registry", "vendors.csv", "id,name,country,parent\nhalden,Halden,AT,fjord\nfjord,Fjordgate,NO,\n");
        assertThat(value("country")).isEqualTo("SE");
        assertThat(value("name")).isEqualTo("Halden");

        put("{\"kind\":\"msp\"}");
        assertThat(value("country")).as("what was edited before stays edited").isEqualTo("SE");
        assertThat(value("kind")).isEqualTo("msp");
    }

    @Test
    void saysWhoEdited() {
        put("{\"country\":\"SE\"}");

        JsonNode edit = thing().get("says")
                .valueStream()
                .filter(said -> said.get("source").asString().equals("edit"))
                .findFirst()
                .orElseThrow();
        assertThat(edit.get("who").asString()).isEqualTo("Ada");
        assertThat(edit.get("values").get("country").asString()).isEqualTo("SE");
        JsonNode source = JSON.readTree(ada.get("/api/v1/sources").body())
                .valueStream()
                .filter(each -> each.get("name").asString().equals("edit"))
                .findFirst()
                .orElseThrow();
        assertThat(source.get("who").asString()).isEqualTo("Ada");
    }

    @Test
    void refusesABadValueWithItsColumnAndTheMendAndChangesNothing() {
        JsonNode before = thing();

        HttpResponse<String> refused = put("{\"country\":\"Germany\"}");

        assertThat(refused.statusCode()).isEqualTo(400);
        JsonNode rejection = JSON.readTree(refused.body()).get("rejections").get(0);
        assertThat(rejection.get("file").asString()).isEqualTo("vendor:halden");
        assertThat(rejection.get("line").isNull()).isTrue();
        assertThat(rejection.get("column").asString()).isEqualTo("country");
        assertThat(rejection.get("value").asString()).isEqualTo("Germany");
        assertThat(rejection.get("message").asString()).isEqualTo("country 'Germany' is not an ISO 3166-1 code");
        assertThat(rejection.get("mend").asString()).isEqualTo("write DE");
        assertThat(thing()).isEqualTo(before);
        assertThat(put("{\"contry\":\"DE\"}").body()).contains("contry").contains("country");
        assertThat(put("{\"parent\":\"system:erp\"}").body()).contains("system:erp");
        assertThat(thing()).isEqualTo(before);
    }

    @Test
    void withdrawsTheEditSoThatTheFilesSpeakAgain() {
        put("{\"country\":\"SE\"}");

        HttpResponse<String> withdrawn = ada.delete(HALDEN);

        assertThat(withdrawn.statusCode()).isEqualTo(200);
        assertThat(value("country")).isEqualTo("DE");
        assertThat(thing().get("says")
                        .valueStream()
                        .map(said -> said.get("source").asString()))
                .containsExactly("registry");
    }

    @Test
    void namesTheNearestWhereTheMapHasNoSuchThing() {
        HttpResponse<String> absent = ada.get("/api/v1/things/vendor:haldn");

        assertThat(absent.statusCode()).isEqualTo(404);
        assertThat(absent.body())
                .contains("vendor:haldn is not on the map")
                .contains("\"mend\":\"did you mean vendor:halden\"");
        assertThat(ada.get("/api/v1/things/nonsense").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> put(String json) {
        return ada.send("PUT", HALDEN, json);
    }

    private JsonNode thing() {
        return JSON.readTree(ada.get(HALDEN).body());
    }

    private String value(String column) {
        return thing().get("values").get(column).asString();
    }

    private void bring(String source, String file, String text) throws IOException {
        Path csv = Files.writeString(folder.resolve(file), text);
        server.bean(Imports.class)
                .run(new ImportOrder(source, "tests", false, Intake.read(List.of(csv))), Progress.NONE);
    }
}
