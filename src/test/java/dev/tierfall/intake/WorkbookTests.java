package dev.tierfall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks: typed cells as a spreadsheet program keeps them, and XML that no spreadsheet program would write. */
class WorkbookTests {

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void lay() {
        desk = new Desk(folder);
    }

    @Test
    void readsTypedCellsAsTheTextThatCsvWouldHold() throws IOException {
        Path path = folder.resolve("typed.xlsx");
        try (var out = Files.newOutputStream(path);
                var book = new Workbook(out, "Test", "1.0")) {
            Worksheet systems = book.newWorksheet("systems");
            String[] header = {
                "id", "critical", "patched_on", "recovery_hours", "log_retention_days", "name", "tested_on"
            };
            for (int i = 0; i < header.length; i++) {
                systems.value(0, i, header[i]);
            }
            systems.value(1, 0, 4711);
            systems.value(1, 1, true);
            systems.value(1, 2, LocalDate.of(2026, 3, 31));
            systems.style(1, 2).format("dd.mm.yyyy").set();
            systems.value(1, 3, 4.5);
            systems.value(1, 4, 1_000_000);
            systems.style(1, 4).format("#,##0").set();
            systems.value(1, 5, " =1+1 ");
            systems.value(3, 0, "b");
            systems.value(3, 6, LocalDateTime.of(2026, 3, 31, 0, 0));
            systems.style(3, 6).format("yyyy-mm-dd hh:mm").set();
            book.newWorksheet("Sheet1");
        }
        assertThat(Desk.read(path))
                .containsExactly("systems:2 4711|=1+1|true|4.5|2026-03-31|1000000", "systems:4 b|2026-03-31");
        assertThat(Intake.read(List.of(path)).report().ignored()).containsExactly("Sheet1");
    }

    @Test
    void takesAFormulaByItsStoredValue() throws IOException {
        List<String> read = Desk.read(sheet("""
                <row><c t="inlineStr"><is><t>id</t></is></c><c t="inlineStr"><is><t>name</t></is></c></row>
                <row><c t="str"><f>LOWER("A")</f><v>a</v></c><c><f>1+1</f><v>2</v></c></row>
                <row><c t="inlineStr"><is><t>b_x005F_x</t></is></c><c t="b"><f>TRUE()</f><v>1</v></c></row>"""));
        assertThat(read).containsExactly("vendors:2 a|2", "vendors:3 b_x|true");
    }

    @Test
    void refusesErrorsAndFormulasWithoutAValue() throws IOException {
        List<String> read = Desk.read(sheet("""
                <row><c t="inlineStr"><is><t>id</t></is></c><c t="inlineStr"><is><t>name</t></is></c></row>
                <row><c t="inlineStr"><is><t>a</t></is></c><c t="e"><v>#N/A</v></c></row>
                <row><c t="inlineStr"><is><t>b</t></is></c><c t="str"><f>X()</f><v>#REF!</v></c></row>
                <row><c t="inlineStr"><is><t>c</t></is></c><c><f>1+1</f></c></row>"""));
        assertThat(read)
                .containsExactly(
                        "vendors:2: name holds the error '#N/A'\n  mend: mend the formula, or clear the cell",
                        "vendors:3: name holds the error '#REF!'\n  mend: mend the formula, or clear the cell",
                        "vendors:4: name holds a formula without its value\n"
                                + "  mend: open the workbook in a spreadsheet program and save it");
    }

    @Test
    void refusesAFilledSheetOfUnknownName() throws IOException {
        assertThat(Desk.read(book("Vendors", "<row><c><v>1</v></c></row>")))
                .containsExactly("Vendors: the sheet 'Vendors' is no file of the bundle\n"
                        + "  mend: name it vendors, or take it out");
        assertThat(Desk.read(book("vendors", "")))
                .containsExactly("vendors:1: the sheet is empty: it has no header\n"
                        + "  mend: write the header row, or take the sheet out");
    }

    @Test
    void refusesXmlThatNoSpreadsheetProgramWrites() throws IOException {
        assertThat(Desk.read(sheet("<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>")))
                .containsExactly("book.xlsx:1: a row has a cell beyond column 1,000; 1,000 columns are the most\n"
                        + "  mend: take it out and save the workbook again");
        assertThat(Desk.read(sheet("<row><c t=\"inlineStr\"><is><t>" + "x".repeat(1 << 18) + "</t></is></c></row>")))
                .containsExactly("book.xlsx:1: a cell holds more than 65,536 characters\n"
                        + "  mend: take it out and save the workbook again");
        assertThat(Desk.read(sheet("<row><c t=\"d\"><v>2026-03-31</v></c></row>")))
                .singleElement()
                .asString()
                .startsWith("vendors: it can't be read as a workbook: ");
        assertThat(Desk.read(sheet("<row><c t=\"s\"><v>7</v></c></row>")))
                .containsExactly("book.xlsx: a cell names the shared text 8 of 0\n"
                        + "  mend: take it out and save the workbook again");
    }

    @Test
    void refusesDocumentTypesAndTornXml() throws IOException {
        Path path = folder.resolve("book.xlsx");
        var parts = parts("vendors", "<row><c><v>&secret;</v></c></row>");
        String sheet = Objects.requireNonNull(parts.get("xl/worksheets/sheet1.xml"));
        parts.put("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>" + sheet);
        assertThat(Desk.read(desk.zip(path.getFileName().toString(), parts)))
                .containsExactly("book.xlsx: it declares a document type, which no workbook needs\n"
                        + "  mend: take it out and save the workbook again");
        parts.put("xl/worksheets/sheet1.xml", sheet.substring(0, 60));
        assertThat(Desk.read(desk.zip("book.xlsx", parts)))
                .singleElement()
                .asString()
                .startsWith("book.xlsx: sheet1.xml in it is no XML: ");
        assertThat(Desk.read(desk.zip("book.xlsx", Map.of("vendors.csv", "id,name\n"))))
                .containsExactly("book.xlsx: it is a zip, but not a workbook\n"
                        + "  mend: give it the ending .zip, or save it as .xlsx");
    }

    private Path sheet(String rows) throws IOException {
        return book("vendors", rows);
    }

    private Path book(String name, String rows) throws IOException {
        return desk.zip("book.xlsx", parts(name, rows));
    }

    private static Map<String, String> parts(String name, String rows) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("xl/workbook.xml", """
                <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <sheets><sheet name="%s" sheetId="1" r:id="r1"/></sheets></workbook>""".formatted(name));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }
}
