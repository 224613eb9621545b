package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.tierfall.RunningServer;
import dev.tierfall.scale.LargeMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A map of 20,000 things, of which one vendor reaches most: nobody could look at them all, and none may be lost. */
class LargeMapIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The vendor that reaches most of the map, and how many things that are. */
    private static String fall = "";

    @BeforeAll
    static void show(@TempDir Path folder) throws IOException {
        Chromium.browser();
        new LargeMap(20_000, 7).writeTo(folder);
        ShownMap.only(folder);
        fall = "?from=" + widest();
    }

    @AfterAll
    static void clear() {
        ShownMap.empty();
    }

    @Test
    void isFoldedWithinTheBudgetAndSaysSo() {
        for (String question : List.of("", fall)) {
            JsonNode picture = picture(question);
            int total = picture.get("total").asInt();
            assertThat(total).isGreaterThan(2_000);
            assertThat(picture.get("note").asString())
                    .startsWith("0 of %,d %s shown, the rest folded. "
                            .formatted(total, question.isEmpty() ? "vendors" : "things"));
            assertThat(sum(picture.get("cells").get("count"))).isEqualTo(total);
            holdsTheBudget(question, picture);
        }
    }

    /** Opens every cell, and every cell in these, until each thing that falls has been a mark of its own. */
    @Test
    void comesToEachThingByOpeningCells() {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(fall));
        int largest = 0;
        while (!open.isEmpty()) {
            String question = open.pop();
            JsonNode picture = picture(question);
            holdsTheBudget(question, picture);
            if (picture.get("cells").isNull()) {
                picture.get("marks").get("ref").forEach(ref -> seen.add(ref.asString()));
                largest = Math.max(largest, picture.get("shown").asInt());
            } else {
                open.addAll(cells(question, picture));
            }
        }
        assertThat(seen).hasSize(picture(fall).get("total").asInt() + 1);
        assertThat(largest).isGreaterThan(500);
    }

    @Test
    void unfoldsACellInTheBrowserByMouseAndByKeyboard() {
        try (Reader reader = Reader.administrator()) {
            reader.open("/map" + fall);
            reader.photograph("large-folded");
            assertThat(reader.page().locator("page-head p").textContent()).contains("the rest folded");
            clickFirstCell(reader.page());
            reader.page().waitForURL("**/map?*at=*in=*");
            reader.settled().photograph("large-cell");
            assertThat(reader.page().locator("page-head p").textContent())
                    .matches("[\\d,]+ of [\\d,]+ things shown, the rest folded: one cell of [\\d,]+\\..*");

            reader.page().goBack();
            reader.page().waitForFunction("() => !location.search.includes('in=')");
            reader.settled().page().locator("ring-map .chart").focus();
            reader.page().keyboard().press("ArrowRight");
            assertThat(reader.spoken()).matches(".+, \\d+ hops?, [\\d,]+ things?, worst [a-z]+, .*");
            reader.page().keyboard().press("Enter");
            reader.page().waitForURL("**/map?*in=*");
            assertThat(reader.complaints()).isEmpty();
            for (Object bytes : sent(reader.page())) {
                assertThat(((Number) bytes).intValue()).isBetween(500, 25_000);
            }
        }
    }

    @Test
    void listsItsCellsInTheTable() {
        try (Reader reader = Reader.administrator()) {
            reader.open("/map" + fall + "&view=table");
            List<String> counts = reader.page()
                    .locator("data-table.tall tbody td:nth-child(4)")
                    .allTextContents();
            int total = counts.stream()
                    .mapToInt(count -> Integer.parseInt(count.replace(",", "")))
                    .sum();
            assertThat(total).isEqualTo(picture(fall).get("total").asInt());
        }
    }

    private static void holdsTheBudget(String question, JsonNode picture) {
        int marks = picture.get("marks").get("ref").size();
        assertThat(marks).as(question).isLessThanOrEqualTo(1_500);
        assertThat(marks + picture.get("edges").get("from").size()).as(question).isLessThanOrEqualTo(3_000);
        assertThat(Zipped.size(picture.toString())).as(question).isLessThanOrEqualTo(25_000);
    }

    /** Each field of ring and sector once, as a question of its own. */
    private static List<String> cells(String question, JsonNode picture) {
        Map<String, Integer> fields = new HashMap<>();
        JsonNode cells = picture.get("cells");
        for (int i = 0; i < cells.get("ring").size(); i++) {
            JsonNode sector =
                    picture.get("sectors").get(cells.get("sector").get(i).asInt());
            String bySector = picture.get("opens").get(0).asString();
            String byRing = picture.get("opens").get(1).asString();
            String ref = sector.get("ref").asString().replace(" ", "%20");
            String ring = byRing.isEmpty()
                    ? ""
                    : "&%s=%s".formatted(byRing, cells.get("ring").get(i));
            String one = "&%s=%s".formatted(bySector, ref.isEmpty() ? "none" : ref) + ring;
            fields.merge(one, cells.get("count").get(i).asInt(), Integer::sum);
        }
        assertThat(fields.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(picture.get("sectors")
                        .valueStream()
                        .mapToInt(sector -> sector.get("count").asInt())
                        .sum());
        List<String> questions = new ArrayList<>();
        fields.keySet().forEach(one -> questions.add(question + one));
        return questions;
    }

    /** Where the page paints its first cell is asked of the page's own measure. */
    private static void clickFirstCell(Page page) {
        Object spot = page.evaluate("""
                async () => {
                  const { measure, FOLDED } = await import('/core/plane.js');
                  const chart = document.querySelector('ring-map .chart');
                  const picture = await (await fetch(`/api/v1/picture${location.search}`)).json();
                  const { scale } = measure(picture, { width: chart.clientWidth, height: chart.clientHeight });
                  const sector = picture.sectors[picture.cells.sector[0]];
                  const turn = (sector.from + sector.to) / 2;
                  const place = picture.rings.findIndex(({ at }) => at === picture.cells.ring[0]);
                  const far = FOLDED.inner + ((FOLDED.outer - FOLDED.inner) / picture.rings.length) * (place + 0.5);
                  const box = chart.getBoundingClientRect();
                  return [
                    box.x + box.width / 2 + far * scale * Math.cos(turn),
                    box.y + box.height / 2 + far * scale * Math.sin(turn),
                  ];
                }""");
        List<?> at = (List<?>) spot;
        page.mouse().click(((Number) at.get(0)).doubleValue(), ((Number) at.get(1)).doubleValue());
    }

    private static List<?> sent(Page page) {
        return (List<?>) page.evaluate("""
                () => performance.getEntriesByType('resource')
                  .filter(({ name }) => name.includes('/api/v1/picture'))
                  .map(({ encodedBodySize }) => encodedBodySize)""");
    }

    private static String widest() {
        return JSON.readTree(ask("/vendors"))
                .get("vendors")
                .valueStream()
                .max(Comparator.comparingInt(vendor -> vendor.get("critical").asInt()))
                .orElseThrow()
                .get("ref")
                .asString();
    }

    private static int sum(JsonNode column) {
        return column.valueStream().mapToInt(JsonNode::asInt).sum();
    }

    private static JsonNode picture(String question) {
        return JSON.readTree(ask("/picture" + question));
    }

    private static String ask(String path) {
        return RunningServer.get().program().get("/api/v1" + path).body();
    }
}
