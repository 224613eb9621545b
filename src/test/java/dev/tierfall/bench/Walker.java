package dev.tierfall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.blast.WalksOf;
import dev.tierfall.spread.SpreadGraph;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Somebody who can say the fewest hops from an origin to each node, -1 where it is not reached.
 *
 * @param timed the same work, with no more of the answer handed over than the walk needs
 */
record Walker(String who, IntFunction<int[]> hops, IntFunction<Object> timed) {

    static final String OURS = "our hop walk";
    static final String PUSHED = "our hop walk, push only";

    Walker(String who, IntFunction<int[]> hops) {
        this(who, hops, hops::apply);
    }

    static Walker ours(SpreadGraph graph) {
        return new Walker(OURS, origin -> WalksOf.hops(graph, origin));
    }

    static Walker pushed(SpreadGraph graph) {
        return new Walker(PUSHED, origin -> WalksOf.hopsPushed(graph, origin));
    }

    Row row(String about, int[] origins) {
        return new Row(about, who, turn -> timed.apply(origins[turn % origins.length]));
    }

    /** All say the same of each of these origins as the first one does. */
    static void proveEqual(List<Walker> walkers, int... origins) {
        for (int origin : origins) {
            int[] expected = walkers.getFirst().hops().apply(origin);
            for (Walker walker : walkers) {
                assertThat(walker.hops().apply(origin))
                        .as("%s from %d", walker.who(), origin)
                        .isEqualTo(expected);
            }
        }
    }
}
