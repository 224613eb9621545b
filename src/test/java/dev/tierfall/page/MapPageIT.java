package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An analyst at the map on the day that Halden falls. */
class MapPageIT {

    private static final String HALDEN = "/map?from=vendor:halden-msp";

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

    @Test
    void answersInItsTitleAndProvesEachStep() {
        reader.open(HALDEN);

        assertThat(reader.heading().textContent())
                .isEqualTo("If Halden Managed Services falls, 7 of 9 critical functions are exposed");
        assertThat(reader.page().locator("path-steps .record").allTextContents())
                .isNotEmpty()
                .allMatch(record -> record.matches("[a-z_]+\\.csv:\\d+"));
    }

    @Test
    void saysTheSameInItsTableAsInItsPicture() {
        reader.open(HALDEN);
        Object marks = reader.page()
                .evaluate("fetch('/api/v1/picture?from=vendor:halden-msp').then((answer) => answer.json())"
                        + ".then(({marks, total}) => [marks.ref.length, total])");
        reader.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Table"))
                .click();

        int rows = reader.page().locator("data-table tbody tr").count();
        assertThat(marks).isEqualTo(List.of(rows, rows - 1));
        assertThat(reader.page().url()).endsWith("view=table");
    }

    @Test
    void restoresThePageFromItsAddressAndGoesBack() {
        reader.open(HALDEN + "&hops=3&to=system:erp");
        String heading = reader.page().locator("aside h2").first().textContent();
        assertThat(heading).startsWith("Most likely path to ERP");

        reader.page().locator(".reach").nth(1).click();
        reader.page().waitForFunction("before => document.querySelector('aside h2').textContent !== before", heading);
        reader.page().goBack();
        reader.page().waitForFunction("before => document.querySelector('aside h2').textContent === before", heading);
        assertThat(reader.page().getByLabel("Within").inputValue()).isEqualTo("3");
    }

    @Test
    void canBeWalkedByKeyboardAndSpeaks() {
        reader.open(HALDEN);
        reader.page().locator("ring-map .chart").focus();
        reader.page().keyboard().press("ArrowRight");
        String first = reader.spoken();
        assertThat(first).matches(".+, .+, 1 hop, likelihood [01]\\.\\d\\d.*, falls in .+, \\d+ onward");

        reader.page().keyboard().press("ArrowDown");
        assertThat(reader.spoken()).isNotEqualTo(first).contains(", 1 hop, ");
        reader.page().keyboard().press("ArrowUp");
        assertThat(reader.spoken()).isEqualTo(first);
        reader.page().keyboard().press("ArrowLeft");
        assertThat(reader.spoken()).startsWith("Halden Managed Services, Vendor, fell first, ");
        reader.page().keyboard().press("ArrowRight");
        reader.page().keyboard().press("Enter");
        reader.page().waitForURL("**/map?*to=*");
    }

    @Test
    void letsMoreFallAndTakesThemOutAgain() {
        reader.open("/map");
        reader.page().getByLabel("Let fall").fill("Granitgat");
        reader.page().locator("[role=option]").first().click();
        reader.page().waitForURL("**from=vendor:granitgate**");
        reader.page().waitForFunction("() => document.querySelector('h1').textContent.includes('Granitgate')");

        reader.page().locator(".fallen select").selectOption("availability");
        reader.page().waitForFunction("() => document.querySelector('h1').textContent.includes(' stops, ')");
        reader.page().locator(".fallen button").click();
        reader.page().waitForFunction("() => !document.querySelector('h1').textContent.includes('Granitgate')");
    }

    @Test
    void findsAnythingByItsPalette() {
        reader.open("/");
        reader.page().keyboard().press("Control+K");
        reader.page()
                .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search things"))
                .fill("Haldn");
        reader.page()
                .locator("search-palette [role=option]", new Page.LocatorOptions().setHasText("Halden"))
                .first()
                .waitFor();
        reader.page().keyboard().press("Enter");
        reader.page().waitForURL("**/vendors/halden-msp");
        reader.settled();
        assertThat(reader.page().locator("chain-lanes .focus").count()).isPositive();
    }
}
