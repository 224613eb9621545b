package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import dev.tierfall.RunningServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who depends on whom, asked of the example: the heat map, the sankey, the lanes. */
class DependencePagesIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LANES = "/paths?from=vendor:halden-msp&to=system:erp";

    private static final Page.GetByLabelOptions EXACT = new Page.GetByLabelOptions().setExact(true);

    private Reader reader = Reader.administrator();

    @BeforeAll
    static void show() {
        Chromium.browser();
        ShownMap.only(ShownMap.EXAMPLE);
    }

    @AfterAll
    static void clear() {
        ShownMap.empty();
    }

    @BeforeEach
    void arrive() {
        reader.close();
        reader = Reader.administrator();
    }

    @AfterEach
    void leave() {
        assertThat(reader.complaints()).isEmpty();
        reader.close();
    }

    private static JsonNode asked(String path) {
        return JSON.readTree(RunningServer.get().program().get("/api/v1" + path).body());
    }

    private void press(String name) {
        reader.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void arrived(String part) {
        reader.page().waitForFunction("part => location.search.includes(part)", part);
        reader.settled();
    }

    private int tableRows() {
        press("Table");
        arrived("view=table");
        return reader.page().locator("data-table.tall tbody tr").count();
    }

    @Test
    void drawTheFiguresOfConcentration() {
        reader.open("/concentration");
        JsonNode answer = asked("/concentration?by=vendor");
        assertThat(reader.heading().textContent())
                .isEqualTo(answer.get("groups").get(0).get("title").asString());
        List<String> totals =
                reader.page().locator("heat-map tbody tr:not(.fold) td.total").allTextContents();
        List<String> expected = answer.get("groups")
                .get(0)
                .get("rows")
                .valueStream()
                .map(row -> row.get("outage").get("criticalFunctions").asString())
                .filter(total -> !total.equals("0"))
                .limit(24)
                .toList();
        assertThat(totals).isEqualTo(expected);
        Locator drawn = reader.page().locator("heat-map tbody tr");
        int rows = drawn.count();
        List<String> first = drawn.first().locator("td[role=gridcell]").allTextContents();
        assertThat(tableRows()).isEqualTo(rows + 2);
        List<String> told = reader.page()
                .locator("data-table.tall tbody tr")
                .first()
                .locator("td")
                .allTextContents();
        assertThat(told.subList(1, told.size()).stream()
                        .map(text -> text.replace(", forced", "").replace("–", "")))
                .isEqualTo(first);
    }

    @Test
    void lookCloselyAtACellAndLeadToTheMap() {
        reader.open("/concentration?rests=takeover");
        String before = reader.page().locator("aside h2").first().textContent();
        reader.page()
                .locator("heat-map tbody tr")
                .nth(2)
                .locator("td.on-risk-4, td.on-risk-3, td.on-risk-2")
                .first()
                .click();
        arrived("function=function:");
        reader.page().waitForFunction("was => document.querySelector('aside h2').textContent !== was", before);
        assertThat(reader.page().locator("aside path-steps .record").count()).isPositive();
        String chosen = reader.page().locator("aside h2").first().textContent();
        reader.open(reader.page().url().replace(RunningServer.get().origin(), ""));
        assertThat(reader.page().locator("aside h2").first().textContent()).isEqualTo(chosen);
        assertThat(reader.page().locator("heat-map [aria-selected=true]").count())
                .isEqualTo(1);
        press("Table");
        arrived("view=table");
        reader.page().goBack();
        reader.page().locator("heat-map").waitFor();
        reader.page().getByText("See it fall on the map").click();
        reader.page().waitForURL("**/map?*to=function:*");
        reader.settled();
        assertThat(reader.page().locator("path-steps").count()).isEqualTo(1);
    }

    @Test
    void walkTheHeatMapByKeyboardAndSpeak() {
        reader.open("/concentration");
        reader.page().locator("heat-map [tabindex='0']").focus();
        reader.page().keyboard().press("Home");
        String first = reader.spoken();
        assertThat(first).matches("(?s).+, .+: (stops, likelihood [01]\\.\\d\\d.*|nothing rests here)");
        reader.page().keyboard().press("ArrowDown");
        assertThat(reader.spoken()).isNotEqualTo(first);
        reader.page().keyboard().press("ArrowUp");
        assertThat(reader.spoken()).isEqualTo(first);
        reader.page().keyboard().press("ArrowRight");
        reader.page().keyboard().press("Enter");
        arrived("row=vendor:");
        reader.page().waitForFunction("() => document.activeElement.ariaSelected === 'true'");
    }

    @Test
    void countByWhateverIsAskedAndGoBack() {
        reader.open("/concentration");
        reader.page().getByLabel("Counted by").selectOption("country");
        arrived("by=country");
        reader.page().waitForFunction("() => document.querySelector('main h2').textContent.startsWith('Country')");
        reader.page().getByLabel("A function rests on it").selectOption("forced");
        arrived("rests=forced");
        reader.page().goBack();
        reader.page().goBack();
        reader.page().waitForFunction("() => document.querySelector('main h2').textContent.startsWith('Vendor')");
        assertThat(reader.page().getByLabel("Counted by").inputValue()).isEmpty();
    }

    @Test
    void drawTheWaysInThatExposureHas() {
        reader.open("/exposure");
        JsonNode answer = asked("/picture/exposure");
        int ribbons = answer.get("picture").get("ribbons").size();
        assertThat(reader.page().locator("inflow-map svg path").count()).isEqualTo(ribbons);
        int shown = reader.page().locator("aside .reach").count();
        JsonNode target = asked("/exposure?top=60&of="
                        + answer.get("chosen").get("of").asString().replace("=", "%3D"))
                .get("targets")
                .get(0);
        assertThat(shown)
                .isEqualTo(target.get("vendors").size() + target.get("software").size());
        assertThat(tableRows()).isEqualTo(ribbons);
    }

    @Test
    void rankWhoReachesOneThingAndProveIt() {
        reader.open("/exposure");
        reader.page().locator("exposure-view .bar select").selectOption("system:erp=control");
        arrived("of=system:erp");
        reader.page().waitForFunction("() => document.querySelector('aside h2').textContent.includes('ERP')");
        reader.page().locator("aside .reach").nth(1).click();
        arrived("through=");
        reader.page().waitForFunction("() => document.querySelectorAll('aside .reach')[1].ariaPressed === 'true'");
        assertThat(reader.page().locator("aside path-steps .record").count()).isPositive();
        String address = reader.page().url().replace(RunningServer.get().origin(), "");
        String proven = reader.page().locator("aside h3").first().textContent();
        reader.open(address);
        assertThat(reader.page().locator("aside h3").first().textContent()).isEqualTo(proven);
        reader.page().getByText("All paths").click();
        reader.page().waitForURL("**/paths?*");
        reader.settled();
        assertThat(reader.page().locator("path-lanes .path-card").count()).isPositive();
    }

    @Test
    void walkTheSankeyByKeyboardAndSpeak() {
        reader.open("/exposure");
        reader.page().locator("inflow-map").focus();
        reader.page().keyboard().press("Home");
        assertThat(reader.spoken()).contains("Deeper tiers and products, ");
        reader.page().keyboard().press("ArrowRight");
        assertThat(reader.spoken()).contains(", Tier 1, ");
        reader.page().keyboard().press("ArrowRight");
        assertThat(reader.spoken()).contains(", Critical functions, ");
        reader.page().keyboard().press("Enter");
        arrived("of=function:");
    }

    @Test
    void drawTheLanesOfTheVeryPaths() {
        reader.open(LANES + "&k=5");
        JsonNode paths =
                asked("/paths?from=vendor:halden-msp&to=system:erp&k=5").get("paths");
        assertThat(reader.page().locator("section[aria-label=Paths] .reach").count())
                .isEqualTo(paths.size());
        int steps =
                paths.valueStream().mapToInt(path -> path.get("path").size()).sum();
        reader.page().locator("section[aria-label=Paths] .reach").nth(1).click();
        arrived("path=2");
        int inInk = reader.page().locator("path-lanes .path-card.ink").count();
        assertThat(inInk).isEqualTo(paths.get(1).get("path").size() + 1);
        assertThat(tableRows()).isEqualTo(steps);
        reader.page().goBack();
        reader.page().goBack();
        reader.page().waitForFunction("() => !location.search.includes('path=2')");
    }

    @Test
    void chooseTheEndsAndSwapThem() {
        reader.open("/paths");
        assertThat(reader.heading().textContent()).isEqualTo("How does a fall get from one thing to another?");
        reader.page().getByLabel("From", EXACT).fill("Haldn Managed");
        reader.page().locator("#begins [role=option]").first().click();
        arrived("from=vendor:halden-msp");
        reader.page().getByLabel("To", EXACT).fill("ERP");
        reader.page().locator("#ends [role=option]").first().click();
        arrived("to=system:erp");
        reader.page()
                .waitForFunction("() => document.querySelector('h1').textContent.startsWith('The likeliest path')");
        reader.page().getByLabel("Swap the ends").click();
        arrived("to=vendor:halden-msp");
        assertThat(reader.page().url()).contains("from=system:erp");
        reader.page().waitForFunction("() => document.querySelector('h1').textContent.includes(' to Halden')");
    }

    @Test
    void walkTheLanesByKeyboardAndSpeak() {
        reader.open(LANES);
        reader.page().locator("path-lanes").focus();
        reader.page().keyboard().press("Home");
        assertThat(reader.spoken()).startsWith("Halden Managed Services, Vendor, control, falls first, path ");
        reader.page().keyboard().press("ArrowRight");
        assertThat(reader.spoken()).contains(", step 1 of path 1").contains(".csv:");
        reader.page().keyboard().press("Enter");
        arrived("thing=");
    }

    @Test
    void printWhatTheyShow() {
        for (String path : List.of("/concentration", "/exposure", LANES)) {
            reader.open(path);
            reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            String text = reader.page().locator("main").innerText();
            assertThat(text).as(path).contains(reader.heading().innerText()).contains("Halden");
            reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }
}
