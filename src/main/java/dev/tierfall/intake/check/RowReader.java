package dev.tierfall.intake.check;

import dev.tierfall.intake.cell.BadCell;
import dev.tierfall.intake.cell.Cells;
import dev.tierfall.intake.cell.Inert;
import dev.tierfall.intake.cell.Shown;
import dev.tierfall.intake.read.Line;
import dev.tierfall.intake.read.Line.Flaw;
import dev.tierfall.intake.read.Table;
import dev.tierfall.model.Rejection;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import dev.tierfall.schema.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of one table into rows; complains of every cell that can't be read and leaves it empty, so that the
 * rest of the row is checked all the same.
 */
final class RowReader {

    private final FileSchema file;
    private final Table table;
    private final Header header;
    private final Predicate<String> known;
    private final Consumer<Rejection> wrong;
    private final Set<String> told = new HashSet<>();

    RowReader(FileSchema file, Table table, Header header, Predicate<String> known, Consumer<Rejection> wrong) {
        this.file = file;
        this.table = table;
        this.header = header;
        this.known = known;
        this.wrong = wrong;
    }

    @Nullable
    Row row(Line line) {
        Flaw flaw = line.flaw();
        if (flaw != null) {
            flaw(line, flaw);
            return null;
        }
        if (line.count() != header.width()) {
            refuse(
                    line,
                    "",
                    "",
                    ragged(line),
                    "quote each cell that holds the delimiter, and write every cell, empty ones too");
            return null;
        }
        List<String> values = new ArrayList<>(file.columns().size());
        for (int column = 0; column < file.columns().size(); column++) {
            values.add(cell(line, file.columns().get(column), header.cells().get(column)));
        }
        return new Row(file, values, notes(line), table.source(), line.number());
    }

    /** A flaw of a whole record comes from how the file was saved: once a file is enough. */
    private void flaw(Line line, Flaw flaw) {
        String column = header.name(flaw.cell());
        if (flaw.cell() >= 0 || told.add(flaw.mend())) {
            refuse(line, column, flaw.value(), (column + " " + flaw.message()).strip(), flaw.mend());
        }
    }

    private String ragged(Line line) {
        return "the row has %d cells, the header %d".formatted(line.count(), header.width());
    }

    private String cell(Line line, Column column, int cell) {
        String text = cell < 0 ? "" : line.cells().get(cell);
        if (!text.isEmpty()) {
            try {
                return Cells.read(text, column, known);
            } catch (BadCell e) {
                refuse(line, column.name(), text, column.name() + " " + e.message(), e.mend());
            }
        } else if (column.required() && cell >= 0) {
            refuse(line, column.name(), "", column.name() + " is empty, but is required", "fill it");
        }
        return "";
    }

    private Map<String, String> notes(Line line) {
        if (header.notes().isEmpty()) {
            return Map.of();
        }
        Map<String, String> notes = new TreeMap<>();
        header.notes().forEach((name, cell) -> {
            String note = Inert.read(line.cells().get(cell));
            if (!note.isEmpty()) {
                notes.put(name, note);
            }
        });
        return notes;
    }

    private void refuse(Line line, String column, String value, String message, String mend) {
        wrong.accept(new Rejection(
                table.source(),
                line.number(),
                column.isEmpty() ? null : column,
                value.isEmpty() ? null : Shown.plain(value),
                message,
                mend));
    }
}
