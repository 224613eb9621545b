package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.tierfall.RunningServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An analyst asks the map in words of her own. */
class QueryPageIT {

    private static final String PATHS = "MATCH p = (v:Vendor)-[:HOLDS]->(a:Account)-[:HAS_ACCESS]->(s:System)\n"
            + "RETURN v, p, s.critical AS critical, 2026 AS year ORDER BY v.ref LIMIT 8";

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
    void isReadableInBothThemesAndAtEveryWidth() {
        try (Reader reader = Reader.administrator()) {
            for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : List.of(1440, 420, 320)) {
                    look(reader.in(theme, width), theme.name().toLowerCase(Locale.ROOT) + "-" + width);
                }
            }
        }
    }

    private static void look(Reader reader, String how) {
        reader.open("/sign-in");
        reader.open(address(PATHS));
        reader.page().locator("query-result .ways").waitFor();
        reader.page().locator("graph-words details").first().evaluate("fold => fold.open = true");
        assertThat(reader.complaints()).as(how).isEmpty();
        Object wider = reader.page().evaluate("document.documentElement.scrollWidth > innerWidth");
        assertThat(wider).as(how + " scrolls sideways").isEqualTo(false);
        reader.photograph("query-" + how).mustBeReadable("query " + how);
    }

    @Test
    void runsWhatIsWrittenByTheKeyboardAndKeepsItInTheAddress() {
        try (Reader reader = Reader.administrator()) {
            reader.in(ColorScheme.LIGHT, 1440).open("/query");
            Locator text = reader.page().locator("query-editor textarea");
            assertThat(text.inputValue()).startsWith("MATCH (v:Vendor)");
            text.fill("// :param ref => 'vendor:halden-msp'\nMATCH (v:Vendor {ref: $ref}) RETURN v.name AS name");
            reader.page().locator("query-editor input[name='ref']").fill("vendor:orvanta");
            text.focus();
            reader.page().keyboard().press("Control+Enter");
            reader.page()
                    .locator("query-result td, query-result tbody th")
                    .first()
                    .waitFor();
            assertThat(reader.page().locator("query-result tbody").textContent())
                    .isEqualTo("Orvanta ERP SE");
            assertThat(reader.spoken()).isEqualTo("1 row of 1 column");

            reader.page().reload();
            reader.settled();
            reader.page().locator("query-result tbody").waitFor();
            assertThat(reader.page().locator("query-result tbody").textContent())
                    .isEqualTo("Orvanta ERP SE");
            assertThat(text.inputValue()).contains("{ref: $ref}");
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void startsFromANamedQuery() {
        try (Reader reader = Reader.administrator()) {
            reader.open("/query");
            reader.page()
                    .locator(".named-queries a", new Page.LocatorOptions().setHasText("The tier of each vendor"))
                    .click();
            reader.page().locator("query-result tbody tr >> nth=5").waitFor();
            assertThat(reader.page().locator("query-editor textarea").inputValue())
                    .contains("// name:  tiers");
            assertThat(reader.page().locator("query-editor input[name='asOf']").getAttribute("placeholder"))
                    .isEqualTo("date()");
        }
    }

    @Test
    void showsWhereAQueryIsRefused() {
        try (Reader reader = Reader.administrator()) {
            reader.in(ColorScheme.DARK, 420).open(address("MATCH (v:Vendor)\nSET v.name = 'x'"));
            reader.page().locator("[role='alert'] button").waitFor();
            assertThat(reader.page().locator("[role='alert']").textContent())
                    .startsWith("line 2, column 1: SET writesgive a value a name");
            reader.photograph("query-refused").mustBeReadable("the refusal");
            reader.page().locator("[role='alert'] button").click();
            assertThat(reader.page().evaluate("document.querySelector('query-editor textarea').selectionStart"))
                    .isEqualTo(17);
        }
    }

    @Test
    void savesTheRowsAndRunsNothingThatIsInThem() throws IOException {
        try (Reader reader = Reader.administrator()) {
            reader.open(address("RETURN '<img src=x onerror=alert(1)>' AS markup, '=1+1' AS formula, -2 AS number"));
            reader.page().locator("query-result tbody").waitFor();
            assertThat(reader.page().locator("query-result img").count()).isZero();
            Download file = reader.page()
                    .waitForDownload(() ->
                            reader.page().locator("query-result header button").click());
            assertThat(file.suggestedFilename()).isEqualTo("query.csv");
            assertThat(Files.readString(file.path()))
                    .isEqualTo("\ufeffmarkup,formula,number\r\n<img src=x onerror=alert(1)>,'=1+1,-2\r\n");
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void leavesOnesOwnToAnalysts() {
        String mine = "{\"cypher\": \"MATCH (v:Vendor) RETURN count(v) AS n\"}";
        var program = RunningServer.get().program();
        assertThat(program.post("/api/v1/query", mine).body())
                .contains("\"columns\":[\"n\"]", "\"types\":[\"INTEGER\"]");
        assertThat(program.get("/api/v1/query/words").body()).contains("\"free\":true", "\"Vendor\"", "\"HAS_ACCESS\"");
    }

    private static String address(String cypher) {
        return "/query?cypher=" + URLEncoder.encode(cypher, StandardCharsets.UTF_8);
    }
}
