package dev.tierfall.picture;

import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.picture.BestFirst.Start;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which business function each thing counts to: the one it most likely takes down, or else that of what most likely
 * takes it down. It depends on the snapshot alone, so a thing keeps its sector whatever falls.
 */
final class Leaning {

    private final int[] function;

    private Leaning(int[] function) {
        this.function = function;
    }

    static Leaning of(SpreadGraph graph, Things things) {
        int[] function = new int[things.size()];
        Arrays.fill(function, BestFirst.NONE);
        int[] functions = things.of(Kind.FUNCTION);
        IntStream.of(functions).forEach(place -> function[place] = place);
        var starts = IntStream.of(functions)
                .mapToObj(place -> new Start(graph.node(place, State.AVAILABILITY), place))
                .filter(start -> start.node() >= 0)
                .toList();
        new BestFirst(graph).walk(starts, (node, label, likelihood) -> {
            int thing = graph.thing(node);
            if (function[thing] == BestFirst.NONE) {
                function[thing] = label;
            }
            return true;
        });
        Inheritance.fill(graph, function);
        return new Leaning(function);
    }

    /** The place of the function that a thing counts to, in whatever state; -1 where nothing joins it to any. */
    int of(int thing) {
        return function[thing];
    }
}
