package dev.tierfall.picture;

import dev.tierfall.choke.concentration.ConcentrationAnswer.FunctionRow;
import dev.tierfall.choke.concentration.Heat;
import dev.tierfall.choke.concentration.Heat.Cell;
import dev.tierfall.choke.concentration.Heat.Fold;
import dev.tierfall.picture.HeatPicture.Column;
import dev.tierfall.picture.HeatPicture.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Folds the columns that are too many into a last one, and writes rows out, cell by cell. Nothing is left out. */
final class HeatFolding {

    private final List<Heat.Column> own;
    private final List<Heat.Column> folded;

    private HeatFolding(List<Heat.Column> own, List<Heat.Column> folded) {
        this.own = own;
        this.folded = folded;
    }

    static HeatFolding of(Heat heat, int most) {
        List<Heat.Column> all = heat.columns();
        int own = all.size() > most ? most - 1 : all.size();
        return new HeatFolding(all.subList(0, own), all.subList(own, all.size()));
    }

    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (Heat.Column column : own) {
            FunctionRow function = column.function();
            columns.add(new Column(
                    function.ref(),
                    function.name() == null ? Named.id(function.ref()) : function.name(),
                    function.vendors(),
                    column.total(),
                    function.herfindahl().vendors()));
        }
        if (!folded.isEmpty()) {
            int total = folded.stream().mapToInt(Heat.Column::total).max().orElse(0);
            columns.add(new Column("", "Other functions (%,d)".formatted(folded.size()), null, total, null));
        }
        return columns;
    }

    Line line(int row, String ref, String name, String note, int total) {
        List<Cell> cells = own.stream().map(column -> column.cells().get(row)).toList();
        Fold rest = Fold.NONE;
        for (Heat.Column column : folded) {
            rest = rest.and(column.cells().get(row));
        }
        List<Double> likelihood = new ArrayList<>(
                cells.stream().map(cell -> Marks.rounded(cell.likelihood())).toList());
        List<Integer> counts = new ArrayList<>();
        if (!folded.isEmpty()) {
            likelihood.add(Marks.rounded(rest.worst()));
            counts.addAll(cells.stream().map(cell -> cell.rests() ? 1 : 0).toList());
            counts.add(rest.count());
        }
        List<Integer> forced = places(cells, Cell::forced);
        List<Integer> assumed = places(cells, cell -> cell.rests() && !cell.known());
        return new Line(null, ref, name, note, total, likelihood, counts, forced, assumed);
    }

    private static List<Integer> places(List<Cell> cells, Function<Cell, Boolean> wanted) {
        return IntStream.range(0, cells.size())
                .filter(i -> wanted.apply(cells.get(i)))
                .boxed()
                .toList();
    }

    Line heavier(String name, int rows) {
        return fold("heavier", name, rows, Heat.Column::heavier);
    }

    Line lighter(String name, int rows) {
        return fold("lighter", name, rows, Heat.Column::lighter);
    }

    private Line fold(String which, String name, int rows, Function<Heat.Column, Fold> of) {
        List<Fold> folds = new ArrayList<>(own.stream().map(of).toList());
        if (!folded.isEmpty()) {
            folds.add(folded.stream().map(of).reduce(Fold.NONE, Fold::and));
        }
        return new Line(
                which,
                "",
                name,
                "folded",
                rows,
                folds.stream().map(fold -> Marks.rounded(fold.worst())).toList(),
                folds.stream().map(Fold::count).toList(),
                List.of(),
                List.of());
    }
}
