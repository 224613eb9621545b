package dev.tierfall.intake.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.intake.Intake;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.FileSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The templates and the description of the format are as the schema says. Where they are not, run the main of
 * {@link Templates} in the project's folder and commit what it writes.
 */
class TemplatesTests {

    private static final Path FOLDER = Path.of("import/templates");

    @TempDir
    Path temporary;

    @Test
    void keepsTheHeadersFresh() throws IOException {
        for (FileSchema file : BundleSchema.get().files()) {
            assertThat(FOLDER.resolve(file.name() + ".csv")).hasContent(Templates.csv(file));
        }
    }

    @Test
    void keepsTheWorkbookFresh() throws IOException {
        Path fresh = temporary.resolve(Templates.WORKBOOK);
        try (OutputStream out = Files.newOutputStream(fresh)) {
            Templates.workbook(out);
        }
        assertThat(parts(FOLDER.resolve(Templates.WORKBOOK))).isEqualTo(parts(fresh));
    }

    @Test
    void keepsTheDescriptionFresh() {
        assertThat(Path.of("docs/bundle.md")).hasContent(BundleDoc.text());
    }

    @Test
    void givesTemplatesThatCanBeImportedAsTheyAre() {
        var report = Intake.read(List.of(FOLDER)).report();
        assertThat(report.total()).isZero();
        assertThat(report.rows()).hasSize(BundleSchema.get().files().size());
        assertThat(report.ignored()).containsExactly(Templates.WORKBOOK);
        assertThat(Intake.read(List.of(FOLDER.resolve(Templates.WORKBOOK)))
                        .report()
                        .rows())
                .hasSize(BundleSchema.get().files().size());
    }

    /** Without the part that holds the moment of writing. */
    private static Map<String, String> parts(Path workbook) throws IOException {
        var parts = new TreeMap<String, String>();
        try (var zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        parts.remove("docProps/core.xml");
        return parts;
    }
}
