package dev.tierfall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV files as spreadsheets, scripts and people write them. */
class CsvTests {

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void lay() {
        desk = new Desk(folder);
    }

    @Test
    void namesUtf16RatherThanItsBytes() throws IOException {
        desk.put("vendors.csv", "id,name\nhalden,Halden\n".getBytes(StandardCharsets.UTF_16));
        desk.put("people.csv", "id,name\nanna,Anna\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(desk.read())
                .containsExactly(
                        "people.csv:1: the file is UTF-16 (every second byte is nul), not UTF-8\n"
                                + "  mend: save it as CSV in UTF-8",
                        "vendors.csv:1: the file is UTF-16, not UTF-8\n  mend: save it as CSV in UTF-8");
    }

    @Test
    void saysThatAZipWasNamedCsv() throws IOException {
        desk.put("vendors.csv", new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThat(desk.read())
                .containsExactly("vendors.csv:1: the file is a zip, not UTF-8\n  mend: save it as CSV in UTF-8");
    }

    @Test
    void keepsTabsQuotesAndLineBreaksInsideQuotes() throws IOException {
        desk.put("vendors.csv", "id,name\na,\"One\ttwo \"\"three\"\"\nfour\"\nb,5\" disk\n");
        assertThat(desk.read()).containsExactly("vendors.csv:2 a|One\ttwo \"three\"\nfour", "vendors.csv:4 b|5\" disk");
    }

    @Test
    void readsListsInAFileOfSemicolons() throws IOException {
        desk.put("vendors.csv", "id;name;aliases\na;A;\"HMS; Halden ;HMS\"\nb;B;Bee\nc;C;one;two\n");
        assertThat(desk.read())
                .containsExactly("vendors.csv:4: the row has 4 cells, the header 3\n"
                        + "  mend: quote each cell that holds the delimiter, and write every cell, empty ones too");
        desk.put("vendors.csv", "id;name;aliases\na;A;\"HMS; Halden ;HMS\"\nb;B;Bee\n");
        assertThat(desk.read()).containsExactly("vendors.csv:2 a|A|HMS;Halden", "vendors.csv:3 b|B|Bee");
    }

    @Test
    void readsOldMacLineEndsAndBlankLines() throws IOException {
        desk.put("vendors.csv", "id,name\ra,A\r\rb,B\r,\r\r");
        assertThat(desk.read()).containsExactly("vendors.csv:2 a|A", "vendors.csv:4 b|B");
    }

    @Test
    void readsAHeaderOfBlanksQuotesAndByteOrderMarks() throws IOException {
        desk.put("vendors.csv", "\uFEFF\"\uFEFFid\" , \" name\"\n");
        assertThat(desk.read()).first().asString().contains("text follows a closing quote");
        desk.put("vendors.csv", "\uFEFF\"\uFEFFid\",\" name \", country\u00a0\na,A,\u00a0de\u00a0\n");
        assertThat(desk.read()).containsExactly("vendors.csv:2 a|A|DE");
    }

    @Test
    void saysWhereAQuoteIsOpenedOrClosedWrongly() throws IOException {
        desk.put("vendors.csv", "id,name\na,A\nb,\"B\nc,C\n");
        desk.put("people.csv", "id,name\nanna,\"Anna\"s\n");
        assertThat(desk.read())
                .containsExactly(
                        "people.csv:2: text follows a closing quote; the rest of the file was not read\n"
                                + "  mend: double each quote inside a quoted cell, as in \"the \"\"big\"\" one\"",
                        "vendors.csv:3: a quote is opened and never closed\n"
                                + "  mend: close it, or double a quote that is meant");
    }

    @Test
    void tellsAllErrorsOfARowAndOfAFile() throws IOException {
        desk.put(
                "vendors.csv",
                "id,name,country,lei\nA b,,Germany,x\nc,\u0001\u202eC,FRA,529900T8BM49AURSDO55\nc,C,,\n");
        assertThat(desk.read())
                .containsExactly(
                        "vendors.csv:2: id 'A b' holds U+0020 SPACE as its character 2\n  mend: write a-b, or "
                                + "another id:"
                                + " lower-case letters, digits and . _ + -, beginning with a letter or digit,"
                                + " 128 at most",
                        "vendors.csv:2: name is empty, but is required\n  mend: fill it",
                        "vendors.csv:2: country 'Germany' is not an ISO 3166-1 code\n  mend: write DE",
                        "vendors.csv:2: lei 'x' is not an lei: 1 characters\n"
                                + "  mend: write 18 letters or digits and two check digits, 20 in all,"
                                + " or leave it empty",
                        "vendors.csv:3: country 'FRA' is not an ISO 3166-1 code\n  mend: write FR",
                        "vendors.csv:4: id 'c' is used already, in line 3\n"
                                + "  mend: give one of the two another id, or make them one row");
    }

    @Test
    void tellsAHundredErrorsAndCountsTheRest() throws IOException {
        var text = new StringBuilder("id,name\n");
        for (int i = 0; i < 101; i++) {
            text.append("V").append(i).append(",V\n");
        }
        desk.put("vendors.csv", text.toString()).put("accounts.csv", "id\nA\n");
        List<String> told = desk.read();
        assertThat(told)
                .hasSize(101)
                .endsWith("and 2 more")
                .startsWith("accounts.csv:2: id 'A' has upper-case letters\n" + "  mend: write a");
        assertThat(told.get(99)).startsWith("vendors.csv:100: ");
    }

    @Test
    void findsTheDayThatWasMeant() throws IOException {
        desk.put("vendors.csv", """
                id,name,assessed_on
                a,A,3/4/2026
                b,B,31/03/2026
                c,C,2026-3-1
                d,D,2026-03-31 00:00:00
                e,E,46112
                f,F,soon
                g,G,2025-13-01
                """);
        assertThat(desk.read().stream().map(told -> told.substring(told.indexOf("mend: ") + 6)))
                .containsExactly(
                        "write 2026-04-03 or 2026-03-04, whichever is meant",
                        "write 2026-03-31",
                        "write 2026-03-01",
                        "write 2026-03-31",
                        "write 2026-03-31, if a spreadsheet counted the days",
                        "write year-month-day, as in 2026-03-31",
                        "write the month as 01 to 12: year-month-day");
    }

    @Test
    void writesNumbersBoolsAndRefsInOneForm() throws IOException {
        desk.put("systems.csv", """
                id,owner,critical,recovery_hours,log_retention_days,delivers
                a,organization: own,YES,04.50,1e2,"service:ops; mail"
                """);
        assertThat(desk.read())
                .containsExactly("systems.csv:2 a|organization:own|true|4.5|100|service:ops;service:mail");
    }

    @Test
    void refusesNumbersThatAreNoneOrTooLarge() throws IOException {
        desk.put("datasets.csv", "id,name,records\na,A,1.5\nb,B,\"1,000\"\nc,C,1e99\nd,D,-0\ne,E,1e308\n");
        assertThat(desk.read())
                .containsExactly(
                        "datasets.csv:2: records '1.5' is not a whole number\n  mend: write it without a fraction",
                        "datasets.csv:3: records '1,000' is not a whole number\n  mend: write digits, with a "
                                + "point before"
                                + " a fraction and nothing between thousands, as in 1250.5",
                        "datasets.csv:4: records '1e99' is out of range\n"
                                + "  mend: write at most 1000000000000000, with 15 digits of fraction",
                        "datasets.csv:6: records '1e308' is out of range\n"
                                + "  mend: write at most 1000000000000000, with 15 digits of fraction");
    }

    @Test
    void findsTheKindOrTheThingThatWasMeant() throws IOException {
        desk.put("vendors.csv", "id,name\nhalden,Halden\n");
        desk.put("accounts.csv", "id,holder\na,Vendor:halden\nb,vendro:halden\nc,vendor:Halden\nd,person:x\n");
        assertThat(desk.read())
                .containsExactly(
                        "accounts.csv:2: holder 'Vendor:halden' names no kind of thing\n  mend: write vendor:halden",
                        "accounts.csv:3: holder 'vendro:halden' names no kind of thing\n  mend: write vendor:halden",
                        "accounts.csv:4: holder 'vendor:Halden' has upper-case letters\n  mend: write vendor:halden",
                        "accounts.csv:5: holder 'person:x' is a person, not a vendor or an organization\n"
                                + "  mend: write vendor:id or organization:id");
    }

    @Test
    void reportsWhatIsNotDescribedAndWhatWasPerhapsMeant() throws IOException {
        desk.put("vendors.csv", "id,name,parent\nhalden,Halden,zzz\n")
                .put("accounts.csv", "id,holder\na,vendor:haldn\n");
        BundleReport report = Intake.read(List.of(folder)).report();
        assertThat(report.hints())
                .containsExactly("accounts.csv:2: vendor:haldn is not described; did you mean vendor:halden?");
        assertThat(report.undescribed()).extracting("ref").containsExactly("vendor:haldn", "vendor:zzz");
        assertThat(report.total()).isEqualTo(2);
    }

    @Test
    void namesEachCircleOfParentsOnce() throws IOException {
        desk.put("vendors.csv", "id,name,parent\nd,D,a\na,A,b\nb,B,a\nx,X,y\ny,Y,x\ne,E,e\n");
        assertThat(desk.read())
                .containsExactly(
                        "vendors.csv:3: the parents run in a circle: vendor:a is owned by vendor:b is owned by "
                                + "vendor:a\n"
                                + "  mend: empty the parent of the topmost one",
                        "vendors.csv:5: the parents run in a circle: vendor:x is owned by vendor:y is owned by "
                                + "vendor:x\n"
                                + "  mend: empty the parent of the topmost one",
                        "vendors.csv:7: parent vendor:e is the thing itself\n  mend: name who owns it, or leave "
                                + "it empty");
    }

    @Test
    void complainsOfTheHeaderAndOfTheRowsBeneathIt() throws IOException {
        desk.put("vendors.csv", "id,Name,x_,,zzzzzzzz\na,A,,,\nB,,,,\n");
        assertThat(desk.read())
                .containsExactly(
                        "vendors.csv:1: column 4 has no name\n  mend: name it, or take it out",
                        "vendors.csv:1: 'Name' is not a column of vendors.csv\n"
                                + "  mend: write name, or x_Name to keep it as a note",
                        "vendors.csv:1: 'x_' is not a column of vendors.csv\n"
                                + "  mend: take it out, or write x_x_ to keep it as a note",
                        "vendors.csv:1: 'zzzzzzzz' is not a column of vendors.csv\n"
                                + "  mend: take it out, or write x_zzzzzzzz to keep it as a note",
                        "vendors.csv:3: id 'B' has upper-case letters\n  mend: write b");
    }
}
