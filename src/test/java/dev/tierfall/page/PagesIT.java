package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every page, in both themes, on a wide screen, a telephone and a very narrow one: readable for everybody, and nothing
 * that the policy forbids. The screenshots are there to be looked at.
 */
class PagesIT {

    private static final Map<String, String> PAGES = new TreeMap<>(Map.of(
            "overview", "/",
            "map", "/map",
            "fall", "/map?from=vendor:halden-msp",
            "fall-table", "/map?from=vendor:halden-msp&view=table",
            "vendors", "/vendors",
            "vendor", "/vendors/granitgate",
            "data", "/data",
            "try", "/try?call=GET%20/blast?from=vendor:halden-msp",
            "not-there", "/vendors/nobody"));

    static {
        PAGES.put("concentration", "/concentration");
        PAGES.put("concentration-table", "/concentration?rests=takeover&view=table");
        PAGES.put("countries", "/concentration?by=country");
        PAGES.put("exposure", "/exposure");
        PAGES.put("exposure-table", "/exposure?of=system:erp%3Dcontrol&view=table");
        PAGES.put("paths", "/paths?from=vendor:halden-msp&to=system:erp&k=5");
        PAGES.put("paths-table", "/paths?from=vendor:halden-msp&to=system:erp&view=table");
        PAGES.put("paths-open", "/paths");
    }

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
                    PAGES.forEach((name, path) -> look(reader.in(theme, width), name, path, theme, width));
                }
            }
        }
    }

    private static void look(Reader reader, String name, String path, ColorScheme theme, int width) {
        String what = "%s-%s-%d".formatted(name, theme.name().toLowerCase(Locale.ROOT), width);
        reader.open(path);
        assertThat(reader.complaints())
                .as(what)
                .filteredOn(text -> !name.equals("not-there") || !text.contains("status of 4"))
                .isEmpty();
        assertThat(scrollsSideways(reader)).as(what + " scrolls sideways").isFalse();
        reader.photograph(what).mustBeReadable(what);
    }

    private static boolean scrollsSideways(Reader reader) {
        Object wider = reader.page().evaluate("document.documentElement.scrollWidth > innerWidth");
        return Boolean.TRUE.equals(wider);
    }

    @Test
    void signInAndSetUpAreReadableToo() {
        try (Reader reader = Reader.stranger()) {
            for (String path : List.of("/sign-in", "/set-up#token=none")) {
                for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    reader.in(theme, 420).open(path);
                    assertThat(reader.complaints()).isEmpty();
                    reader.photograph(path.replaceAll("[/#].*?([a-z-]+).*", "$1") + "-" + theme)
                            .mustBeReadable(path);
                }
            }
        }
    }

    @Test
    void sendStrangersToSignInAndKeepWhereTheyWantedToGo() {
        try (Reader reader = Reader.stranger()) {
            reader.open("/map?from=vendor:halden-msp");
            assertThat(reader.page().url()).contains("/sign-in?next=").contains("vendor:halden-msp");
            assertThat(reader.heading().textContent()).isEqualTo("Sign in");
        }
    }

    @Test
    void sayThatTheMapIsEmptyAndWhatToDo() {
        ShownMap.empty();
        try (Reader reader = Reader.administrator()) {
            reader.open("/");
            assertThat(reader.heading().textContent()).isEqualTo("The map is empty");
            assertThat(reader.open("/map").heading().textContent()).isEqualTo("The map names no vendor");
            assertThat(reader.open("/concentration").heading().textContent()).isEqualTo("The map has no vendors");
            assertThat(reader.open("/exposure").heading().textContent())
                    .isEqualTo("No function is marked critical, so none is watched here");
            reader.open("/paths");
            assertThat(reader.open("/vendors").complaints()).isEmpty();
        } finally {
            ShownMap.only(ShownMap.EXAMPLE);
        }
    }
}
