package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.tierfall.RunningServer;
import dev.tierfall.check.record.Recorder;
import dev.tierfall.dossier.Visits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The papers about the sample's provider: as pages, and the dossier as the file that is printed. */
class DossierPageIT {

    private static final List<Integer> WIDTHS = List.of(1440, 420, 320);
    private static final Pattern SHEET = Pattern.compile("/MediaBox \\[0 0 (\\d+)\\.?\\d* (\\d+)");

    @TempDir
    static Path folder;

    @BeforeAll
    static void show() {
        Chromium.browser();
        ShownMap.only(ShownMap.EXAMPLE);
        RunningServer.get().bean(Recorder.class).record();
    }

    @AfterAll
    static void clear() {
        ShownMap.empty();
    }

    @Test
    void areReadableInBothThemesAndAtEveryWidth() {
        Map<String, String> pages = Map.of(
                "dossier", "/vendors/halden-msp/dossier",
                "offboarding", "/vendors/kopierhaus/offboarding",
                "compare", "/compare?vendors=granitgate,cumulane",
                "compare-open", "/compare");
        try (Reader reader = Reader.administrator()) {
            for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : WIDTHS) {
                    pages.forEach((name, path) -> {
                        reader.in(theme, width).open(path);
                        look(reader, "%s-%s-%d".formatted(name, theme.name().toLowerCase(Locale.ROOT), width));
                    });
                }
            }
        }
    }

    @Test
    void leadFromTheVendorsPageToTheDossierAndItsFiles() {
        try (Reader reader = Reader.administrator()) {
            reader.open("/vendors/halden-msp");
            reader.page().locator("page-head a:text-is('Dossier')").click();
            reader.page().locator("#worst-path").waitFor();
            assertThat(reader.heading().textContent()).startsWith("Taken over, Halden Managed Services reaches ");
            assertThat(reader.page().locator("#questions tbody tr").count()).isGreaterThan(100);
            var pack = reader.page().locator("page-head a[download]:text-is('Request pack')");
            assertThat(pack.getAttribute("href")).isEqualTo("/api/v1/request-packs/halden-msp");
        }
    }

    @Test
    void refusesAVendorThatIsNotThere() {
        try (Reader reader = Reader.administrator()) {
            reader.page().navigate(RunningServer.get().origin() + "/vendors/nobody/dossier");
            reader.settled();
            assertThat(reader.heading().textContent()).isEqualTo("Not found");
        }
    }

    /** Opened from a disk, where no server helps it, and printed on A4. */
    @Test
    void isAFileThatReadsAndPrintsByItself() throws IOException {
        Path file = folder.resolve("dossier.html");
        Files.write(file, Visits.bytes("/dossiers/halden-msp/file?as=html"));
        try (Reader reader = Reader.administrator()) {
            for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : WIDTHS) {
                    reader.in(theme, width).page().navigate(file.toUri().toString());
                    look(reader, "dossier-file-%s-%d".formatted(theme.name().toLowerCase(Locale.ROOT), width));
                }
            }
            byte[] pdf = reader.page()
                    .pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(false));
            var sheets = SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                    .results()
                    .map(sheet -> sheet.group(1) + "x" + sheet.group(2))
                    .toList();
            assertThat(sheets).hasSizeBetween(8, 40).allMatch(sheet -> sheet.matches("59[45]x84[12]|84[12]x59[45]"));
        }
    }

    private static void look(Reader reader, String what) {
        assertThat(reader.complaints()).as(what).isEmpty();
        Object wider = reader.page().evaluate("document.documentElement.scrollWidth > innerWidth");
        assertThat(wider).as(what + " scrolls sideways").isEqualTo(false);
        reader.photograph(what).mustBeReadable(what);
    }
}
