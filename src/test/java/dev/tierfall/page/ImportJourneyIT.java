package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
