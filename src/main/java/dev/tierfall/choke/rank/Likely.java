package dev.tierfall.choke.rank;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Walks;
import dev.tierfall.choke.sweep.Origin;
import dev.tierfall.spread.SpreadGraph;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How much falls with an origin, each thing's weight times the greatest likelihood of its states: tells apart vendors
 * that reach the same things by short and by long ways. No sweep can do this, so it takes a walk an origin.
 */
final class Likely {

    /** Steps that may be looked at in all: a second or two. */
    private static final long STEPS_MAX = 20_000_000;

    private Likely() {}

    /** A sum an origin; null where it would take more than {@link #STEPS_MAX}. */
    static double @Nullable [] of(Scene scene, List<Origin> origins, int[] weights) {
        return (long) origins.size() * scene.graph().steps() > STEPS_MAX ? null : of(scene, origins, weights, 1);
    }

    /** The same with every likelihood multiplied, however long it takes; none comes to more than 1. */
    static double[] of(Scene scene, List<Origin> origins, int[] weights, double factor) {
        Walks walks = Walks.of(scene).times(factor);
        return IntStream.range(0, origins.size())
                .parallel()
                .mapToDouble(i -> of(scene.graph(), walks, origins.get(i), weights))
                .toArray();
    }

    private static double of(SpreadGraph graph, Walks walks, Origin origin, int[] weights) {
        double[] greatest = new double[weights.length];
        Walks.Likeliest likeliest = walks.likeliest(origin.nodes());
        for (int node = 0; node < graph.nodes(); node++) {
            int thing = graph.thing(node);
            greatest[thing] = Math.max(greatest[thing], likeliest.of(node));
        }
        var leftOut = new BitSet();
        IntStream.of(origin.leftOut()).forEach(leftOut::set);
        double sum = 0;
        for (int thing = 0; thing < greatest.length; thing++) {
            sum += leftOut.get(thing) ? 0 : greatest[thing] * weights[thing];
        }
        return sum;
    }
}
