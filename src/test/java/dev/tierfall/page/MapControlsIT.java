package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tierfall.RunningServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every control of the map on one page, set one after another; what they come to is one address and one call. */
class MapControlsIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What ECharts was given to paint, as refs. */
    private static final String PAINTED = """
            async () => {
              const charts = await import('/webjars/echarts/echarts.esm.min.mjs');
              const { THINGS } = await import('/core/rings.js');
              const chart = charts.getInstanceByDom(document.querySelector('ring-map .chart'));
              return chart.getOption().series[THINGS].data.map(({ id }) => id).sort();
            }""";

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
    void comeToOneAddressThatRestoresThePageAndOneCallThatAnswersTheSame() {
        try (Reader reader = Reader.administrator()) {
            reader.open("/map");
            setEverything(reader);
            String address = "/map?as-of=2026-11-20&certainty=known&from=vendor:halden-msp"
                    + "&from=vendor:keystile%3Davailability&hops=3";
            assertThat(reader.page().url()).endsWith(address);

            JsonNode answer = called(reader.page().locator("call-behind[of='the picture']"));
            assertThat(reader.heading().textContent())
                    .isEqualTo(answer.get("title").asString())
                    .startsWith("If Halden Managed Services and Keystile Identity Inc. fall, ");
            assertThat(reader.page().locator("page-head .crumb").textContent()).startsWith("As of 2026-11-20");
            List<String> refs = answer.get("marks")
                    .get("ref")
                    .valueStream()
                    .map(JsonNode::asString)
                    .sorted()
                    .toList();
            assertThat(reader.page().evaluate(PAINTED)).isEqualTo(refs);
            List<String> rows = tableOf(reader);
            assertThat(rows).hasSameSizeAs(refs);
            assertThat(rows).noneMatch(row -> row.contains("assumed"));

            press(reader, "Copy link");
            Object link = reader.page().evaluate("navigator.clipboard.readText()");
            try (Reader other = Reader.administrator()) {
                other.open(link.toString().replace(RunningServer.get().origin(), ""));
                assertThat(other.heading().textContent())
                        .isEqualTo(reader.heading().textContent());
                assertThat(rows(other)).isEqualTo(rows);
                assertThat(other.page().getByLabel("Within").inputValue()).isEqualTo("3");
                assertThat(other.page().getByLabel("As of").inputValue()).isEqualTo("2026-11-20");
                assertThat(other.page().getByLabel("Known only").isChecked()).isTrue();
                assertThat(other.page()
                                .getByLabel("How Keystile Identity Inc. falls")
                                .inputValue())
                        .isEqualTo("availability");
            }
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void goBackOneByOne() {
        try (Reader reader = Reader.administrator()) {
            reader.open("/map");
            String whole = reader.heading().textContent();
            setEverything(reader);
            for (String gone : List.of("certainty=", "as-of=", "hops=", "%3Davailability", "keystile", "from=")) {
                reader.page().goBack();
                reader.page().waitForFunction("gone => !location.search.includes(gone)", gone);
            }
            reader.page().waitForFunction("was => document.querySelector('h1').textContent === was", whole);
            assertThat(reader.page().url()).endsWith("/map");
            assertThat(reader.page().locator(".fallen").count()).isZero();
        }
    }

    /** Assumptions count until one says that they shall not, and beyond the hops nothing is shown. */
    @Test
    void changeTheAnswer() {
        String fall = "/api/v1/picture?from=vendor:halden-msp";
        int all = total(fall);
        assertThat(total(fall + "&certainty=known")).isLessThan(all);
        assertThat(total(fall + "&hops=2")).isLessThan(all);
        assertThat(total(fall + "&from=vendor:keystile")).isGreaterThan(all);
        assertThat(total("/api/v1/picture?from=vendor:halden-msp%3Davailability"))
                .isLessThan(all);
        try (Reader reader = Reader.administrator()) {
            reader.open("/map?from=vendor:halden-msp");
            JsonNode rows = called(reader.page().locator("aside call-behind"));
            assertThat(rows.get("title").asString()).contains("Halden Managed Services");
        }
    }

    private static void setEverything(Reader reader) {
        Page page = reader.page();
        letFall(reader, "Halden Managed", "vendor:halden-msp");
        letFall(reader, "Keystile Identity", "vendor:keystile");
        page.getByLabel("How Keystile Identity Inc. falls").selectOption("availability");
        arrived(reader, "keystile%3Davailability");
        page.getByLabel("Within").selectOption("3");
        arrived(reader, "hops=3");
        page.getByLabel("As of").fill("2026-11-20");
        arrived(reader, "as-of=2026-11-20");
        page.getByLabel("Known only").check();
        arrived(reader, "certainty=known");
    }

    private static void letFall(Reader reader, String typed, String ref) {
        reader.page().getByLabel("Let fall").fill(typed);
        reader.page().locator("#could-fall [role=option]").first().click();
        arrived(reader, ref);
        reader.page()
                .waitForFunction(
                        "() => [...document.querySelectorAll('.fallen b')].every((b) => / /.test(b.textContent))");
    }

    private static void arrived(Reader reader, String part) {
        reader.page().waitForFunction("part => location.search.includes(part)", part);
        reader.settled();
    }

    /** The call as the panel shows it, put to the server. */
    private static JsonNode called(Locator panel) {
        panel.locator("summary").click();
        String call = panel.locator("code").textContent();
        panel.locator("summary").click();
        assertThat(call).startsWith("GET /api/v1/");
        String path = call.substring(4).replaceAll("(?<=:[a-z-]{1,40})=(?=[a-z])", "%3D");
        return JSON.readTree(RunningServer.get().program().get(path).body());
    }

    private static List<String> tableOf(Reader reader) {
        press(reader, "Table");
        reader.page().waitForURL("**view=table");
        return rows(reader);
    }

    private static List<String> rows(Reader reader) {
        return reader.page().locator("data-table.tall tbody tr").allTextContents();
    }

    private static int total(String path) {
        return JSON.readTree(RunningServer.get().program().get(path).body())
                .get("total")
                .asInt();
    }

    private static void press(Reader reader, String name) {
        reader.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
