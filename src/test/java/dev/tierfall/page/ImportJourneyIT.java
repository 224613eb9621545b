package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tierfall.RunningServer;
import dev.tierfall.scale.LargeMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody brings their own files: first with a mistake, then mended, then takes them back. */
class ImportJourneyIT {

    @TempDir
    Path folder;

    @BeforeAll
    static void clear() {
        Chromium.browser();
        ShownMap.empty();
    }

    @AfterAll
    static void leave() {
        ShownMap.empty();
    }

    @Test
    void goesFromMistakeToMapAndBack() throws IOException {
        try (Reader reader = Reader.administrator()) {
            reader.open("/data");
            give(reader, write("id,name,country", "halden,Halden,Germany"));
            press(reader, "Dry run");
            reader.page().locator("rejection-list .record").first().waitFor();
            assertThat(reader.page().locator("rejection-list").textContent())
                    .contains("vendors.csv:2")
                    .contains("'Germany'")
                    .contains("Mend: ");
            reader.photograph("data-refused");

            give(reader, write("id,name,country", "halden,Halden,DE"));
            press(reader, "Dry run");
            reader.page().getByText("Nothing is changed yet").first().waitFor();
            assertThat(reader.page().locator("import-answer dd").first().textContent())
                    .isEqualTo("1");
            assertThat(reader.open("/vendors").page().locator("tbody tr").count())
                    .isZero();

            reader.open("/data");
            give(reader, write("id,name,country", "halden,Halden,DE"));
            press(reader, "Import");
            reader.page().getByText("Imported.").first().waitFor();
            assertThat(reader.page().locator("source-list").textContent()).contains("ours");
            assertThat(reader.open("/vendors").page().locator("tbody th").allTextContents())
                    .hasSize(1);

            reader.open("/data");
            press(reader, "Undo the last import of ours");
            reader.page().getByText("is taken back").first().waitFor();
            assertThat(reader.open("/vendors").page().locator("tbody tr").count())
                    .isZero();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    /** The whole way with a real bundle: dropped, refused by line, mended, tried, imported, seen, taken back. */
    @Test
    void followsABundleByItsProgressAndTakesItBack() throws IOException {
        ShownMap.only(ShownMap.EXAMPLE);
        Path bundle = Files.createDirectories(folder.resolve("bundle"));
        new LargeMap(3_000, 7).writeTo(bundle);
        try (Reader reader = Reader.administrator()) {
            reader.page().addInitScript(HEARD);
            String before = picture();
            reader.open("/data");
            Path vendors = bundle.resolve("vendors.csv");
            String good = Files.readString(vendors);
            Files.writeString(vendors, good.replaceFirst(",active,", ",actve,"));
            drop(reader, zipped(bundle));
            press(reader, "Dry run");
            reader.page().locator("rejection-list .record").first().waitFor();
            assertThat(reader.page().locator("rejection-list").textContent())
                    .containsPattern("vendors.csv:\\d+")
                    .contains("'actve'")
                    .contains("Mend: write active");
            assertThat(picture()).isEqualTo(before);

            Files.writeString(vendors, good);
            drop(reader, zipped(bundle));
            press(reader, "Dry run");
            reader.page().getByText("Nothing is changed yet").first().waitFor();
            assertThat(picture()).isEqualTo(before);
            reader.page().evaluate("() => (window.heard = [])");
            press(reader, "Import these files");
            reader.page().getByText("Imported.").first().waitFor(LONG);
            assertThat(reader.page().evaluate("() => heard.join(' | ')").toString())
                    .containsPattern("[\\d,]+ of [\\d,]+ rows");
            assertThat((List<?>) reader.page().evaluate("() => [...new Set(heard.map((text) => text.split(':')[0]))]"))
                    .as("stages")
                    .hasSizeGreaterThan(1);
            assertThat(reader.page().locator("source-list tbody th").allTextContents())
                    .contains("ours", "shown");
            assertThat(picture()).isNotEqualTo(before);

            press(reader, "Undo the last import of ours");
            reader.page().getByText("is taken back").first().waitFor(LONG);
            assertThat(picture()).isEqualTo(before);
            assertThat(reader.complaints()).isEmpty();
        } finally {
            ShownMap.empty();
        }
    }

    /** Keeps each sentence that an import's progress shows, however short. */
    private static final String HEARD = """
            window.heard = [];
            new MutationObserver(() => {
              const said = document.querySelector('import-progress p')?.textContent;
              if (said && heard.at(-1) !== said) heard.push(said);
            }).observe(document, { subtree: true, childList: true, characterData: true });""";

    private static final Locator.WaitForOptions LONG = new Locator.WaitForOptions().setTimeout(120_000);

    /** As a hand lets go of a file over the page. */
    private static void drop(Reader reader, byte[] zip) {
        reader.page().evaluate("""
                (text) => {
                  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
                  const dataTransfer = new DataTransfer();
                  dataTransfer.items.add(new File([bytes], 'ours.zip', { type: 'application/zip' }));
                  const drop = new DragEvent('drop', { dataTransfer, bubbles: true });
                  document.querySelector('file-drop').dispatchEvent(drop);
                }""", Base64.getEncoder().encodeToString(zip));
        reader.page().getByText("1 file: ours.zip").waitFor();
    }

    private static byte[] zipped(Path bundle) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.list(bundle)) {
            for (Path file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                zip.write(Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }

    /** What the whole map shows, but for the number of its generation. */
    private static String picture() {
        String answer = RunningServer.get().program().get("/api/v1/picture").body();
        return answer.replaceAll("\"snapshot\":\"?[^,}]*", "");
    }

    @Test
    void loadsASampleAndAsksItsFirstQuestion() {
        try (Reader reader = Reader.administrator()) {
            reader.open("/data");
            reader.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Load Okta"))
                    .click();
            reader.page().getByText("is loaded").first().waitFor();
            reader.page().locator(".notice .row a").first().click();
            reader.page().waitForURL("**/map?as-of=2022-01-20&from=vendor:sykes");
            reader.settled().photograph("map-okta");
            assertThat(reader.heading().textContent()).startsWith("If Sykes");
            assertThat(reader.complaints()).isEmpty();
        } finally {
            ShownMap.empty();
        }
    }

    private List<Path> write(String... lines) throws IOException {
        Files.write(folder.resolve("vendors.csv"), List.of(lines));
        Files.writeString(folder.resolve("organizations.csv"), "id,name,kind\nown,We,own\n");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().contains("vendors")).toList();
        }
    }

    private static void give(Reader reader, List<Path> files) {
        reader.page().locator("file-drop input").first().setInputFiles(files.toArray(Path[]::new));
        reader.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Source"))
                .fill("ours");
    }

    private static void press(Reader reader, String name) {
        reader.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
