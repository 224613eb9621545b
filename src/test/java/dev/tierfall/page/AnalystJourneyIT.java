package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * It is half past seven, the radio says that Halden was broken into, and an analyst has a telephone at the other ear.
 * From the first page to the worst path with its proofs takes them at most three acts, an act being one click or one
 * entry that is sent.
 */
class AnalystJourneyIT {

    private int acts;

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
    void comesFromANameTypedInHasteToTheWorstPath() {
        try (Reader analyst = Reader.administrator()) {
            analyst.open("/");
            Page page = analyst.page();
            page.getByLabel("In the news?").fill("Haldn Manged Servces");
            act(() -> page.keyboard().press("Enter"));
            page.getByText("Yes: vendor:halden-msp (tier 1) is on the map")
                    .first()
                    .waitFor();
            analyst.photograph("journey-news");
            act(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See it on the map"))
                    .first()
                    .click());
            page.waitForURL("**/map?from=vendor:halden-msp");

            assertThat(analyst.settled().heading().textContent())
                    .isEqualTo("If Halden Managed Services falls, 7 of 9 critical functions are exposed");
            List<String> steps = page.locator("path-steps li").allTextContents();
            assertThat(steps).hasSizeGreaterThan(3);
            assertThat(steps.getFirst()).startsWith("Halden Managed Services");
            assertThat(page.locator("path-steps .record").allTextContents())
                    .hasSize(steps.size() - 1)
                    .allMatch(record -> record.matches("[a-z_]+\\.csv:\\d+"));
            assertThat(acts).isLessThanOrEqualTo(3);
            assertThat(analyst.complaints()).isEmpty();
        }
    }

    /** The same by the keyboard alone, from any page. */
    @Test
    void comesThereByThePaletteAsWell() {
        try (Reader analyst = Reader.administrator()) {
            analyst.open("/data");
            Page page = analyst.page();
            act(() -> page.keyboard().press("Control+K"));
            page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search things"))
                    .fill("Haldn");
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Let Halden Managed Services fall"))
                    .waitFor();
            act(() -> page.getByRole(
                            AriaRole.OPTION, new Page.GetByRoleOptions().setName("Let Halden Managed Services fall"))
                    .click());
            page.waitForURL("**/map?from=vendor:halden-msp");
            assertThat(analyst.settled().page().locator("path-steps .record").count())
                    .isPositive();
            assertThat(acts).isLessThanOrEqualTo(3);
        }
    }

    /** Nothing by that name is never a bare no. */
    @Test
    void hearsWhatANoRestsOn() {
        try (Reader analyst = Reader.administrator()) {
            analyst.open("/?ask=Globex");
            analyst.page().getByText("No known route").first().waitFor();
            assertThat(analyst.page().locator("news-box .notice").textContent())
                    .contains("This rests on: chains mapped for ")
                    .contains("software known for ");
        }
    }

    private void act(Runnable act) {
        acts++;
        act.run();
    }
}
