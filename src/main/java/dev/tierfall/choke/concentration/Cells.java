package dev.tierfall.choke.concentration;

import dev.tierfall.blast.Digits;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Walks;
import dev.tierfall.choke.concentration.ConcentrationAnswer.FunctionRow;
import dev.tierfall.choke.concentration.Heat.Cell;
import dev.tierfall.choke.concentration.Heat.Column;
import dev.tierfall.choke.concentration.Heat.Fold;
import dev.tierfall.model.State;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Works out the cells of a heat map: two walks backwards a function, over all steps and over known ones. */
final class Cells {

    private final Scene scene;
    private final Rests rests;
    private final List<Bearer> bearers;
    private final List<BitSet> forced;
    private final Walks all;
    private final Walks known;

    /**
     * @param bearers in the order in which they are shown
     * @param forced the places of the things that each stops of necessity
     */
    Cells(Scene scene, Rests rests, List<Bearer> bearers, List<BitSet> forced) {
        this.scene = scene;
        this.rests = rests;
        this.bearers = bearers;
        this.forced = forced;
        all = Walks.of(scene);
        known = all.known();
    }

    /**
     * A column a function, the one most bring down first; rows from {@code from} to {@code to} stand for themselves.
     */
    List<Column> columns(List<FunctionRow> functions, int from, int to) {
        return functions.stream()
                .parallel()
                .map(function -> column(function, from, to))
                .sorted(Comparator.comparingInt(Column::total)
                        .reversed()
                        .thenComparing(column -> column.function().ref()))
                .toList();
    }

    private Column column(FunctionRow function, int from, int to) {
        int place = scene.things().place(function.ref());
        int node = scene.graph().node(place, State.AVAILABILITY);
        if (node < 0) {
            List<Cell> none = IntStream.range(from, to).mapToObj(i -> Cell.NONE).toList();
            return new Column(function, 0, none, Fold.NONE, Fold.NONE);
        }
        Walks.Likeliest likely = all.likeliestTo(node);
        Walks.Likeliest sure = known.likeliestTo(node);
        var cells = new ArrayList<Cell>();
        Fold heavier = Fold.NONE;
        Fold lighter = Fold.NONE;
        int total = 0;
        for (int i = 0; i < bearers.size(); i++) {
            Cell cell = cell(i, place, likely, sure);
            total += cell.rests() ? 1 : 0;
            if (i < from) {
                heavier = heavier.and(cell);
            } else if (i < to) {
                cells.add(cell);
            } else {
                lighter = lighter.and(cell);
            }
        }
        return new Column(function, total, cells, heavier, lighter);
    }

    private Cell cell(int index, int function, Walks.Likeliest likely, Walks.Likeliest sure) {
        boolean stops = forced.get(index).get(function);
        if (rests == Rests.FORCED && !stops) {
            return Cell.NONE;
        }
        int[] starts = rests.starts(bearers.get(index));
        double likelihood = most(likely, starts);
        return new Cell(Digits.shown(likelihood), most(sure, starts) > 0 || likelihood == 0, stops);
    }

    private static double most(Walks.Likeliest walk, int[] starts) {
        return IntStream.of(starts).mapToDouble(walk::of).max().orElse(0);
    }
}
