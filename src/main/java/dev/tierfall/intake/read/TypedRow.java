package dev.tierfall.intake.read;

import dev.tierfall.intake.cell.Cells;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A table of one row that came from no file, so that what is typed in the page is held to the same rules. */
public record TypedRow(String name, String source, Map<String, String> cells) implements Table {

    @Override
    public void read(Consumer<Line> lines) {
        List<String> header = cells.keySet().stream().sorted().toList();
        lines.accept(new Line(1, header, header.size(), null));
        List<String> row = header.stream()
                .map(column -> Cells.trimmed(cells.getOrDefault(column, "")))
                .toList();
        lines.accept(new Line(2, row, row.size(), null));
    }
}
