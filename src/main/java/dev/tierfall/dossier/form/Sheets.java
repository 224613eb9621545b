package dev.tierfall.dossier.form;

import dev.tierfall.dossier.form.Form.Paper;
import dev.tierfall.dossier.part.Section;
import dev.tierfall.dossier.part.Section.Row;
import dev.tierfall.intake.cell.Inert;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook with a sheet a section, and what it comes to on the first. Every cell is a text, so none is a formula. */
final class Sheets {

    /** As a fill: what nobody said is to be seen at a glance. */
    static final String UNKNOWN = "FDF1EA";

    private static final int WIDEST = 60;

    private Sheets() {}

    static byte[] of(Paper paper) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Tierfall", "1.0")) {
            summary(book.newWorksheet("summary"), paper);
            paper.sections().forEach(section -> sheet(book.newWorksheet(section.id()), section));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void summary(Worksheet sheet, Paper paper) {
        sheet.value(0, 0, Inert.written(paper.title()));
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, Inert.written(paper.summary()));
        sheet.value(2, 0, Inert.written(paper.stamp()));
        sheet.width(0, WIDEST);
        sheet.width(1, 18);
        sheet.width(2, 40);
        sheet.range(1, 0, 2, 0).style().wrapText(true).set();
        for (int i = 0; i < paper.figures().size(); i++) {
            List<String> figure = paper.figures().get(i);
            for (int j = 0; j < figure.size(); j++) {
                sheet.value(4 + i, j, Inert.written(figure.get(j)));
            }
        }
    }

    private static void sheet(Worksheet sheet, Section section) {
        sheet.freezePane(0, 1);
        for (int i = 0; i < section.columns().size(); i++) {
            sheet.value(0, i, section.columns().get(i));
            sheet.style(0, i).bold().set();
            sheet.width(i, width(section, i));
        }
        for (int row = 0; row < section.rows().size(); row++) {
            cells(sheet, row + 1, section.rows().get(row));
        }
    }

    private static void cells(Worksheet sheet, int at, Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            sheet.value(at, i, cell == null ? "unknown" : Inert.written(cell));
            sheet.style(at, i).wrapText(true).verticalAlignment("top").set();
            if (cell == null) {
                sheet.style(at, i).fillColor(UNKNOWN).italic().set();
            }
        }
    }

    /** As wide as its longest cell, up to what a screen shows. */
    private static int width(Section section, int column) {
        int longest = section.columns().get(column).length();
        for (Row row : section.rows()) {
            String cell = row.cells().get(column);
            longest = Math.max(longest, cell == null ? 0 : cell.length());
        }
        return Math.min(WIDEST, longest + 4);
    }
}
