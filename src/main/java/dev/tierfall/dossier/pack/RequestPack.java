package dev.tierfall.dossier.pack;

import dev.tierfall.dossier.part.Line;
import dev.tierfall.dossier.question.Question;
import dev.tierfall.intake.cell.Inert;
import dev.tierfall.intake.write.BegunSheet;
import dev.tierfall.schema.BundleSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Everything that a vendor is asked, as a workbook: a first sheet in words, then the sheets to fill in.
 *
 * @param vendor its ref
 * @param asOf the day for which it was asked
 * @param own the rows that tell of it
 * @param questions all that are open; those that it can't answer are left out
 */
public record RequestPack(String vendor, String name, String asOf, List<Line> own, List<Question> questions) {

    private static final List<String> HEADER = List.of("Question", "Why it matters", "Answer on the sheet", "Column");
    private static final int FIRST = 12;

    /** Also the name of the source under which an import keeps it. */
    public String fileName() {
        return "request-" + vendor.substring(vendor.indexOf(':') + 1);
    }

    public byte[] write() {
        var sheets = new PackSheets(vendor, own);
        List<Question> asked =
                questions.stream().filter(one -> one.asked().equals(vendor)).toList();
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Tierfall", "1.0")) {
            List<BegunSheet> begun = sheets.of(asked);
            explain(book.newWorksheet(BundleSchema.READ_ME), asked, sheets);
            begun.forEach(sheet -> sheet.write(book));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void explain(Worksheet sheet, List<Question> asked, PackSheets sheets) {
        List<String> lines = words(asked.size());
        for (int i = 0; i < lines.size(); i++) {
            sheet.value(i, 0, Inert.written(lines.get(i)));
            sheet.style(i, 0).wrapText(true).verticalAlignment("top").set();
        }
        sheet.style(0, 0).bold().fontSize(14).wrapText(true).set();
        sheet.width(0, 72);
        sheet.width(1, 60);
        sheet.width(2, 22);
        sheet.width(3, 26);
        table(sheet, asked, sheets);
    }

    private static void table(Worksheet sheet, List<Question> asked, PackSheets sheets) {
        for (int i = 0; i < HEADER.size(); i++) {
            sheet.value(FIRST - 1, i, HEADER.get(i));
            sheet.style(FIRST - 1, i).bold().set();
        }
        for (int i = 0; i < asked.size(); i++) {
            question(sheet, FIRST + i, asked.get(i), sheets.holds(asked.get(i)));
        }
    }

    private List<String> words(int asked) {
        return List.of(
                "Request to %s".formatted(name),
                "We depend on what you do for us, and of the things below nobody has told us yet. What we "
                        + "don't know we must take as the worst case.",
                "Fill in the marked cells of the other sheets. A cell that you leave empty goes on meaning "
                        + "that it is unknown; nothing is taken from it.",
                "Change nothing in the cells that are filled already: they say which row is meant.",
                "Yes and no are written true and false, days 2026-03-31, countries as two letters of ISO 3166-1. "
                        + "Where few words are possible, the cell offers them.",
                "On the sheet subcontracts add a row for each party to which you pass on work for us: an id of "
                        + "your choosing, yourself as prime (%s), and the other as sub.".formatted(id()),
                "What stands below with 'by letter' has no cell: answer it beside this file.",
                "Send the file back as it is, under its name %s.xlsx. It is checked when it is read, and "
                                .formatted(fileName())
                        + "whatever is wrong is told with its sheet, row and column.",
                "As of %s; %d questions.".formatted(asOf, asked));
    }

    private static void question(Worksheet sheet, int row, Question one, boolean fits) {
        List<String> cells = List.of(
                one.question(),
                why(one),
                fits
                        ? "%s, %s"
                                .formatted(
                                        one.file(), one.of().substring(one.of().indexOf(':') + 1))
                        : "by letter",
                one.cell());
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(row, i, Inert.written(cells.get(i)));
            sheet.style(row, i).wrapText(true).verticalAlignment("top").set();
        }
    }

    /** In words for the vendor: which of our paths hang on it is not for them, least of all by mail. */
    private static String why(Question one) {
        return one.checks().isEmpty()
                ? "Until we know, we take the worst."
                : "We ask it of every vendor (%s).".formatted(String.join(", ", one.checks()));
    }

    private String id() {
        return vendor.substring(vendor.indexOf(':') + 1);
    }
}
