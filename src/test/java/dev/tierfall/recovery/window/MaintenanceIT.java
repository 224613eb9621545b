package dev.tierfall.recovery.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.tierfall.RunningServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A network edge hangs on two lines, of which the second is under contract until the end of 2026. Orders need it; they
 * hold out for two hours and may be down for four.
 */
class MaintenanceIT {

    @BeforeAll
    static void show() {
        RunningServer.get().showing(Path.of("src/test/resources/recovery/windows"));
    }

    @Test
    void stopsNothingWhileAStandInStands() {
        String json = ok("of=service:wan&on=2026-12-04&hours=6");

        assertThat(JsonPath.<Object>read(json, "$.clashes")).hasToString("[]");
        assertThat(JsonPath.<Object>read(json, "$.windows[0].stops")).hasToString("[]");
        assertThat(JsonPath.<String>read(json, "$.summary"))
                .isEqualTo("Stops 0 things of necessity and may stop 3 more."
                        + " Nothing that the map knows of clashes with it.");
        assertThat(JsonPath.<Object>read(json, "$.windows[0].functions[*].words"))
                .hasToString("[\"Orders goes on: it does without what fell,"
                        + " or a stand-in or fallback outlasts that\"]");
    }

    @Test
    void warnsWhereTheStandInTakesNoPartThen() {
        String json = ok("of=service:wan&on=2027-01-05T22:00&hours=7");

        assertThat(words(json))
                .containsExactly(
                        "tolerance [1]: Orders holds out for 2 h and is then down for 5 h: 1 h past its tolerance of 4 h",
                        "stand-in [1]: Network edge has no stand-in left: Wide area network stops,"
                                + " and Second line takes no part on 2027-01-05");
        assertThat(JsonPath.<Object>read(json, "$.windows[0].stops[*].ref"))
                .hasToString("[\"system:edge\",\"system:erp\"]");
        assertThat(JsonPath.<String>read(json, "$.title"))
                .isEqualTo("Wide area network down from 2027-01-05 22:00 for 7 h");
    }

    @Test
    void warnsOfWindowsThatTogetherStopWhatNeitherStopsAlone() {
        String json = ok("window=service:wan@2026-12-04T20:00%2B4&window=service:wan-second@2026-12-04T23:00+3");

        assertThat(words(json))
                .contains("together [1,2]: windows 1 and 2 overlap from 2026-12-04 23:00 and together stop what none of"
                        + " them stops alone: Network edge and ERP");
    }

    @Test
    void warnsOfNoneThatFollowEachOther() {
        String json = ok("window=service:wan@2026-12-04T20:00+3&window=service:wan-second@2026-12-04T23:00+3");

        assertThat(words(json)).noneMatch(words -> words.startsWith("together"));
        assertThat(JsonPath.<String>read(json, "$.title"))
                .isEqualTo("2 maintenance windows, the first from 2026-12-04 20:00");
    }

    /**
     * The edge is worked on for three hours, and for three more as the first end. Orders hold out for two hours, which
     * are spent by 22:00, and are down for four, which they bear; with an hour more they are down for five of four.
     */
    @Test
    void judgesWindowsThatTouchAsOne() {
        assertThat(words(ok("window=system:edge@2026-12-04T20:00%2B3&window=system:erp@2026-12-04T23:00%2B3")))
                .isEmpty();
        assertThat(words(ok("window=system:edge@2026-12-04T20:00%2B3&window=system:edge@2026-12-04T23:00%2B4")))
                .containsExactly("tolerance [1,2]: Orders is down from 2026-12-04 22:00 over windows 1 and 2 for 5 h:"
                        + " 1 h past its tolerance of 4 h");
        assertThat(words(ok("window=system:edge@2026-12-04T20:00%2B3&window=system:edge@2026-12-04T23:30%2B4")))
                .isEmpty();
    }

    /** The help desk goes down again within its window, and nothing is worked on in the third that letters need. */
    @Test
    void namesOnlyTheWindowsThatItTakes() {
        String query = "window=system:edge@2026-12-04T20:00%2B3&window=system:desk@2026-12-04T21:00%2B3"
                + "&window=system:edge@2026-12-04T23:00%2B4";

        assertThat(words(ok(query)))
                .contains("tolerance [1,3]: Orders is down from 2026-12-04 22:00 over windows 1 and 3 for 5 h:"
                        + " 1 h past its tolerance of 4 h");
    }

    /**
     * How long pay goes on without the time clock nobody said, so that it may be down for eight hours in the first
     * window alone; by the two others together it is down for six of its four for sure.
     */
    @Test
    void provesByTheBestWhatTheWorstHides() {
        assertThat(words(ok("window=system:clock@2026-12-04T00:00%2B8&window=system:wages@2026-12-04T00:00%2B3"
                        + "&window=system:wages@2026-12-04T03:00%2B3")))
                .contains("tolerance [2,3]: Pay is down from 2026-12-04 00:00 over windows 2 and 3 for 6 h:"
                        + " 2 h past its tolerance of 4 h");
    }

    /** The ERP needs the edge, and both are worked on in the same five hours: orders are down for three of them. */
    @Test
    void countsHoursOnceWhereOneThingNeedsTheOther() {
        String json = ok("of=system:edge&of=system:erp&on=2026-12-04&hours=5");

        assertThat(words(json)).isEmpty();
        assertThat(JsonPath.<List<Double>>read(json, "$.windows[0].functions[*].down.atMost"))
                .containsExactly(3.0);
    }

    @Test
    void warnsOfOtherChangesOnItsDays() {
        String json = ok("of=service:wan&on=2026-12-31T23:00&hours=2");

        assertThat(words(json)).contains("change [1]: Second line (contract:k-east) has its last day on 2026-12-31");
        assertThat(JsonPath.<Object>read(ok("of=service:wan&on=2026-12-05"), "$.otherChanges[*]['ref','words']"))
                .hasToString("[{\"ref\":\"person:ann\",\"words\":\"Ann (person:ann) holds no longer on 2026-12-05\"}]");
        assertThat(words(ok("of=system:desk&on=2027-02-01")))
                .contains("change [1]: what the map says of Help desk (system:desk) and Letters (function:letters)"
                        + " holds no longer on 2027-02-01");
    }

    @Test
    void warnsOfWhatTakesNoPartOnItsDay() {
        assertThat(words(ok("of=service:wan-second&on=2027-01-05")))
                .containsExactly("absent [1]: Second line takes no part on 2027-01-05, so nothing is reached from it");
    }

    @Test
    void namesACriticalFunctionThatNobodyCanTellOf() {
        assertThat(words(ok("of=system:desk&on=2026-12-04")))
                .containsExactly("unknown [1]: Letters is down for 24 h; how long it may be down nobody said");
    }

    @Test
    void refusesWithWhatToDo() {
        assertThat(mend("of=system:edge")).isEqualTo("name the day, as on=2026-12-05 or on=2026-12-05T22:00");
        assertThat(mend("x=")).isEqualTo("name 1 to 20, as system:erp with its day, or system:erp@2026-12-05+6");
        assertThat(mend("of=system:egde&on=2026-12-05")).isEqualTo("did you mean system:edge?");
        assertThat(mend("window=system:edge@2026-02-30+4"))
                .isEqualTo("write REF@2026-12-05+6, or REF@2026-12-05T22:00+6");
    }

    private static List<String> words(String json) {
        List<String> kinds = JsonPath.read(json, "$.clashes[*].kind");
        List<List<Integer>> windows = JsonPath.read(json, "$.clashes[*].windows");
        List<String> words = JsonPath.read(json, "$.clashes[*].words");
        return IntStream.range(0, kinds.size())
                .mapToObj(i -> "%s %s: %s".formatted(kinds.get(i), windows.get(i), words.get(i)))
                .toList();
    }

    private static String mend(String query) {
        HttpResponse<String> refused = RunningServer.get().program().get("/api/v1/maintenance?" + query);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        return JsonPath.read(refused.body(), "$.mend");
    }

    private static String ok(String query) {
        HttpResponse<String> response = RunningServer.get().program().get("/api/v1/maintenance?" + query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}
