package dev.tierfall.intake.check;

import dev.tierfall.intake.cell.Nearest;
import dev.tierfall.intake.cell.Shown;
import dev.tierfall.intake.read.Line;
import dev.tierfall.intake.read.Refusal;
import dev.tierfall.intake.read.Table;
import dev.tierfall.model.Rejection;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which cell of a row belongs to which column.
 *
 * @param cells the place of each of the schema's columns in the rows, -1 where the file leaves it out
 * @param notes the places of the columns that start with x_, by name
 * @param names the columns as they stand in the file
 * @param width how many cells a row has
 */
record Header(List<Integer> cells, Map<String, Integer> notes, List<String> names, int width) {

    private static final String NOTE = "x_";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Reads the header as well as it can be read, so that the rows can be checked too; throws only where it holds too
     * much.
     */
    static Header read(FileSchema file, Table table, Line line, Consumer<Rejection> wrong) {
        if (line.count() > Table.MOST_COLUMNS) {
            throw Refusal.at(
                    table.source(),
                    line.number(),
                    "the header has %d columns; 1,000 columns are the most".formatted(line.count()),
                    "take out what the bundle does not know");
        }
        if (line.flaw() != null) {
            throw Refusal.at(
                    table.source(),
                    line.number(),
                    line.flaw().message(),
                    line.flaw().mend());
        }
        return new Reader(file, table, line.number(), wrong).read(line.cells());
    }

    /** The file's name for the column of a cell, empty beyond the header. */
    String name(int cell) {
        return cell >= 0 && cell < names.size() ? names.get(cell) : "";
    }

    private record Reader(FileSchema file, Table table, int line, Consumer<Rejection> wrong) {

        Header read(List<String> written) {
            List<String> names = written.stream()
                    .map(name -> name.replace(BYTE_ORDER_MARK, "").strip())
                    .toList();
            int[] cells = new int[file.columns().size()];
            Arrays.fill(cells, -1);
            Map<String, Integer> notes = new LinkedHashMap<>();
            List<String> unknown = new ArrayList<>();
            for (int cell = 0; cell < names.size(); cell++) {
                String name = names.get(cell);
                int column = file.index(name);
                boolean twice = column >= 0 ? cells[column] >= 0 : notes.containsKey(name);
                if (twice) {
                    refuse(name, "the column %s stands twice".formatted(Shown.plain(name)), "keep one of them");
                } else if (column >= 0) {
                    cells[column] = cell;
                } else if (name.startsWith(NOTE) && name.length() > NOTE.length()) {
                    notes.put(name, cell);
                } else if (name.isEmpty()) {
                    refuse(null, "column %d has no name".formatted(cell + 1), "name it, or take it out");
                } else {
                    unknown.add(name);
                }
            }
            complain(unknown, cells);
            return new Header(Arrays.stream(cells).boxed().toList(), notes, names, names.size());
        }

        /** A required column that is missing is told with the unknown one that is meant for it, where there is one. */
        private void complain(List<String> unknown, int[] cells) {
            List<String> missing = file.columns().stream()
                    .filter(column -> cells[file.index(column.name())] < 0)
                    .map(Column::name)
                    .toList();
            List<String> meant = new ArrayList<>();
            for (String name : unknown) {
                var near = Nearest.of(name, missing);
                near.ifPresent(meant::add);
                refuse(
                        name,
                        "%s is not a column of %s".formatted(Shown.quoted(name), table.source()),
                        near.map(n -> "write %s, or x_%s to keep it as a note".formatted(n, Shown.plain(name)))
                                .orElse("take it out, or write x_%s to keep it as a note"
                                        .formatted(Shown.plain(name))));
            }
            for (Column column : file.columns()) {
                if (column.required() && missing.contains(column.name()) && !meant.contains(column.name())) {
                    refuse(
                            column.name(),
                            "the required column %s is missing".formatted(column.name()),
                            "add the column %s and fill it".formatted(column.name()));
                }
            }
        }

        void refuse(@Nullable String column, String message, String mend) {
            wrong.accept(new Rejection(
                    table.source(), line, column == null ? null : Shown.plain(column), null, message, mend));
        }
    }
}
