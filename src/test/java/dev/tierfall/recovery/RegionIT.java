package dev.tierfall.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.tierfall.RunningServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A cloud region's outage with half the data missing. Thirty things were worked by hand; what by which sum stands in
 * {@code recovery/region.csv} and the README in the folder.
 */
class RegionIT {

    private static final Path FOLDER = Path.of("src/test/resources/recovery/region");

    private static String json = "";

    @BeforeAll
    static void ask() {
        HttpResponse<String> answer = RunningServer.get()
                .showing(FOLDER)
                .program()
                .get("/api/v1/recovery?from=system:region=availability&as-of=2026-11-25");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        json = answer.body();
    }

    @Test
    void bringsThirtyThingsBackAsWorkedByHand() throws IOException {
        List<String> expected = Files.readAllLines(FOLDER.resolveSibling("region.csv")).stream()
                .skip(1)
                .map(line -> String.join(",", List.of(line.split(",")).subList(0, 5)))
                .toList();
        List<Map<String, Object>> order = JsonPath.read(json, "$.order[*]");

        assertThat(expected).hasSize(30);
        assertThat(order.stream().map(RegionIT::line)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(order.stream().map(row -> row.get("wave"))).isSortedAccordingTo((a, b) -> (int) a - (int) b);
    }

    @Test
    void judgesEachFunction() {
        assertThat(JsonPath.<List<String>>read(json, "$.functions[*].words"))
                .containsExactly(
                        "Sales is down for at least 17 h: 5 h past its tolerance of 12 h; 1 of 8 values needed is missing",
                        "Production is down for at least 11 h: 3 h past its tolerance of 8 h; 1 of 5 values needed is missing",
                        "Admission is down for 8 to 10 h; whether that is within its tolerance of 9 h can't be told;"
                                + " 1 of 5 values needed is missing",
                        "Accounting is down for at least 6 h; how long it may be down nobody said;"
                                + " 3 of 4 values needed are missing",
                        "Paying wages holds out for 24 h and is then down nobody knows how long; whether that is within"
                                + " its tolerance of 72 h can't be told; 3 of 11 values needed are missing",
                        "Entry to the site is down for 12 h, within its tolerance of 12 h",
                        "Customer care is down for 10 h, within its tolerance of 12 h");
    }

    @Test
    void countsTheLossFromWhatIsKnownToWhatMayBe() {
        assertThat(JsonPath.<Object>read(json, "$.functions[?(@.ref=='function:sales')].loss"))
                .hasToString("[{\"atLeast\":17000.0,\"atMost\":null}]");
        assertThat(JsonPath.<Object>read(json, "$.functions[?(@.ref=='function:access')].loss"))
                .hasToString("[{\"atLeast\":600.0,\"atMost\":600.0}]");
        assertThat(JsonPath.<Object>read(json, "$.functions[?(@.ref=='function:production')].loss"))
                .hasToString("[null]");
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(JsonPath.<Object>read(json, "$.values")).hasToString("{needed=48, missing=24}");
        assertThat(JsonPath.<List<Map<String, Object>>>read(json, "$.missing").stream()
                        .map(gap -> "%s %s%s"
                                .formatted(
                                        gap.get("ref"),
                                        gap.get("column"),
                                        gap.get("on") == null ? "" : " " + gap.get("on"))))
                .contains(
                        "system:storage recovery_hours",
                        "service:hosting recovery_hours",
                        "system:ledger fallback_hours system:database",
                        "function:accounting rto_hours",
                        "function:sales rpo_hours",
                        "function:production loss_per_hour")
                .hasSize(24)
                .doesNotContain("system:region recovery_hours");
        assertThat(JsonPath.<Object>read(
                        json,
                        "$.functions[?(@.ref=='function:accounting')].rests.assumed[?(@.column=='reliance')].record"))
                .hasToString("[\"supports.csv:8\"]");
    }

    @Test
    void namesTheLongestWayAndTheCircles() {
        assertThat(JsonPath.<Object>read(json, "$.criticalPath['to','hours','words']"))
                .hasToString("{to=function:sales, hours={atLeast=17.0, atMost=null}, words=Cloud region (6 h), then"
                        + " Zone A (2 h), then Storage (nobody knows), then Database (4 h), then Shop (5 h)}");
        assertThat(JsonPath.<Object>read(json, "$.circles[*].refs"))
                .hasToString("[[\"system:gate\",\"system:lock\"],[\"system:mes\",\"system:planning\"]]");
        assertThat(JsonPath.<Object>read(json, "$.circles[0].words"))
                .isEqualTo("Gate control and Lock server need each other: each by itself can't begin, so somebody must"
                        + " force one; together 5 h of work");
    }

    @Test
    void saysWhatItDoesWithout() {
        assertThat(JsonPath.<Object>read(json, "$.functions[?(@.ref=='function:care')].doesWithout"))
                .hasToString("[[\"system:mail\"]]");
    }

    @Test
    void sumsItUp() {
        assertThat(JsonPath.<String>read(json, "$.title"))
                .isEqualTo("Sales is down for at least 17 h: 5 h past its tolerance of 12 h;"
                        + " 1 of 8 values needed is missing");
        assertThat(JsonPath.<String>read(json, "$.summary"))
                .isEqualTo(
                        "Of 7 critical functions reached 2 are back too late; 3 may be, nobody can tell; 2 are back in"
                                + " time. 30 things have to come back, in 7 waves: that takes at least 17 h by what is known, over"
                                + " Cloud region (6 h), then Zone A (2 h), then Storage (nobody knows), then Database (4 h), then"
                                + " Shop (5 h). No backup is known of 21 systems. Gate control and Lock server need each other:"
                                + " each by itself can't begin, so somebody must force one; together 5 h of work. Manufacturing"
                                + " execution and Planning need each other: each by itself can't begin, so somebody must force"
                                + " one; together at least 4 h of work. 24 of 48 values needed are missing.");
    }

    /** {@code ref,wave,own,stops,back}, as the table has it. */
    private static String line(Map<String, Object> row) {
        return "%s,%s,%s,%s,%s"
                .formatted(
                        row.get("ref"),
                        row.get("wave"),
                        number(row.get("hours")),
                        range(row, "stops"),
                        range(row, "back"));
    }

    private static String range(Map<String, Object> row, String member) {
        Map<?, ?> range = (Map<?, ?>) Objects.requireNonNull(row.get(member));
        String least = number(range.get("atLeast"));
        String most = number(range.get("atMost"));
        return most.isEmpty() ? least + "+" : most.equals(least) ? least : least + "-" + most;
    }

    private static String number(@Nullable Object number) {
        return number == null ? "" : number.toString().replaceAll("\\.0$", "");
    }
}
