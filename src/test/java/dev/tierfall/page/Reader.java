package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.tierfall.RunningServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody at a page, who notes whatever the browser complains of and whatever a hostile name gets to run. */
final class Reader implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** For whoever wants to look at them: {@code mvn verify -Dtierfall.photographs=true}. */
    private static final boolean PHOTOGRAPHS = Boolean.getBoolean("tierfall.photographs");

    /** What fails only; and no style sheet is loaded again for it, which the pages' policy would forbid. */
    private static final String AXE = """
            (rules) => axe.run({ runOnly: rules, resultTypes: ['violations'], preload: false })
              .then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))""";

    /** WCAG 2.2 AA, with its size of targets, and what axe holds to be good besides. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Reader(NewContextOptions options) {
        context = Chromium.browser().newContext(options.setPermissions(List.of("clipboard-read", "clipboard-write")));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add("a dialog opened: " + dialog.message());
            dialog.dismiss();
        });
    }

    /** Shows the token of this start, as an administrator. */
    static Reader administrator() {
        return new Reader(new NewContextOptions()
                .setViewportSize(1440, 980)
                .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + RunningServer.TOKEN)));
    }

    static Reader stranger() {
        return new Reader(new NewContextOptions().setViewportSize(1440, 980));
    }

    Reader in(ColorScheme theme, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        page.setViewportSize(width, 980);
        return this;
    }

    /** Opens an address and waits until the page says that nothing is on its way any more. */
    Reader open(String path) {
        page.navigate(RunningServer.get().origin() + path);
        return settled();
    }

    Reader settled() {
        page.waitForFunction("""
                () => {
                  const view = document.querySelector('main > *');
                  const map = document.querySelector('ring-map:not([hidden])');
                  const settled = view?.querySelector('h1')?.textContent && !view.dataset.loading;
                  return settled && !document.querySelector('main[aria-busy]')
                    && (!map || !map.checkVisibility() || map.dataset.painted);
                }""");
        return this;
    }

    Page page() {
        return page;
    }

    Locator heading() {
        return page.locator("h1:visible").first();
    }

    String spoken() {
        return page.locator("#spoken").textContent();
    }

    /** Everything the browser complained of since axe last looked. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void mustBeReadable(String what) {
        page.evaluate(AxeBuilder.getAxeScript());
        Object violations = page.evaluate(AXE, RULES);
        complaints.clear();
        assertThat(violations).as(what).isEqualTo(List.of());
    }

    Reader photograph(String name) {
        return photograph(name, true);
    }

    /** Only what the screen shows: what lies over a page is as large as that. */
    Reader photographScreen(String name) {
        return photograph(name, false);
    }

    private Reader photograph(String name, boolean whole) {
        if (PHOTOGRAPHS) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(name + ".png"))
                    .setFullPage(whole));
        }
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
