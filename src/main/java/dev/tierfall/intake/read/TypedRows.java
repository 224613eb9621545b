package dev.tierfall.intake.read;

import dev.tierfall.intake.cell.Cells;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A table of rows that came from no file of their own, so that what is typed is held to the same rules. */
public record TypedRows(String name, String source, List<Typed> rows) implements Table {

    /** One row: the line on which it stands, and its cells by column. */
    public record Typed(int line, Map<String, String> cells) {}

    @Override
    public void read(Consumer<Line> lines) {
        FileSchema file = BundleSchema.get().file(name).orElseThrow();
        // With the required columns, so that a row without one is told its own line.
        var columns = new TreeSet<>(file.columns().stream()
                .filter(Column::required)
                .map(Column::name)
                .toList());
        rows.forEach(row -> columns.addAll(row.cells().keySet()));
        List<String> header = List.copyOf(columns);
        lines.accept(new Line(1, header, header.size(), null));
        for (Typed row : rows) {
            List<String> cells = header.stream()
                    .map(column -> Cells.trimmed(row.cells().getOrDefault(column, "")))
                    .toList();
            lines.accept(new Line(row.line(), cells, cells.size(), null));
        }
    }
}
