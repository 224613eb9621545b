package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.tierfall.RunningServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing answers any more: the network is off and the sign-in gone with it. On a laptop lies a file, and somebody
 * knows the words that open it.
 */
class OfflineHourIT {

    private static final String WORDS = "seven grey herons over the mill";

    @TempDir
    private static Path folder;

    private static Path pack;
    private static Path hostile;

    private int acts;

    @BeforeAll
    static void keep() throws IOException {
        Chromium.browser();
        hostile = packOf(Path.of("src/test/resources/hostile"));
        pack = packOf(ShownMap.EXAMPLE);
    }

    private static Path packOf(Path map) throws IOException {
        ShownMap.only(map);
        HttpResponse<String> made =
                RunningServer.get().program().post("/api/v1/packs", "{\"passphrase\":\"%s\"}".formatted(WORDS));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        return Files.writeString(folder.resolve(map.getFileName() + ".html"), made.body());
    }

    @AfterAll
    static void clear() {
        ShownMap.empty();
    }

    /** A browser without a network that has only the file. */
    private static Reader reader(Path file, List<String> asked) {
        Reader reader = Reader.stranger();
        reader.page().context().setOffline(true);
        reader.page().onRequest(request -> asked.add(request.url()));
        reader.page().navigate(file.toUri().toString());
        return reader;
    }

    private static Reader opened(Path file) {
        Reader reader = reader(file, new ArrayList<>());
        unlock(reader.page(), WORDS);
        reader.page().getByLabel("What fell?").waitFor();
        return reader;
    }

    private static void unlock(Page page, String words) {
        page.getByLabel("Passphrase").fill(words);
        page.keyboard().press("Enter");
    }

    private void act(Runnable act) {
        acts++;
        act.run();
    }

    @Test
    void leadsFromTheFileToTheBriefInThreeActs() {
        var asked = new ArrayList<String>();
        try (Reader reader = reader(pack, asked)) {
            Page page = reader.page();
            assertThat(page.evaluate("isSecureContext && typeof crypto.subtle")).isEqualTo("object");
            assertThat(page.locator(".age").textContent())
                    .startsWith("0 minutes old")
                    .contains(" UTC");

            act(() -> unlock(page, WORDS));
            Locator search = page.getByLabel("What fell?");
            search.waitFor();
            act(() -> search.fill("Haldn Managed"));
            act(() -> page.locator(".found button").first().click());

            assertThat(reader.heading().textContent()).isEqualTo("If Halden Managed Services is taken over");
            assertThat(acts).isEqualTo(3);
            page.locator("section:has(h2:text-is('What it comes to')) .hit summary")
                    .first()
                    .click();
            page.locator(".path").first().waitFor();
            assertThat(page.locator(".path li").count()).isGreaterThan(2);
            assertThat(page.locator(".path .record").allTextContents())
                    .isNotEmpty()
                    .allMatch(record -> record.matches("[a-z_]+\\.csv:\\d+"));
            assertThat(page.locator("section:has(h2:text-is('What to cut')) .acts li")
                            .count())
                    .isPositive();
            assertThat(page.getByText("Damage: ").first().isVisible()).isTrue();
            assertThat(page.locator("a.phone").allTextContents()).contains("+49 555 0199");
            assertThat(page.locator("body").textContent())
                    .contains("must tell Nordwerk")
                    .contains("within 48 hours")
                    .contains("deputy of Mara Lindqvist");
            assertThat(asked).allMatch(url -> url.startsWith("file:"));
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void findsWhatIsMisspeltPlansAndPeople() {
        try (Reader reader = opened(pack)) {
            Page page = reader.page();
            page.getByLabel("What fell?").fill("Orvnata");
            assertThat(page.locator(".found").textContent()).contains("vendor:orvanta");
            page.getByLabel("What fell?").fill("incident response");
            page.keyboard().press("Enter");
            assertThat(reader.heading().textContent()).isEqualTo("Incident response plan");
            page.getByLabel("What fell?").fill("Anneke");
            page.keyboard().press("Enter");
            assertThat(page.locator("a.phone").allTextContents()).contains("+49 555 0105", "+49 555 0102");
            page.goBack();
            assertThat(reader.heading().textContent()).isEqualTo("Incident response plan");
            page.getByLabel("What fell?").fill("ERP");
            page.keyboard().press("Enter");
            page.getByRole(
                            com.microsoft.playwright.options.AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("down"))
                    .click();
            assertThat(reader.heading().textContent()).endsWith("is down");
        }
    }

    @Test
    void tellsAWrongPassphraseFromAChangedFile() throws IOException {
        try (Reader reader = reader(pack, new ArrayList<>())) {
            unlock(reader.page(), WORDS + "!");
            reader.page().getByText("This is not the passphrase of this file.").waitFor();
            unlock(reader.page(), WORDS);
            reader.page().getByLabel("What fell?").waitFor();
        }
        String text = Files.readString(pack);
        int at = text.indexOf("id=\"sealed\">") + 5_000;
        char other = text.charAt(at) == 'A' ? 'B' : 'A';
        String touched = text.substring(0, at) + other + text.substring(at + 1);
        Path copy = Files.writeString(folder.resolve("touched.html"), touched);
        try (Reader reader = reader(copy, new ArrayList<>())) {
            unlock(reader.page(), WORDS);
            reader.page().getByText("The file was changed since it was made").waitFor();
            assertThat(reader.page().getByLabel("What fell?").count()).isZero();
        }
    }

    @Test
    void locksItselfWhenNobodyTouchesItAndSaysHowOldItIs() {
        try (Reader reader = Reader.stranger()) {
            Page page = reader.page();
            page.clock().install();
            page.navigate(pack.toUri().toString());
            unlock(page, WORDS);
            page.getByLabel("What fell?").waitFor();
            page.clock().fastForward(11 * 60_000L);
            page.getByText("Locked, because nobody touched this page for ten minutes.")
                    .waitFor();
            assertThat(page.locator("body").textContent()).doesNotContain("Halden");
            page.clock().fastForward(240 * 3_600_000L);
            page.reload();
            assertThat(page.locator(".bar.old .age").textContent()).startsWith("10 days old");
            assertThat(page.locator(".about").textContent()).contains("Check before you act on it.");
        }
    }

    @Test
    void runsNothingOfHostileNames() {
        try (Reader reader = opened(hostile)) {
            Page page = reader.page();
            for (String text : List.of("vendor", "halden", "s1", "f1", "d1", "third", "elbcloud")) {
                page.getByLabel("What fell?").fill(text);
                page.keyboard().press("Enter");
                unfoldEverything(page);
                assertThat(page.locator("main script, main img, main svg, main iframe")
                                .count())
                        .as(text)
                        .isZero();
                assertThat(page.evaluate("window.ran")).as(text).isNull();
                assertThat(page.locator("main a:not([href^='tel:']):not([href^='mailto:'])")
                                .count())
                        .isZero();
            }
            assertThat(page.locator("#answer").textContent()).contains("{{7*7}} ${7*7}");
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void isReadableInBothThemesAndAtEveryWidth() {
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(1440, 420, 320)) {
                String what = "%s-%d".formatted(theme.name().toLowerCase(Locale.ROOT), width);
                try (Reader reader = reader(pack, new ArrayList<>())) {
                    look(reader.in(theme, width), "pack-locked-" + what);
                    unlock(reader.page(), WORDS);
                    Locator search = reader.page().getByLabel("What fell?");
                    search.waitFor();
                    look(reader, "pack-start-" + what);
                    search.fill("Haldn");
                    look(reader, "pack-found-" + what);
                    reader.page().keyboard().press("Enter");
                    reader.page()
                            .locator("section:has(h2:text-is('What it comes to')) .hit summary")
                            .first()
                            .click();
                    reader.page().locator(".path").first().waitFor();
                    look(reader, "pack-fall-" + what);
                }
            }
        }
    }

    /** Paths are written out when they are first unfolded, which the browser tells a moment later. */
    private static void unfoldEverything(Page page) {
        page.waitForFunction("""
                () => {
                  const folds = [...document.querySelectorAll('#answer details')];
                  folds.forEach((fold) => (fold.open = true));
                  return folds.every((fold) => fold.children.length > 1);
                }""");
    }

    private static void look(Reader reader, String what) {
        Object wider = reader.page().evaluate("document.documentElement.scrollWidth > innerWidth");
        assertThat(wider).as(what + " scrolls sideways").isEqualTo(false);
        assertThat(reader.complaints()).as(what).isEmpty();
        reader.photograph(what).mustBeReadable(what);
    }
}
