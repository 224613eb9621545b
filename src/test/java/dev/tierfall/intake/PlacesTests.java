package dev.tierfall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paths that hold a bundle, none, or more than one; and zips that try to be more than a folder. */
class PlacesTests {

    private static final String VENDORS = "id,name\nhalden,Halden\n";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void lay() {
        desk = new Desk(folder);
    }

    @Test
    void readsSeveralPathsAsOneBundle() throws IOException {
        desk.put("a/vendors.csv", VENDORS).put("accounts.csv", "id,holder\na,vendor:halden\n");
        Path zip = desk.zip("b.zip", Map.of("people.csv", "id,name\nanna,Anna\n"));
        assertThat(Desk.read(folder.resolve("a"), folder.resolve("accounts.csv"), zip))
                .containsExactly(
                        "vendors.csv:2 halden|Halden", "accounts.csv:2 a|vendor:halden", "people.csv:2 anna|Anna");
    }

    @Test
    void refusesAFileGivenTwice() throws IOException {
        desk.put("a/vendors.csv", VENDORS).put("b/vendors.csv", VENDORS);
        assertThat(Desk.read(folder.resolve("a"), folder.resolve("b")))
                .containsExactly(
                        "vendors.csv: vendors is given twice\n  mend: keep one, or import them as two sources");
    }

    @Test
    void refusesPathsThatHoldNothing() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        desk.put("notes.txt", "hello");
        assertThat(Desk.read(folder.resolve("none")))
                .singleElement()
                .asString()
                .startsWith("none: there is no such file or folder: ");
        for (String name : List.of("empty", "notes.txt")) {
            assertThat(Desk.read(folder.resolve(name)))
                    .singleElement()
                    .asString()
                    .startsWith(name
                            + ": it holds no file of a bundle\n  mend: give a folder, a .zip or an .xlsx with one");
        }
    }

    @Test
    void namesWhatItLeavesAlone() throws IOException {
        desk.put("vendors.csv", VENDORS)
                .put("README.txt", "hello")
                .put("old/vendors.csv", VENDORS)
                .put(".hidden", "x")
                .put("._vendors.csv", "x");
        assertThat(Intake.read(List.of(folder)).report().ignored()).containsExactly("README.txt", "old");
    }

    @Test
    void knowsAFileByItsExactName() throws IOException {
        desk.put("VENDORS.CSV", VENDORS).put("whatever.csv", VENDORS);
        assertThat(desk.read())
                .first()
                .isEqualTo("VENDORS.CSV: VENDORS.CSV is not a file of the bundle\n"
                        + "  mend: name it vendors.csv, or take it out");
        assertThat(desk.read()).last().asString().contains("take it out, or give it one of the names organizations, ");
    }

    @Test
    void refusesPathsThatLeaveAZipHoweverTheyAreWritten() throws IOException {
        var entries = new LinkedHashMap<String, String>();
        for (String name :
                List.of("/etc/vendors.csv", "..\\vendors.csv", "C:/vendors.csv", "a/./vendors.csv", "a//b.csv")) {
            entries.put(name, VENDORS);
        }
        assertThat(Desk.read(desk.zip("hostile.zip", entries)))
                .hasSize(5)
                .allSatisfy(told -> assertThat(told).contains(": its path leaves the zip\n"));
    }

    @Test
    void refusesMoreThanAThousandEntriesAndWhatIsNoZip() throws IOException {
        var entries = new LinkedHashMap<String, String>();
        for (int i = 0; i <= 1000; i++) {
            entries.put(i + ".txt", "");
        }
        assertThat(Desk.read(desk.zip("many.zip", entries)))
                .containsExactly("many.zip: it holds 1001 entries, more than 1,000\n  mend: leave out what is no CSV");
        desk.put("torn.zip", "PK\u0003\u0004 and no more").put("torn.xlsx", "not even that");
        assertThat(Desk.read(folder.resolve("torn.zip"), folder.resolve("torn.xlsx")))
                .hasSize(2)
                .allSatisfy(told -> assertThat(told).contains(": it can't be opened as a zip: "));
    }

    @Test
    void refusesAnEntryWhoseBytesAreNotWhatTheZipSays() throws IOException {
        Path zip = desk.zip("lies.zip", Map.of("vendors.csv", VENDORS.repeat(100)));
        byte[] bytes = Files.readAllBytes(zip);
        int directory = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        bytes[directory + 24] = 10;
        bytes[directory + 25] = 0;
        Files.write(zip, bytes);
        assertThat(Desk.read(zip))
                .singleElement()
                .asString()
                .contains("vendors.csv: it can't be read: it is too large: it unpacks to more than the zip says");
    }

    @Test
    void opensNoZipInsideAZipWhateverItIsCalled() throws IOException {
        assertThat(Desk.read(desk.zip("outer.zip", Map.of("vendors.csv", VENDORS, "book.xlsx", "PK"))))
                .containsExactly("book.xlsx: a zip inside a zip is not opened\n  mend: import it by itself");
    }
}
