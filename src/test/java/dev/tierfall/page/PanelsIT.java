package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What opens over a page: one thing, the call behind a panel, what a name in the news may mean, the search. Each in
 * both themes and at every width as readable as the page itself, inside the screen, and nothing that the policy
 * forbids.
 */
class PanelsIT {

    private static final String FALL = "/map?from=vendor:halden-msp";

    /** Name of what is opened, its address, what is pressed there, and what must then be inside the screen. */
    private record Opened(String name, String path, String press, String inside) {}

    private static final List<Opened> PANELS = List.of(
            new Opened("thing", FALL + "&thing=system:erp", "", "thing-panel dialog[open]"),
            new Opened("call", FALL, "call-behind[of='the picture'] summary", "call-behind [open] .call"),
            new Opened("call-beside", FALL, "aside call-behind summary", "call-behind [open] .call"),
            new Opened("affected", "/?ask=Haldn%20Manged%20Services", "", "news-box .notice"),
            new Opened("not-affected", "/?ask=Globex", "news-box call-behind summary", "call-behind [open] .call"),
            new Opened("search", "/vendors", "app-bar .search", "search-palette dialog[open]"));

    /** Names in the picture that meet, as the page itself places them; and whether any leaves the picture. */
    private static final String LABELS_THAT_MEET = """
            async (path) => {
              const { place } = await import('/core/labels.js');
              const { marks } = await import('/core/picture.js');
              const { measure } = await import('/core/plane.js');
              const picture = await (await fetch('/api/v1/picture' + path)).json();
              const chart = document.querySelector('ring-map .chart');
              const size = { width: chart.clientWidth, height: chart.clientHeight };
              const measured = measure(picture, size);
              const way = picture.ways.find(({ path }) => path);
              const chosen = new Set(way ? [way.path[0].from, ...way.path.map(({ to }) => to)] : []);
              const boxes = [...place(marks(picture), chosen, { ...size, ...measured }).values()].map(({ box }) => box);
              const meet = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) =>
                a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height));
              const out = boxes.filter((a) =>
                a.x < 0 || a.y < 0 || a.x + a.width > size.width || a.y + a.height > size.height);
              return [boxes.length, meet.length, out.length];
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
    void areReadableInBothThemesAndAtEveryWidth() {
        try (Reader reader = Reader.administrator()) {
            for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : List.of(1440, 420, 320)) {
                    PANELS.forEach(panel -> look(reader.in(theme, width), panel, theme, width));
                }
            }
        }
    }

    private static void look(Reader reader, Opened panel, ColorScheme theme, int width) {
        String what = "%s-%s-%d".formatted(panel.name(), theme.name().toLowerCase(Locale.ROOT), width);
        reader.open("/sign-in");
        reader.open(panel.path());
        if (!panel.press().isEmpty()) {
            reader.page().locator(panel.press()).first().click();
        }
        reader.page().locator(panel.inside()).first().waitFor();
        assertThat(reader.complaints()).as(what).isEmpty();
        Object outside = reader.page().locator(panel.inside()).first().evaluate("""
                panel => {
                  const { left, right } = panel.getBoundingClientRect();
                  return left < 0 || right > innerWidth + 0.5;
                }""");
        assertThat(outside).as(what + " leaves the screen").isEqualTo(false);
        reader.photographScreen("panel-" + what).mustBeReadable(what);
    }

    @Test
    void neitherMapHasNamesThatMeetAtAnyWidth() {
        Map<String, String> pictures = Map.of("/map", "", FALL, "?from=vendor:halden-msp");
        try (Reader reader = Reader.administrator()) {
            for (int width : List.of(1440, 1100, 420, 320)) {
                pictures.forEach((path, question) -> {
                    reader.in(ColorScheme.LIGHT, width).open(path);
                    List<?> found = (List<?>) reader.page().evaluate(LABELS_THAT_MEET, question);
                    assertThat(((Number) found.get(0)).intValue())
                            .as("%s at %d", path, width)
                            .isPositive();
                    assertThat(found.subList(1, 3).toString())
                            .as("%s at %d", path, width)
                            .isEqualTo("[0, 0]");
                });
            }
        }
    }
}
