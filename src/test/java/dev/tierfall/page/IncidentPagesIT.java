package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.tierfall.incident.Ward;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of incidents, with one that is being worked on, and the way from a name in the news to it. */
class IncidentPagesIT {

    private static Ward ward;
    private static String worked;

    @BeforeAll
    static void show() {
        Chromium.browser();
        ward = new Ward();
        worked = ward.declare(Ward.HALDEN);
        ward.post("/" + worked + "/marks", Map.of("thing", "account:halden-kfuchs", "mark", "contained", "why", "off"));
        ward.post(
                "/" + worked + "/cuts",
                Map.of("act", "disable-account account:halden-adm", "owner", "Ravi", "at", "2026-01-01T10:00Z"));
        ward.post("/" + worked + "/told", Map.of("party", "clock:national-authority", "note", "by the portal"));
        ward.post("/" + worked + "/notes", Map.of("text", "Halden's duty desk does <b>not</b> pick up."));
    }

    @AfterAll
    static void clear() {
        Ward.close();
    }

    @Test
    void areReadableInBothThemesAndAtEveryWidth() {
        Map<String, String> pages =
                Map.of("incidents", "/incidents?ask=halden&from=vendor:halden-msp", "incident", "/incidents/" + worked);
        try (Reader reader = Reader.administrator()) {
            for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : List.of(1440, 420, 320)) {
                    pages.forEach((name, path) -> look(reader.in(theme, width), name, path));
                    assertThat(reader.complaints()).isEmpty();
                }
            }
        }
    }

    private static void look(Reader reader, String name, String path) {
        Object dark = reader.page().evaluate("matchMedia('(prefers-color-scheme: dark)').matches");
        Object width = reader.page().evaluate("innerWidth");
        String what = "%s-%s-%s".formatted(name, dark.equals(true) ? "dark" : "light", width);
        reader.open("/sign-in");
        reader.open(path);
        reader.page()
                .locator(name.equals("incident") ? "incident-board h3" : "incident-declare .meanings")
                .first()
                .waitFor();
        assertThat(reader.complaints()).as(what).isEmpty();
        Object wider = reader.page().evaluate("document.documentElement.scrollWidth > innerWidth");
        assertThat(wider).as(what + " scrolls sideways").isEqualTo(false);
        reader.photograph(what.toLowerCase(Locale.ROOT));
        reader.mustBeReadable(what);
    }

    /** From a name, misspelt, to the declared incident and its first cut on the board. */
    @Test
    void leadFromANameToTheFirstCut() {
        try (Reader reader = Reader.administrator()) {
            reader.open("/incidents");
            Locator ask = reader.page().locator("incident-declare input[name=ask]");
            ask.fill("Haldn Managed Services");
            ask.press("Enter");
            reader.page().locator(".meanings button").first().click();
            reader.page().locator("incident-declare button:has-text('Declare')").click();
            reader.page().locator("incident-view h1").waitFor();
            reader.settled();
            assertThat(reader.heading().textContent()).startsWith("Halden Managed Services is taken over: ");

            Locator offered = reader.page()
                    .locator("incident-board button:has-text('Put on the board')")
                    .first();
            offered.waitFor();
            offered.click();
            reader.page()
                    .locator("incident-board button:has-text('Done')")
                    .first()
                    .waitFor();
            assertThat(reader.spoken()).startsWith("On the board: ");
            assertThat(reader.page().locator("key-figures").textContent()).contains("0 of 1 cut done");
        }
    }

    @Test
    void keepWhatIsTypedAndSayWhatIsRefused() {
        try (Reader reader = Reader.administrator()) {
            reader.open("/incidents/" + worked);
            Locator note = reader.page().locator("incident-log textarea");
            note.fill("Half a sentence");
            reader.page()
                    .locator("incident-marks button:has-text('Mark')")
                    .last()
                    .click();
            reader.page().locator("incident-marks .wrong").waitFor();
            assertThat(reader.page().locator("incident-marks .wrong").textContent())
                    .startsWith("No thing is chosen");
            reader.page().locator("incident-tell details summary").first().click();
            reader.page()
                    .locator("incident-tell button:has-text('Keep')")
                    .first()
                    .click();
            reader.page().waitForFunction("() => document.getElementById('spoken').textContent.startsWith('Told: ')");
            assertThat(note.inputValue()).isEqualTo("Half a sentence");
            assertThat(reader.page().locator("incident-log .history").textContent())
                    .contains("<b>not</b>");
            reader.open("/incidents/none");
            assertThat(reader.heading().textContent()).isEqualTo("Not found");
        }
    }

    /** What the page brings of our own, as every page. */
    @Test
    void weighAtMostSixtyKilobytes() {
        try (Reader reader = Reader.administrator()) {
            reader.open("/incidents/" + worked);
            reader.page()
                    .locator("incident-board h3")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            Object bytes = reader.page().evaluate("""
                    () => performance.getEntriesByType('resource')
                      .filter(({ name }) => /\\.(js|css)$/.test(new URL(name).pathname))
                      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)""");
            assertThat(((Number) bytes).intValue()).isBetween(20_000, 60_000);
        }
    }
}
