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

    private final SpreadGraph graph;
    private final IntPredicate kept;
    private final Basins basins;
    private final List<Measure> measures;
    private final Object2IntOpenHashMap<IntList> placeOf = new Object2IntOpenHashMap<>();
    private final List<int[]> sets = new ArrayList<>();
    private final List<long[]> amounts = new ArrayList<>();

    Amounts(SpreadGraph graph, IntPredicate kept, Basins basins, List<Measure> measures) {
        this.graph = graph;
        this.kept = kept;
        this.basins = basins;
        this.measures = measures;
        placeOf.defaultReturnValue(-1);
    }

    Amounts over(Things things) {
        for (int thing = 0; thing < things.size(); thing++) {
            for (int measure = 0; measure < measures.size(); measure++) {
                long amount = measures.get(measure).amount().applyAsLong(thing);
                if (amount != 0) {
                    add(measure, of(thing, measure), amount);
                }
            }
        }
        return this;
    }

    private void add(int measure, IntList set, long amount) {
        if (set.isEmpty()) {
            return;
        }
        int place = placeOf.getInt(set);
        if (place < 0) {
            place = sets.size();
            placeOf.put(set, place);
            sets.add(set.toIntArray());
            amounts.add(new long[measures.size()]);
        }
        amounts.get(place)[measure] += amount;
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
        State wanted = measures.get(measure).state();
        var found = new IntArrayList();
        for (State state : State.values()) {
            int node = wanted == null || wanted == state ? graph.node(thing, state) : -1;
            int basin = node < 0 ? -1 : basins.of(node);
            if (basin >= 0 && !found.contains(basin) && (wanted != null || !leadsOn(node, thing, basin))) {
                found.add(basin);
            }
        }
        int[] sorted = found.toIntArray();
        Arrays.sort(sorted);
        return IntArrayList.wrap(sorted);
    }

    /** Whether a step leads to another basin inside the same thing: who reaches the one then reaches the other. */
    private boolean leadsOn(int node, int thing, int basin) {
        for (int step = graph.firstOut(node); step < graph.firstOut(node + 1); step++) {
            int to = graph.to(step);
            if (graph.thing(to) == thing && basins.of(to) != basin && kept.test(step)) {
                return true;
            }
        }
        return false;
    }
}
