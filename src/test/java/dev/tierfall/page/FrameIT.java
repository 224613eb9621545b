package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.tierfall.RunningServer;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How long the page's one thread works for a frame while the map is moved and pointed at, with as many marks as the
 * budget allows. Machines differ, so a plain drawing in the same page is the measure: it takes some 10 ms where the
 * budgets were set (10 ms at 300 marks, 33 at 1,500; ready 300 and 800 ms after the data).
 */
class FrameIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FRAMES = 16;
    private static final int ROUNDS = 5;

    /** A canvas as large as the map, on which so many shapes and curves are drawn with each movement of the mouse. */
    private static final String CALIBRATION = """
            () => {
              const canvas = document.createElement('canvas');
              [canvas.width, canvas.height] = [1000, 700];
              Object.assign(canvas.style, { position: 'fixed', inset: '0', pointerEvents: 'none' });
              document.body.append(canvas);
              const pen = canvas.getContext('2d');
              window.calibrate = () => {
                pen.clearRect(0, 0, 1000, 700);
                for (let i = 0; i < 3600; i++) {
                  const [x, y] = [(i * 7919) % 1000, (i * 104729) % 700];
                  pen.beginPath();
                  pen.moveTo(x, y);
                  pen.quadraticCurveTo(500, 350, (x * 3) % 1000, (y * 3) % 700);
                  pen.strokeStyle = `rgb(${i % 255} 90 90)`;
                  pen.stroke();
                  pen.beginPath();
                  pen.rect(x, y, 8, 8);
                  pen.fillStyle = `rgb(90 ${i % 255} 90)`;
                  pen.fill();
                  pen.stroke();
                }
              };
            }""";

    /** Asks for the picture once more, and says how long after the answer the frame that shows it is done. */
    private static final String READY = """
            () => new Promise((end) => {
              const map = document.querySelector('ring-map');
              new MutationObserver((_, me) => {
                me.disconnect();
                const all = performance.getEntriesByType('resource');
                const data = all.findLast(({ name }) => /api.v1.picture/.test(name));
                requestAnimationFrame(() => setTimeout(() => end(performance.now() - data.responseEnd)));
              }).observe(map, { attributes: true, attributeFilter: ['data-painted'] });
              document.querySelector('map-view').refresh();
            })""";

    /** Which part of the picture is seen. */
    private static final String WINDOW = """
            async () => {
              const charts = await import('/webjars/echarts/echarts.esm.min.mjs');
              const chart = charts.getInstanceByDom(document.querySelector('ring-map .chart'));
              return chart.getOption().dataZoom.map(({ start }) => start);
            }""";

    private static final String NEXT_FRAME = "() => new Promise((end) => requestAnimationFrame(() => setTimeout(end)))";

    @BeforeAll
    static void show() {
        Chromium.browser();
        ShownMap.only(ShownMap.EXAMPLE);
    }

    @AfterAll
    static void clear() {
        ShownMap.empty();
    }

    @Test
    void staysWithinItsBudgetAtThreeHundredMarks() {
        holds(300, 600, 1.0, 30);
    }

    @Test
    void staysWithinItsBudgetAtFifteenHundredMarks() {
        holds(1_500, 3_000, 3.3, 80);
    }

    private static void holds(int marks, int edges, double frame, double ready) {
        String picture = picture(marks, edges);
        try (Reader reader = Reader.administrator()) {
            Page page = reader.page();
            page.route("**/api/v1/picture*", route -> answer(route, picture));
            reader.open("/map?from=vendor:halden-msp");
            double readyAfter = ((Number) page.evaluate(READY)).doubleValue();
            page.evaluate(CALIBRATION);
            CDPSession devtools = page.context().newCDPSession(page);
            devtools.send("Performance.enable");
            double idle = median(page, devtools, at -> page.mouse().move(5, 5 + at % 2));
            double measure = median(page, devtools, at -> page.evaluate("calibrate()")) - idle;
            page.evaluate("document.querySelector('ring-map').scrollIntoView({ block: 'center' })");
            var chart = page.locator("ring-map .chart").boundingBox();
            double x = chart.x + chart.width / 2;
            double y = chart.y + chart.height / 2;
            double hover = median(page, devtools, at -> page.mouse().move(x - 230 + at * 19, y + 90)) - idle;
            page.mouse().move(x, y + 20);
            page.keyboard().down("Control");
            page.mouse().wheel(0, -300);
            page.keyboard().up("Control");
            page.evaluate("() => import('/core/drag.js').then(() => null)");
            Object start = page.evaluate(WINDOW);
            page.mouse().down();
            double pan = median(page, devtools, at -> page.mouse().move(x + 6 * (1 + at % 8), y + 20)) - idle;
            page.mouse().up();
            assertThat(page.evaluate(WINDOW)).as("the map was moved").isNotEqualTo(start);
            String told = "%d marks, %d edges: measure %.1f ms, hover %.1f, pan %.1f, ready %.0f"
                    .formatted(marks, edges, measure, hover, pan, readyAfter);
            assertThat(hover / measure).as(told).isBetween(0.01, frame);
            assertThat(pan / measure).as(told).isBetween(0.01, frame);
            assertThat(readyAfter / measure).as(told).isLessThan(ready);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    private static void answer(Route route, String picture) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(picture));
    }

    /** Milliseconds that the page's thread worked for one frame, of several rounds the one in the middle. */
    private static double median(Page page, CDPSession devtools, IntConsumer act) {
        double[] rounds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double before = worked(devtools);
            for (int at = 0; at < FRAMES; at++) {
                act.accept(at);
                page.evaluate(NEXT_FRAME);
            }
            rounds[round] = (worked(devtools) - before) * 1000 / FRAMES;
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private static double worked(CDPSession devtools) {
        for (var metric : devtools.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals("TaskDuration")) {
                return metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new AssertionError("this browser does not say how long it worked");
    }

    /** The example's fall with so many marks instead of its own, evenly around its rings, and so many edges. */
    private static String picture(int marks, int edges) {
        String real = RunningServer.get()
                .program()
                .get("/api/v1/picture?from=vendor:halden-msp")
                .body();
        ObjectNode picture = (ObjectNode) JSON.readTree(real);
        JsonNode rings = picture.get("rings");
        ObjectNode columns = JSON.createObjectNode();
        ArrayNode[] made = new ArrayNode[9];
        String[] names = {"ref", "name", "ring", "x", "y", "likelihood", "states", "sector", "parent"};
        for (int i = 0; i < names.length; i++) {
            made[i] = columns.putArray(names[i]);
        }
        String[] kinds = {"system", "account", "dataset", "service", "function"};
        for (int at = 0; at < marks; at++) {
            int ring = at == 0 ? 0 : 1 + at % rings.size();
            double turn = at * 2.399963;
            JsonNode band = rings.get(Math.max(0, ring - 1));
            double far = at == 0
                    ? 0
                    : (band.get("inner").asDouble() + band.get("outer").asDouble()) / 2;
            made[0].add(at == 0 ? "vendor:halden-msp" : kinds[at % kinds.length] + ":made-" + at);
            made[1].add("A thing called " + at);
            made[2].add(ring);
            made[3].add(Math.round(far * Math.cos(turn)));
            made[4].add(Math.round(far * Math.sin(turn)));
            made[5].add(0.01 * (at % 90));
            made[6].add(1);
            made[7].add(at % 10);
            made[8].add(at == 0 ? -1 : ring == 1 ? 0 : at - 1);
        }
        columns.putArray("assumed").add(5);
        columns.putArray("critical").add(7);
        picture.set("marks", columns);
        ObjectNode others = JSON.createObjectNode();
        ArrayNode from = others.putArray("from");
        ArrayNode to = others.putArray("to");
        for (int at = marks; at <= edges; at++) {
            from.add((at * 7) % marks);
            to.add((at * 13 + 1) % marks);
        }
        picture.set("edges", others);
        return picture.toString();
    }
}
