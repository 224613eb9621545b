package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.tierfall.MovedClock;
import dev.tierfall.RunningServer;
import dev.tierfall.check.finding.Council;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the checks in both themes and at every width, with the sample organization after some weeks. */
class ChecksPageIT {

    private static final List<String> DAYS =
            List.of("2026-11-22", "2026-11-30", "2026-12-08", "2026-12-20", "2027-01-10", "2027-01-25", "2027-02-20");

    @TempDir
    static Path folder;

    private static Council council;

    @BeforeAll
    static void show() {
        Chromium.browser();
        council = new Council(folder, DAYS.getFirst());
        ShownMap.only(ShownMap.EXAMPLE);
        for (String day : DAYS) {
            MovedClock.get().to(day);
            council.recorded();
            String id = council.findings("state=open&severity=high")
                    .getFirst()
                    .get("id")
                    .asString();
            String path = "/api/v1/findings/" + id;
            council.as("Pia").post(path + "/owner", "{\"owner\":\"Jo\",\"due\":\"%s\"}".formatted(day));
            council.as("Pia")
                    .post(
                            path + "/waiver",
                            "{\"kind\":\"waiver\",\"reason\":\"Replaced by spring.\",\"until\":\"2027-06-30\"}");
            if (!day.equals(DAYS.getLast())) {
                String watched = "{\"seat\":\"security\",\"reason\":\"Watched.\",\"seen\":" + council.seen(id) + "}";
                council.as("Sam").post(path + "/approval", watched);
            }
        }
    }

    @AfterAll
    static void clear() {
        Council.close();
    }

    @Test
    void isReadableInBothThemesAndAtEveryWidth() {
        String open = council.findings("state=open").getFirst().get("id").asString();
        String proposed =
                council.findings("state=proposed").getFirst().get("id").asString();
        Map<String, String> pages = Map.of(
                "checks",
                "/checks",
                "checks-table",
                "/checks?view=table&state=waived",
                "finding",
                "/checks?finding=" + open,
                "finding-proposed",
                "/checks?finding=" + proposed);
        try (Reader reader = Reader.administrator()) {
            for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : List.of(1440, 420, 320)) {
                    pages.forEach((name, path) -> look(reader.in(theme, width), name, path, theme, width));
                }
            }
        }
    }

    private static void look(Reader reader, String name, String path, ColorScheme theme, int width) {
        String what = "%s-%s-%d".formatted(name, theme.name().toLowerCase(Locale.ROOT), width);
        reader.open("/sign-in");
        reader.open(path);
        boolean panel = path.contains("finding=");
        reader.page()
                .locator(
                        panel
                                ? "finding-panel dialog[open] .history"
                                : name.equals("checks") ? "trend-chart[data-painted]" : "open-trend tbody tr >> nth=0")
                .waitFor();
        assertThat(reader.complaints()).as(what).isEmpty();
        Object wider = reader.page().evaluate("document.documentElement.scrollWidth > innerWidth");
        assertThat(wider).as(what + " scrolls sideways").isEqualTo(false);
        if (panel) {
            reader.photographScreen(what);
        } else {
            reader.photograph(what);
        }
        reader.mustBeReadable(what);
    }

    @Test
    void saysWhatIsNotThereAndWhatNobodyHasLookedAt() {
        try (Reader reader = Reader.administrator()) {
            reader.page().navigate(RunningServer.get().origin() + "/checks?finding=nonsense");
            reader.page().locator("finding-panel dialog[open]").waitFor();
            assertThat(reader.page().locator("finding-panel").textContent()).contains("there is no finding 'nonsense'");
            reader.open("/checks?state=nonsense");
            assertThat(reader.heading().textContent()).isEqualTo("Not understood");
            reader.photograph("checks-refused");
            reader.open("/checks?find=nothing-is-called-so");
            assertThat(reader.page().locator("finding-table caption").textContent())
                    .isEqualTo("No finding is like that.");
        }
    }

    /** What the page brings of our own, as every page. */
    @Test
    void weighsAtMostSixtyKilobytes() {
        try (Reader reader = Reader.administrator()) {
            reader.open("/checks");
            reader.page().locator("trend-chart[data-painted]").waitFor();
            Object bytes = reader.page().evaluate("""
                    () => performance.getEntriesByType('resource')
                      .filter(({ name }) => /\\.(js|css)$/.test(new URL(name).pathname))
                      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)""");
            assertThat(((Number) bytes).intValue()).isBetween(20_000, 60_000);
        }
    }
}
