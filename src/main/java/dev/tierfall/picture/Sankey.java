package dev.tierfall.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns of bars joined by ribbons, placed: a bar is as high as what leads through it, a ribbon as wide as what it
 * carries, and no bar stands closer to the next than its name needs.
 */
record Sankey(int height, List<Bar> bars, List<Ribbon> ribbons) {

    /** What the fullest column takes, before the least heights. */
    private static final double FULL = 440;

    /** A bar's place has at least this height: a line of text, and enough to be hit. */
    static final double SLOT = 26;

    private static final double GAP = 8;

    /**
     * One bar.
     *
     * @param ref empty where it stands for no one thing
     * @param what nothing for a thing; {@code other}, {@code unknown} or {@code straight} for what is folded
     * @param y its upper edge, in pixels
     */
    record Bar(int column, String ref, String name, String what, int value, double y, double height) {}

    /**
     * One ribbon; its ends are places in the bars.
     *
     * @param y0 its upper edge where it begins
     * @param y1 where it ends
     */
    record Ribbon(int from, int to, int value, double y0, double y1, double width) {}

    /** A bar before it is placed. */
    record Piece(int column, String ref, String name, String what, int value) {}

    /** A ribbon before it is placed; its ends are places in the pieces. */
    record Flow(int from, int to, int value) {}

    /** @param pieces in the order in which they stand, column by column */
    static Sankey of(List<Piece> pieces, List<Flow> flows) {
        Map<Integer, Integer> columns = new HashMap<>();
        pieces.forEach(piece -> columns.merge(piece.column(), piece.value(), Integer::sum));
        int most = columns.values().stream().max(Integer::compare).orElse(0);
        double unit = most == 0 ? 0 : FULL / most;
        Map<Integer, Double> heights = new HashMap<>();
        pieces.forEach(piece -> heights.merge(piece.column(), slot(piece, unit) + GAP, Double::sum));
        double height = heights.values().stream().max(Double::compare).orElse(GAP) - GAP;
        Map<Integer, Double> next = new HashMap<>();
        List<Bar> bars = new ArrayList<>();
        for (Piece piece : pieces) {
            double free = height + GAP - heights.getOrDefault(piece.column(), 0.0);
            double top = next.getOrDefault(piece.column(), free / 2);
            double own = piece.value() * unit;
            double y = top + (slot(piece, unit) - own) / 2;
            bars.add(new Bar(
                    piece.column(), piece.ref(), piece.name(), piece.what(), piece.value(), tenth(y), tenth(own)));
            next.put(piece.column(), top + slot(piece, unit) + GAP);
        }
        return new Sankey((int) Math.ceil(Math.max(0, height)), bars, ribbons(bars, flows, unit));
    }

    private static double slot(Piece piece, double unit) {
        return Math.max(SLOT, piece.value() * unit);
    }

    /** Each bar gives and takes its ribbons in the order in which their other ends stand, so that few cross. */
    private static List<Ribbon> ribbons(List<Bar> bars, List<Flow> flows, double unit) {
        Map<Flow, Double> begins = edges(bars, flows, unit, true);
        Map<Flow, Double> ends = edges(bars, flows, unit, false);
        return flows.stream()
                .map(flow -> new Ribbon(
                        flow.from(),
                        flow.to(),
                        flow.value(),
                        tenth(begins.getOrDefault(flow, 0.0)),
                        tenth(ends.getOrDefault(flow, 0.0)),
                        tenth(flow.value() * unit)))
                .toList();
    }

    private static Map<Flow, Double> edges(List<Bar> bars, List<Flow> flows, double unit, boolean beginning) {
        Map<Integer, Double> used = new HashMap<>();
        Map<Flow, Double> edges = new HashMap<>();
        flows.stream()
                .sorted(Comparator.comparingDouble((Flow flow) ->
                        bars.get(beginning ? flow.to() : flow.from()).y()))
                .forEach(flow -> {
                    int bar = beginning ? flow.from() : flow.to();
                    double top = used.getOrDefault(bar, bars.get(bar).y());
                    edges.put(flow, top);
                    used.put(bar, top + flow.value() * unit);
                });
        return edges;
    }

    private static double tenth(double value) {
        return Math.rint(value * 10) / 10;
    }
}
