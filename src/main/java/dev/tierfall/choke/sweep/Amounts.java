package dev.tierfall.choke.sweep;

import dev.tierfall.model.State;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What is counted, gathered by the basins any of which must be reached: a thing that lies in one basin adds to that
 * basin's amount; things that lie in the same several ones add to theirs.
 */
final class Amounts {

    private static final State[] STATES = State.values();

    private final SpreadGraph graph;
    private final IntPredicate kept;
    private final Basins basins;
    private final List<Measure> measures;
    private final int[] placeOfOne;
    private final Object2IntOpenHashMap<IntList> placeOf = new Object2IntOpenHashMap<>();
    private final List<int[]> sets = new ArrayList<>();
    private final List<long[]> amounts = new ArrayList<>();

    Amounts(SpreadGraph graph, IntPredicate kept, Basins basins, List<Measure> measures) {
        this.graph = graph;
        this.kept = kept;
        this.basins = basins;
        this.measures = measures;
        placeOf.defaultReturnValue(-1);
        placeOfOne = new int[basins.size()];
        Arrays.fill(placeOfOne, -1);
    }

    Amounts over(Things things) {
        int[] found = new int[STATES.length];
        for (int thing = 0; thing < things.size(); thing++) {
            add(thing, found);
        }
        return this;
    }

    /** Measures that want the same state lie side by side, and in the same basins. */
    private void add(int thing, int... found) {
        int gathered = -1;
        int count = 0;
        for (int measure = 0; measure < measures.size(); measure++) {
            long amount = measures.get(measure).amount().applyAsLong(thing);
            if (amount != 0) {
                if (gathered < 0
                        || measures.get(measure).state()
                                != measures.get(gathered).state()) {
                    count = gather(thing, measure, found);
                    gathered = measure;
                }
                add(measure, found, count, amount);
            }
        }
    }

    private void add(int measure, int[] found, int count, long amount) {
        if (count > 0) {
            int place = count == 1 ? placeOfOne(found[0]) : placeOfSeveral(sorted(found, count));
            amounts.get(place)[measure] += amount;
        }
    }

    /** Most things lie in one basin: those need no list. */
    private int placeOfOne(int basin) {
        if (placeOfOne[basin] < 0) {
            placeOfOne[basin] = place(basin);
        }
        return placeOfOne[basin];
    }

    private int placeOfSeveral(IntList set) {
        int place = placeOf.getInt(set);
        if (place < 0) {
            place = place(set.toIntArray());
            placeOf.put(set, place);
        }
        return place;
    }

    private int place(int... set) {
        sets.add(set);
        amounts.add(new long[measures.size()]);
        return sets.size() - 1;
    }

    /** How many different sets of basins something lies in. */
    int size() {
        return sets.size();
    }

    int[] set(int place) {
        return sets.get(place);
    }

    /** What is reached with any basin of a set, by measure. */
    long[] amounts(int place) {
        return amounts.get(place);
    }

    int measures() {
        return measures.size();
    }

    long amount(int measure, int thing) {
        return measures.get(measure).amount().applyAsLong(thing);
    }

    /** The basins any of which fells a thing as a measure wants it, in order; none where no origin does. */
    IntList of(int thing, int measure) {
        int[] found = new int[STATES.length];
        return sorted(found, gather(thing, measure, found));
    }

    /** Puts those basins into a list, each once; says how many there are. */
    private int gather(int thing, int measure, int... found) {
        State wanted = measures.get(measure).state();
        int count = 0;
        for (State state : STATES) {
            int node = wanted == null || wanted == state ? graph.node(thing, state) : -1;
            int basin = node < 0 ? -1 : basins.of(node);
            if (basin >= 0 && !isAmong(found, count, basin) && (wanted != null || !leadsOn(node, thing, basin))) {
                found[count++] = basin;
            }
        }
        return count;
    }

    private static boolean isAmong(int[] found, int count, int basin) {
        for (int i = 0; i < count; i++) {
            if (found[i] == basin) {
                return true;
            }
        }
        return false;
    }

    private static IntList sorted(int[] found, int count) {
        int[] set = Arrays.copyOf(found, count);
        Arrays.sort(set);
        return IntArrayList.wrap(set);
    }

    /** Whether a step leads to another basin inside the same thing: who reaches the one then reaches the other. */
    private boolean leadsOn(int node, int thing, int basin) {
        if (!graph.forwards().inside(node)) {
            return false;
        }
        for (int step = graph.firstOut(node); step < graph.firstOut(node + 1); step++) {
            int to = graph.to(step);
            if (graph.thing(to) == thing && basins.of(to) != basin && kept.test(step)) {
                return true;
            }
        }
        return false;
    }
}
