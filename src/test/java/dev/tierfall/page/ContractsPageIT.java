package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.tierfall.MovedClock;
import dev.tierfall.RunningServer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of the contracts, and what a vendor's page says of them, with the sample organization. */
class ContractsPageIT {

    private static final Map<String, String> PAGES = Map.of(
            "contracts", "/contracts",
            "vendor-contracts", "/vendors/halden-msp",
            "vendor-contract-below", "/vendors/granitgate?contract=k-orvanta");

    private static final WaitForOptions HIDDEN = new WaitForOptions().setState(WaitForSelectorState.HIDDEN);

    @BeforeAll
    static void show() {
        Chromium.browser();
        MovedClock.get().to("2026-11-22");
        ShownMap.only(ShownMap.EXAMPLE);
    }

    @AfterAll
    static void clear() {
        RunningServer.get().today();
        ShownMap.empty();
    }

    @Test
    void areReadableInBothThemesAndAtEveryWidth() {
        try (Reader reader = Reader.administrator()) {
            for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : List.of(1440, 420, 320)) {
                    PAGES.forEach((name, path) -> look(reader.in(theme, width), name, path, theme, width));
                }
            }
        }
    }

    private static void look(Reader reader, String name, String path, ColorScheme theme, int width) {
        String what = "%s-%s-%d".formatted(name, theme.name().toLowerCase(Locale.ROOT), width);
        open(reader, path);
        assertThat(reader.complaints()).as(what).isEmpty();
        Object wider = reader.page().evaluate("document.documentElement.scrollWidth > innerWidth");
        assertThat(wider).as(what + " scrolls sideways").isEqualTo(false);
        reader.photograph(what).mustBeReadable(what);
    }

    @Test
    void listsWhatTheServerSays() {
        String answer = RunningServer.get().program().get("/api/v1/contracts").body();
        try (Reader reader = Reader.administrator()) {
            open(reader, "/contracts");
            assertThat(reader.heading().textContent()).isEqualTo(JsonPath.read(answer, "$.title"));
            assertThat(reader.page()
                            .locator("section:has(h2:text-is('Contracts')) tbody tr")
                            .count())
                    .isEqualTo(
                            JsonPath.<List<Object>>read(answer, "$.contracts").size());
            reader.page()
                    .locator("main a:text-is('Managed operations and workplace')")
                    .first()
                    .click();
            reader.page().locator("contract-card .verdict").waitFor();
            assertThat(reader.page().url()).endsWith("/vendors/halden-msp?contract=k-halden");
        }
    }

    /** The proof of a breach: the account that the check names leads to the account, beside the page. */
    @Test
    void showsTheProofOfABreach() {
        String answer =
                RunningServer.get().program().get("/api/v1/contracts/k-halden").body();
        List<String> says = JsonPath.read(answer, "$.measures[?(@.verdict == 'breach')].says");
        try (Reader reader = Reader.administrator()) {
            open(reader, "/vendors/halden-msp?contract=k-halden");
            assertThat(reader.page().locator("contract-card .verdict").textContent())
                    .isEqualTo(JsonPath.read(answer, "$.title"));
            var broken = reader.page().locator("contract-measures tr:has-text('breach of contract')");
            assertThat(broken.count()).isEqualTo(says.size()).isPositive();
            assertThat(broken.first().locator(".why > p").textContent()).isEqualTo(says.getFirst());
            broken.first().locator("summary").click();
            broken.first().locator(".looks .looks a, .looks ul a").first().click();
            reader.page()
                    .locator("thing-panel dialog[open], thing-panel [role=dialog]")
                    .first()
                    .waitFor();
            assertThat(reader.page().url()).contains("contract=k-halden").contains("thing=");
        }
    }

    @Test
    void turnsToAnotherContractOfTheVendor() {
        try (Reader reader = Reader.administrator()) {
            open(reader, "/vendors/halden-msp");
            reader.page()
                    .locator("vendor-contracts nav a:has-text('service hub')")
                    .first()
                    .click();
            reader.page()
                    .locator("contract-card .verdict:has-text('Nothing on the map contradicts')")
                    .waitFor();
            assertThat(reader.page().url()).endsWith("contract=k-halden-nordic");
        }
    }

    /** Taktgeber wants to pass work on to Kodrina; whoever decides sees before and after, and says why. */
    @Test
    void decidesOnAProposedSubcontract() {
        try (Reader reader = Reader.administrator()) {
            open(reader, "/contracts");
            var proposal = reader.page().locator("proposal-list li");
            assertThat(proposal.locator(".loud").textContent())
                    .startsWith("Silence is consent in ")
                    .endsWith(" days: Taktgeber MES GmbH proposes Kodrina d.o.o.");
            proposal.locator("summary").click();
            proposal.locator("data-table tbody tr").first().waitFor();
            reader.photograph("proposal-light-1440");
            reader.mustBeReadable("a proposal");
            reader.in(ColorScheme.DARK, 320).photograph("proposal-dark-320");
            reader.mustBeReadable("a proposal on a small screen");
            proposal.locator("form:has-text('Object') textarea").fill("Nobody told us where.");
            proposal.locator("form button:text-is('Object')").click();
            reader.page().locator("proposal-list").waitFor(HIDDEN);
            assertThat(RunningServer.get()
                            .program()
                            .get("/api/v1/things/subcontract:sc-kodrina")
                            .body())
                    .contains("Nobody told us where.");
        } finally {
            ShownMap.only(ShownMap.EXAMPLE);
        }
    }

    /** What the page brings of our own, as every page. */
    @Test
    void weighsAtMostSixtyKilobytes() {
        for (String path : PAGES.values()) {
            try (Reader reader = Reader.administrator()) {
                reader.open(path);
                Object bytes = reader.page().evaluate("""
                        () => performance.getEntriesByType('resource')
                          .filter(({ name }) => /\\.(js|css)$/.test(new URL(name).pathname))
                          .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)""");
                assertThat(((Number) bytes).intValue()).isBetween(20_000, 60_000);
            }
        }
    }

    private static void open(Reader reader, String path) {
        reader.open("/sign-in");
        reader.open(path);
        reader.page()
                .locator(path.startsWith("/contracts") ? "contracts-view tbody tr" : "contract-card tbody tr")
                .first()
                .waitFor();
    }
}
