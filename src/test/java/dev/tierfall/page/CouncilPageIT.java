package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.tierfall.RunningServer;
import dev.tierfall.store.Records;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A member of the council has five minutes before the meeting: from the first page to the three decisions, what each
 * comes to and what it rests on, in at most three acts; and a printed page to take along.
 */
class CouncilPageIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private int acts;

    @BeforeAll
    static void show() {
        Chromium.browser();
        ShownMap.only(ShownMap.EXAMPLE);
        forget();
    }

    @AfterAll
    static void clear() {
        forget();
        ShownMap.empty();
    }

    private static void forget() {
        RunningServer.get()
                .bean(Records.class)
                .write("MATCH (s:DecisionStep|DecisionRecord) DELETE s RETURN count(*) AS gone", Map.of());
    }

    @Test
    void isReadableInBothThemesAndAtEveryWidth() {
        try (Reader reader = Reader.administrator()) {
            for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : List.of(1440, 420, 320)) {
                    for (String view : List.of("picture", "table")) {
                        look(reader.in(theme, width), theme, width, view);
                    }
                }
            }
        }
    }

    private static void look(Reader reader, ColorScheme theme, int width, String view) {
        String what = "council-%s-%s-%d".formatted(view, theme.name().toLowerCase(Locale.ROOT), width);
        reader.open("/?view=" + view);
        waitForAll(reader);
        reader.page().locator("details summary").evaluateAll("all => all.forEach(one => one.parentNode.open = true)");
        reader.page().locator("call-behind details").evaluateAll("all => all.forEach(one => one.open = false)");
        assertThat(reader.complaints()).as(what).isEmpty();
        assertThat(reader.page().evaluate("document.documentElement.scrollWidth > innerWidth"))
                .as(what + " scrolls sideways")
                .isEqualTo(false);
        reader.photograph(what).mustBeReadable(what);
    }

    /** What the server says is what stands there, and each number leads to its proof. */
    @Test
    void comesToTheThreeDecisionsInAtMostThreeActs() {
        JsonNode brief =
                JSON.readTree(RunningServer.get().program().get("/api/v1/brief").body());
        try (Reader council = Reader.administrator()) {
            council.open("/");
            Page page = council.page();
            assertThat(council.heading().textContent())
                    .isEqualTo(brief.get("title").asString());
            Locator decisions = page.locator(".decisions > li");
            assertThat(decisions.count()).isEqualTo(3);
            for (int i = 0; i < 3; i++) {
                assertThat(decisions.nth(i).locator("h3").textContent())
                        .isEqualTo(brief.at("/decisions/rows/%d/title".formatted(i))
                                .asString());
            }
            assertThat(page.locator("key-figures dd a").count()).isEqualTo(5);
            act(() -> decisions.first().locator("summary").first().click());
            assertThat(decisions.first().locator(".record").first().textContent())
                    .matches("[a-z_]+\\.csv:\\d+");
            act(() -> decisions.first().locator("h3 a").click());
            page.waitForURL(url -> !url.endsWith("/"));
            council.settled();
            assertThat(acts).isLessThanOrEqualTo(3);
            assertThat(council.complaints()).isEmpty();
        }
    }

    private void act(Runnable act) {
        acts++;
        act.run();
    }

    @Test
    void comparesWithTheDayThatIsChosenAndKeepsItInTheAddress() {
        try (Reader reader = Reader.administrator()) {
            reader.open("/");
            reader.page().getByLabel("Compare with").fill("2026-01-15");
            reader.page().getByLabel("Compare with").dispatchEvent("change");
            reader.page().waitForURL("**/?since=2026-01-15");
            reader.page()
                    .waitForFunction("() => document.querySelector('page-head p').textContent.includes('15 January')");
            assertThat(reader.settled().page().getByLabel("Compare with").inputValue())
                    .isEqualTo("2026-01-15");
        }
    }

    @Test
    void putsADecisionBeforeTheCouncil() {
        try (Reader reader = Reader.administrator()) {
            reader.open("/");
            waitForAll(reader);
            Locator propose = reader.page().locator(".decisions > li").nth(1).locator(".propose");
            propose.locator("summary").click();
            propose.getByLabel("Why").fill("It closes most of what is left");
            propose.getByLabel("Owner").fill("Ines");
            propose.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Propose"))
                    .click();
            Locator kept = reader.page().locator(".promises > li").first();
            kept.waitFor();
            assertThat(kept.textContent())
                    .contains("Waiting", "Owner Ines", "It closes most of what is left", "Measured now");
            reader.photograph("council-proposed");
        } finally {
            forget();
        }
    }

    /** One page, with everything on it that is asked for, and none of what only a screen can do. */
    @Test
    void printsOnOnePage() {
        try (Reader reader = Reader.administrator()) {
            reader.open("/");
            waitForAll(reader);
            reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            reader.photograph("council-print");
            assertThat(reader.page().locator("app-bar").isVisible()).isFalse();
            assertThat(reader.page().locator("news-box").isVisible()).isFalse();
            assertThat(reader.page().locator(".decisions > li").first().isVisible())
                    .isTrue();
            byte[] pdf = reader.page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
            String text = new String(pdf, StandardCharsets.ISO_8859_1);
            assertThat(text.split("/Type\\s*/Page[^s]", -1).length - 1).isEqualTo(1);
        }
    }

    private static void waitForAll(Reader reader) {
        reader.page().waitForFunction("() => document.querySelector('critical-table tbody tr')");
        reader.page().waitForFunction("() => document.querySelector('.decisions .propose')");
    }
}
