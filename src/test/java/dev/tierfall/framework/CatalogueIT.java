package dev.tierfall.framework;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.tierfall.RunningServer;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Imports;
import dev.tierfall.store.Progress;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A house in which all is as CISA asks, until somebody changes one thing that a row reads, or forgets to fill it in.
 * Asked over HTTP, as a page or a program would.
 */
class CatalogueIT {

    private final RunningServer server = RunningServer.get();

    static Stream<CatalogueRow> rows() {
        return CatalogueRow.all().stream();
    }

    @Test
    void meetsEveryRowThatTheMapAnswers() throws IOException {
        show(List.of());

        for (String name : List.of("aa22-131a", "risk-considerations")) {
            String json = get("/api/v1/frameworks/" + name);
            List<Map<String, Object>> open =
                    JsonPath.read(json, "$.requirements[?(@.result == 'not met' || @.result == 'unknown')]");
            assertThat(open)
                    .extracting(row -> row.get("id") + " " + row.get("result") + ": " + row.get("why"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isNotMetWhereOneThingIsWrong(CatalogueRow row) throws IOException {
        show(row.notMet());

        assertThat(result(row)).isEqualTo("not met");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isUnknownWhereOneThingIsNotTold(CatalogueRow row) throws IOException {
        show(row.unknown());

        assertThat(result(row)).isEqualTo("unknown");
    }

    /** The two rows of the whole: nothing asks what kind of vendor it is, and any check may be a row's. */
    @Test
    void listsTheFrameworks() {
        String json = get("/api/v1/frameworks");

        assertThat(JsonPath.<List<String>>read(json, "$.frameworks[*].name")).contains("aa22-131a", "dora-28-30");
        HttpResponse<String> absent = server.program().get("/api/v1/frameworks/dora");
        assertThat(absent.body()).contains("there is no framework 'dora'");
        assertThat(absent.statusCode()).isEqualTo(404);
        assertThat(server.program().get("/api/v1/frameworks/aa22-131a?row=7").body())
                .contains("aa22-131a has no row '7'");
    }

    /** Also where no check is asked, which would refuse it. */
    @Test
    void leavesNothingOut() throws IOException {
        show(List.of());

        for (String row : List.of("", "&row=AA22-131A-PR-3b")) {
            HttpResponse<String> refused =
                    server.program().get("/api/v1/frameworks/aa22-131a?without=vendor:nobody" + row);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("frameworks can't leave things out");
        }
    }

    @Test
    void saysThatAnEmptyMapProvesNothing() {
        server.emptied();

        String json = get("/api/v1/frameworks/aa22-131a");

        assertThat(JsonPath.<Integer>read(json, "$.totals.met")).isZero();
        assertThat(JsonPath.<Integer>read(json, "$.totals.notMet")).isZero();
        assertThat(JsonPath.<Integer>read(json, "$.totals.notAnswered")).isEqualTo(2);
    }

    private String result(CatalogueRow row) {
        String json = get("/api/v1/frameworks/%s?row=%s".formatted(row.framework(), row.id()));
        return JsonPath.read(json, "$.requirements[0].result");
    }

    private String get(String path) {
        return server.program()
                .get(path + (path.contains("?") ? "&" : "?") + "as-of=2026-11-22")
                .body();
    }

    private void show(List<CatalogueRow.Edit> edits) throws IOException {
        server.emptied()
                .bean(Imports.class)
                .run(new ImportOrder("house", "tests", false, CatalogueRow.map(edits)), Progress.NONE);
    }
}
