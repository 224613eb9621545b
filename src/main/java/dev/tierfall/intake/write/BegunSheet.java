package dev.tierfall.intake.write;

import dev.tierfall.intake.cell.Inert;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One sheet of the bundle that somebody else is to complete: what is known stands in it, what is asked is marked. It is
 * imported as any sheet, so an empty cell goes on saying nothing.
 *
 * @param columns those that it has, in the schema's order
 * @param spare how many empty rows are marked below, for what is not known at all
 */
public record BegunSheet(FileSchema file, List<Column> columns, List<Begun> rows, int spare) {

    private static final String ASKED = "FFF2CC";

    /**
     * One row.
     *
     * @param known its cells by column; those of other columns are empty
     * @param asked the columns in which an answer is wanted
     */
    public record Begun(Map<String, String> known, Set<String> asked) {}

    public void write(Workbook book) {
        Worksheet sheet = book.newWorksheet(file.name());
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.value(0, i, column.name());
            sheet.style(0, i).bold().set();
            sheet.comment(0, i, Described.note(column));
            sheet.width(i, width(column));
            Templates.choices(sheet, i, column);
            for (int row = 0; row < rows.size() + spare; row++) {
                cell(sheet, row, i);
            }
        }
    }

    private void cell(Worksheet sheet, int row, int at) {
        Column column = columns.get(at);
        if (row >= rows.size()) {
            sheet.style(row + 1, at).fillColor(ASKED).set();
            return;
        }
        Begun begun = rows.get(row);
        String known = begun.known().getOrDefault(column.name(), "");
        if (!known.isEmpty()) {
            sheet.value(row + 1, at, column.type() == Column.Type.TEXT ? Inert.written(known) : known);
        } else if (begun.asked().contains(column.name())) {
            sheet.style(row + 1, at).fillColor(ASKED).set();
        }
    }

    private int width(Column column) {
        int longest = column.name().length();
        for (Begun row : rows) {
            longest = Math.max(
                    longest, row.known().getOrDefault(column.name(), "").length());
        }
        return Math.min(48, Math.max(12, longest + 4));
    }
}
