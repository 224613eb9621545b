package dev.tierfall.choke.sweep;

import dev.tierfall.blast.Walks;
import dev.tierfall.spread.SpreadGraph;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Nodes joined wherever the shape says that exactly the same origins reach them: a circle in which no origin begins and
 * into which only one basin flows belongs to that basin. What hangs below one large circle, which is most of a map, is
 * one basin with it. A basin flows only into basins of a higher number.
 */
final class Basins {

    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private final SpreadGraph graph;
    private final IntPredicate kept;
    private final Circles.Found circles;
    private final IntList heartEnds;
    private final int[] basinOf;
    private final int[] memberStart;
    private final int[] members;
    private int size;
    private final int[] outStart;
    private final int[] outTo;

    private Basins(SpreadGraph graph, IntPredicate kept, int[] starts, Walks walks) {
        this.graph = graph;
        this.kept = kept;
        circles = Circles.of(graph, kept, starts, walks);
        heartEnds = heartEnds();
        basinOf = new int[circles.size()];
        memberStart = new int[circles.size() + 1];
        members = sorted(circles.circle(), memberStart);
        join(starts);
        outStart = new int[size + 1];
        outTo = flows();
    }

    /**
     * Joins what some starts reach.
     *
     * @param kept which steps take part
     * @param starts every node at which an origin begins
     * @param walks over those steps
     */
    static Basins of(SpreadGraph graph, IntPredicate kept, int[] starts, Walks walks) {
        return new Basins(graph, kept, starts, walks);
    }

    int size() {
        return size;
    }

    /** The basin of a node; -1 where no origin reaches it. */
    int of(int node) {
        int circle = circles.circle()[node];
        return circle == Circles.NONE ? NONE : basinOf[circle];
    }

    /** The first place of the basins that one flows into. */
    int firstOut(int basin) {
        return outStart[basin];
    }

    int to(int place) {
        return outTo[place];
    }

    /** Circles in falling order of their numbers come after all that lead to them. */
    private void join(int[] starts) {
        var begins = new boolean[circles.size()];
        for (int start : starts) {
            begins[circles.circle()[start]] = true;
        }
        Arrays.fill(basinOf, NONE);
        for (int circle = circles.size() - 1; circle >= 0; circle--) {
            if (begins[circle] || basinOf[circle] == SEVERAL) {
                basinOf[circle] = size++;
            }
            pour(circle);
        }
    }

    private void pour(int circle) {
        int basin = basinOf[circle];
        leaving(circle, node -> {
            int to = circles.circle()[node];
            if (to != circle && basinOf[to] != basin) {
                basinOf[to] = basinOf[to] == NONE ? basin : SEVERAL;
            }
        });
    }

    /** The ends of the steps out of a circle's nodes, less those that stay on the heart. */
    private void leaving(int circle, IntConsumer end) {
        int first = memberStart[circle];
        if (circles.heart().get(members[first])) {
            heartEnds.forEach(end);
        } else {
            IntStream.range(first, memberStart[circle + 1]).forEach(i -> ends(members[i], end));
        }
    }

    private void ends(int node, IntConsumer end) {
        for (int step = graph.firstOut(node); step < graph.firstOut(node + 1); step++) {
            if (kept.test(step)) {
                end.accept(graph.to(step));
            }
        }
    }

    /** Where the steps out of the heart end that do not stay on it, each end once: it is asked for them twice. */
    private IntList heartEnds() {
        BitSet seen = (BitSet) circles.heart().clone();
        var ends = new IntArrayList();
        circles.heart().stream()
                .forEach(node -> ends(node, to -> {
                    if (!seen.get(to)) {
                        seen.set(to);
                        ends.add(to);
                    }
                }));
        return ends;
    }

    /** The basins that each flows into, each once. */
    private int[] flows() {
        int[] start = new int[size + 1];
        int[] byBasin = sorted(basinOf, start);
        int[] last = new int[size];
        Arrays.fill(last, NONE);
        var to = new IntArrayList();
        for (int basin = 0; basin < size; basin++) {
            outStart[basin] = to.size();
            last[basin] = basin;
            for (int i = start[basin]; i < start[basin + 1]; i++) {
                flow(byBasin[i], basin, last, to);
            }
        }
        outStart[size] = to.size();
        return to.toIntArray();
    }

    private void flow(int circle, int basin, int[] last, IntArrayList into) {
        leaving(circle, node -> {
            int to = of(node);
            if (last[to] != basin) {
                last[to] = basin;
                into.add(to);
            }
        });
    }

    /** The places of the values that are not negative, in rising order of value; fills in where each value starts. */
    private static int[] sorted(int[] values, int[] start) {
        for (int value : values) {
            if (value >= 0) {
                start[value + 1]++;
            }
        }
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
        int[] next = start.clone();
        int[] places = new int[start[start.length - 1]];
        for (int place = 0; place < values.length; place++) {
            if (values[place] >= 0) {
                places[next[values[place]]++] = place;
            }
        }
        return places;
    }
}
