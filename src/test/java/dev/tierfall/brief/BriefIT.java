package dev.tierfall.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.MovedClock;
import dev.tierfall.RunningServer;
import dev.tierfall.check.record.Recorder;
import dev.tierfall.store.Records;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The council of the example organization meets; whatever its brief says, the question behind it says as well. */
class BriefIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DAY = "as-of=2026-11-23";

    private static JsonNode brief;

    @BeforeAll
    static void show() {
        MovedClock.get().to("2026-11-23");
        RunningServer.get().showing(Path.of("import/samples/example"));
        assertThat(RunningServer.get().bean(Recorder.class).record()).isTrue();
        brief = ask("/brief?" + DAY);
    }

    @AfterAll
    static void clear() {
        RunningServer.get().emptied().today();
        RunningServer.get()
                .bean(Records.class)
                .write("MATCH (f:Finding|FindingAct|FindingRecord) DELETE f RETURN count(*) AS gone", Map.of());
    }

    @Test
    void showsFiveFiguresAsTheTrendHasThem() {
        assertThat(brief.get("title").asString())
                .isEqualTo("9 of 9 critical functions can be stopped by one vendor's fall");
        assertThat(brief.get("figures").valueStream()).hasSize(5);
        for (JsonNode line : brief.get("figures")) {
            JsonNode trend = ask("/trend?figure=%s&from=2026-09-10&to=2026-11-23"
                            .formatted(line.get("figure").asString()))
                    .at("/figures/0");
            assertThat(line.get("now")).isEqualTo(trend.get("after"));
            assertThat(line.get("before")).isEqualTo(trend.get("before"));
            assertThat(line.get("change")).isEqualTo(trend.get("change"));
        }
    }

    @Test
    void comparesWithTheLastMeetingAndSaysThatNothingWasKnownThen() {
        assertThat(brief.at("/since/day").asString()).isEqualTo("2026-09-10");
        assertThat(brief.at("/since/known").asBoolean()).isFalse();
        assertThat(brief.at("/since/note").asString())
                .isEqualTo("The map held nothing yet on 10 September 2026, the day of the council's last meeting on"
                        + " the map; compared is what is known now of that day.");
        assertThat(brief.get("summary").asString())
                .startsWith(brief.at("/since/note").asString());
        assertThat(ask("/brief?since=2026-06-01&" + DAY).at("/since/day").asString())
                .isEqualTo("2026-06-01");
        assertThat(refused("/brief?since=2026-11-23&" + DAY))
                .contains("since 2026-11-23 is not before 2026-11-23", "name an earlier day");
        assertThat(refused("/brief?since=soon")).contains("is no date");
    }

    @Test
    void setsDirectBesideTransitiveExposure() {
        JsonNode functions = ask("/trend?from=2026-11-22&to=2026-11-23").get("functions");
        List<String> told = brief.at("/functions/rows")
                .valueStream()
                .map(row -> "%s %s %s %s".formatted(cells(row)))
                .sorted()
                .toList();
        assertThat(told)
                .isEqualTo(functions
                        .valueStream()
                        .map(row -> "%s %s %s %s".formatted(cells(row)))
                        .sorted()
                        .toList());
        int most = brief.at("/functions/most").asInt();
        assertThat(brief.at("/functions/rows/0").get("direct").asInt()
                        + brief.at("/functions/rows/0").get("transitive").asInt()
                        + brief.at("/functions/rows/0").get("unexplained").asInt())
                .isEqualTo(most);
    }

    private static Object[] cells(JsonNode row) {
        return List.of("ref", "direct", "transitive", "unexplained").stream()
                .map(name -> row.get(name).asString())
                .toArray();
    }

    @Test
    void namesThreeDecisionsEachBetterThanTheOneBefore() {
        JsonNode decisions = brief.get("decisions");
        assertThat(decisions.get("rows").valueStream()).hasSize(3);
        long ways = decisions.at("/before/waysIn").asLong();
        assertThat(ways)
                .isEqualTo(brief.at("/functions/rows")
                        .valueStream()
                        .mapToLong(row -> row.get("direct").asLong()
                                + row.get("transitive").asLong()
                                + row.get("unexplained").asLong())
                        .sum());
        for (JsonNode row : decisions.get("rows")) {
            assertThat(row.at("/together/waysIn").asLong()).isLessThanOrEqualTo(ways);
            assertThat(row.get("acts").valueStream())
                    .isNotEmpty()
                    .allMatch(act -> act.get("source").asString().matches("[a-z_]+\\.csv:\\d+"));
            ways = row.at("/together/waysIn").asLong();
        }
        assertThat(ways).isLessThan(decisions.at("/before/waysIn").asLong());
        assertThat(decisions.get("after")).isEqualTo(decisions.at("/rows/2/together"));
    }

    @Test
    void countsTheCatalogueAsItsTextsDo() {
        JsonNode text = ask("/frameworks/aa22-131a").get("totals");
        JsonNode row = brief.at("/completeness/rows/0");
        for (String count : List.of("met", "notMet", "unknown", "notAnswered")) {
            assertThat(row.get(count)).as(count).isEqualTo(text.get(count));
        }
        JsonNode completeness = brief.get("completeness");
        assertThat(List.of("met", "notMet", "unknown", "notAnswered").stream()
                        .mapToLong(name -> completeness.get(name).asLong())
                        .sum())
                .isEqualTo(63);
    }

    /** A number that can't be followed is one that has to be believed. */
    @Test
    void linksEveryPartToAPageOfOurs() {
        List<String> pages = new ArrayList<>();
        brief.findValues("page").forEach(page -> pages.add(page.asString()));
        assertThat(pages)
                .hasSizeGreaterThan(30)
                .allMatch(page -> page.matches("/(exposure|vendors|map|checks|concentration|try)([/?].*)?"));
        assertThat(pages.stream().filter(page -> page.startsWith("/try?call=")).toList())
                .allMatch(page -> page.startsWith("/try?call=GET%20/"));
        assertThat(brief.at("/undisclosed/rows").valueStream()).isNotEmpty();
        assertThat(brief.at("/changes/title").asString()).startsWith("Between 10 September 2026 and 23 November 2026");
    }

    @Test
    void answersAnEmptyMapToo() {
        RunningServer.get().emptied();
        try {
            JsonNode empty = ask("/brief");
            assertThat(empty.get("title").asString()).isEqualTo("The map is empty");
            assertThat(empty.get("things").asInt()).isZero();
            assertThat(empty.at("/decisions/title").asString())
                    .isEqualTo("Nothing critical is in a vendor's reach, so nothing has to be decided");
        } finally {
            RunningServer.get().showing(Path.of("import/samples/example"));
        }
    }

    /** What nobody looked at is unknown, on whatever day. */
    @Test
    void saysThatChecksWereNotRunOnAnotherDay() {
        JsonNode other = ask("/brief?as-of=2026-11-20").get("completeness");
        assertThat(other.get("note").asString())
                .isEqualTo("The checks were not run on the map of this day; ask with checks=run.");
        assertThat(other.get("met").asLong()).isZero();
        assertThat(brief.at("/completeness/note").asString()).isEqualTo("As the checks were recorded.");
        assertThat(refused("/brief?checks=walk")).contains("checks 'walk'", "checks=run");
    }

    private static JsonNode ask(String path) {
        HttpResponse<String> answer = RunningServer.get().program().get("/api/v1" + path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String refused(String path) {
        HttpResponse<String> answer = RunningServer.get().program().get("/api/v1" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return answer.body();
    }
}
