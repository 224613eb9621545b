package dev.tierfall.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The provider that we have beside the one that might follow it. */
class SideBySideIT {

    @BeforeAll
    static void show() {
        SmallMap.show();
    }

    @AfterAll
    static void clear() {
        RunningServer.get().emptied();
    }

    @Test
    void laysBothOutAsTheyWouldBeOnceAwarded() {
        JsonNode both = SmallMap.ask("/dossiers?a=prime&b=next");

        assertThat(both.path("title").asString())
                .isEqualTo("Prime Services and Next Services would each reach 1 critical thing");
        assertThat(rows(both))
                .contains(
                        "Country|DE|PL|-",
                        "Deepest tier known|2|?|-",
                        "Critical things in reach, awarded|1|1|-",
                        "Things in reach, awarded|4|2|vendor:next",
                        "Likelihood of the worst, awarded|0.76|0.76|-",
                        "Documents missing|11|11|-",
                        "Red points before the signature|?|2|-",
                        "Critical things in reach now|1|0|-");
    }

    @Test
    void comparesNobodyWithThemselves() {
        HttpResponse<String> refused = SmallMap.PROGRAM.get("/api/v1/dossiers?a=prime&b=vendor:prime");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("name two vendors");
    }

    private static List<String> rows(JsonNode both) {
        var rows = new ArrayList<String>();
        for (JsonNode row : both.path("rows")) {
            rows.add("%s|%s|%s|%s"
                    .formatted(
                            row.path("label").asString(),
                            row.path("a").asString("?"),
                            row.path("b").asString("?"),
                            row.path("less").asString("-")));
        }
        return rows;
    }
}
