package dev.tierfall.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the circle is cut into sectors, clockwise from the top. Every sector is there whatever it holds, so that each
 * keeps its place from one picture to the next. At the top a piece is kept free, where the rings are named.
 */
record Frame(List<Slice> slices) {

    /** More than these can't be labelled. */
    static final int MOST = 14;

    /** The sector of what serves no function, and that of the functions that have none of their own. */
    static final String NONE = "";

    static final String OTHERS = "others";

    private static final double GAP = 0.035;
    private static final double TOP = -Math.PI / 2;
    private static final double FREE = 0.3;

    /** One sector; angles in radians, clockwise from the right. */
    record Slice(String ref, String name, double from, double to) {}

    /** What is to have a sector, and how wide beside the others. */
    record Piece(String ref, String name, int units) {}

    static Frame of(List<Piece> pieces) {
        double unit = (Math.PI * 2 - FREE)
                / Math.max(1, pieces.stream().mapToInt(Piece::units).sum());
        double at = TOP + FREE / 2;
        List<Slice> slices = new ArrayList<>();
        for (Piece piece : pieces) {
            slices.add(slice(piece.ref(), piece.name(), at, unit * piece.units()));
            at += unit * piece.units();
        }
        return new Frame(slices);
    }

    /** One sector for each group of the things, as wide as it is large. */
    static Frame of(List<Hit> hits, Function<Hit, String> group) {
        Map<String, Integer> held = hits.stream()
                .filter(hit -> hit.ring() > 0)
                .collect(Collectors.groupingBy(group, TreeMap::new, Collectors.summingInt(hit -> 1)));
        int all = held.values().stream().mapToInt(Integer::intValue).sum();
        return of(held.entrySet().stream()
                .map(entry -> new Piece(entry.getKey(), entry.getKey(), units(entry.getValue(), all)))
                .toList());
    }

    /** The same, and one sector more in the piece at the top: nobody has to make room for it. */
    Frame and(Piece last) {
        List<Slice> more = new ArrayList<>(slices);
        more.add(slice(last.ref(), last.name(), TOP - FREE / 2, FREE));
        return new Frame(more);
    }

    /** Widths come in few sizes, so that one thing more or less changes none. */
    static int units(int held, int all) {
        double share = all == 0 ? 0 : held / (double) all;
        return share < 0.06 ? 1 : share < 0.14 ? 2 : share < 0.3 ? 4 : 8;
    }

    private static Slice slice(String ref, String name, double from, double width) {
        return new Slice(ref, name, round(from + GAP / 2), round(from + width - GAP / 2));
    }

    private static double round(double angle) {
        return Math.round(angle * 10_000) / 10_000.0;
    }

    /** The place of a sector; that of the others where it has none of its own. */
    int place(String ref) {
        int others = 0;
        for (int i = 0; i < slices.size(); i++) {
            if (slices.get(i).ref().equals(ref)) {
                return i;
            }
            others = slices.get(i).ref().equals(OTHERS) ? i : others;
        }
        return others;
    }

    /** The same things, those of a function without a sector of its own among the others. */
    List<Hit> merged(List<Hit> hits) {
        Set<String> own = slices.stream().map(Slice::ref).collect(Collectors.toSet());
        return hits.stream()
                .map(hit -> own.contains(hit.sector()) ? hit : hit.inSector(OTHERS))
                .toList();
    }
}
