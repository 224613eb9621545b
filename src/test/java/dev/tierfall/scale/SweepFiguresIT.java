package dev.tierfall.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.blast.WalksOf;
import dev.tierfall.choke.sweep.Measure;
import dev.tierfall.choke.sweep.Origin;
import dev.tierfall.choke.sweep.Sweep;
import dev.tierfall.model.State;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.SpreadGraphBuilder;
import dev.tierfall.spread.Step;
import dev.tierfall.spread.Things;
import dev.tierfall.spread.Things.Thing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * All vendors in one sweep beside one breadth-first search a vendor, on the same graph, in turns; run by {@code mvn
 * verify -Pfigures}. A search a vendor of the largest graphs takes minutes, so it is timed on some and scaled. One
 * graph is full of circles, the other all but free of them: its steps lead onwards, save one in a thousand.
 */
@EnabledIfSystemProperty(named = "tierfall.figures", matches = "true", disabledReason = "figures: mvn verify -Pfigures")
class SweepFiguresIT {

    private static final int THINGS = Integer.getInteger("tierfall.sweep.things", 50_000);
    private static final double STEPS_A_NODE = 9.4;
    private static final int SEARCHES = 100;
    private static final Step.Proof PROOF = new Step.Proof("steps.csv:1", Step.Proof.NOTHING, false, List.of());

    @Test
    void comparesTheSweepWithASearchAVendor() {
        for (int things = THINGS / 10; things <= THINGS; things *= 10) {
            for (boolean circles : List.of(true, false)) {
                SpreadGraph graph = graph(things, circles);
                Things all = things(things);
                List<Origin> origins = origins(graph, things / 25);
                for (int round = 1; round <= 4; round++) {
                    compare(round, circles, graph, all, origins);
                }
            }
        }
    }

    private static void compare(int round, boolean circles, SpreadGraph graph, Things things, List<Origin> origins) {
        long start = System.nanoTime();
        List<Measure> measures = List.of(Measure.THINGS, new Measure(null, thing -> thing % 10));
        long[] swept = Sweep.sums(WalksOf.scene(graph, things), step -> true, origins, measures)[0];
        double sweep = (System.nanoTime() - start) / 1e6;
        int searches = Math.min(SEARCHES, origins.size());
        start = System.nanoTime();
        for (int i = 0; i < searches; i++) {
            int origin = i * (origins.size() / searches);
            assertThat(search(graph, things.size(), origins.get(origin))).isEqualTo(swept[origin]);
        }
        double each = (System.nanoTime() - start) / 1e6 / searches * origins.size();
        System.out.printf(
                "figures: round %d, %s: %,d nodes, %,d steps, %,d vendors: sweep %.0f ms, a search a vendor %.0f ms:"
                        + " %.0f times faster%n",
                round,
                circles ? "circles" : "onwards",
                graph.nodes(),
                graph.steps(),
                origins.size(),
                sweep,
                each,
                each / sweep);
    }

    /** The same count by one search: what the sweep replaces, written as well as we can. */
    private static long search(SpreadGraph graph, int things, Origin origin) {
        boolean[] seen = new boolean[graph.nodes()];
        boolean[] thing = new boolean[things];
        int[] queue = new int[graph.nodes()];
        int end = 0;
        for (int node : origin.nodes()) {
            seen[node] = true;
            queue[end++] = node;
        }
        long reached = 0;
        for (int i = 0; i < end; i++) {
            int node = queue[i];
            if (!thing[graph.thing(node)]) {
                thing[graph.thing(node)] = true;
                reached++;
            }
            for (int step = graph.firstOut(node); step < graph.firstOut(node + 1); step++) {
                int to = graph.to(step);
                if (!seen[to]) {
                    seen[to] = true;
                    queue[end++] = to;
                }
            }
        }
        return reached
                - Arrays.stream(origin.leftOut()).filter(out -> thing[out]).count();
    }

    /** Two states a thing, so twice as many nodes; the first things are led from most often, as vendors are. */
    private static SpreadGraph graph(int things, boolean circles) {
        var random = new Random(7);
        var builder = new SpreadGraphBuilder(things);
        State[] states = {State.CONTROL, State.AVAILABILITY};
        long steps = Math.round(2 * things * STEPS_A_NODE);
        for (long i = 0; i < steps; i++) {
            int from = (int) (things * random.nextDouble());
            int to = circles || random.nextInt(1_000) == 0
                    ? random.nextInt(things)
                    : from + random.nextInt(things - from);
            builder.add(new Step(
                    from, states[random.nextInt(2)], to, states[random.nextInt(2)], 0.5, 0, Step.Traits.PLAIN, PROOF));
        }
        return builder.build();
    }

    private static Things things(int size) {
        return new Things(IntStream.range(0, size)
                .mapToObj(i -> new Thing(i, "vendor:v%07d".formatted(i), "", false, 0, "", "", "", ""))
                .toList());
    }

    private static List<Origin> origins(SpreadGraph graph, int vendors) {
        var origins = new ArrayList<Origin>();
        for (int vendor = 0; vendor < vendors; vendor++) {
            int node = graph.node(vendor, State.CONTROL);
            origins.add(new Origin(node < 0 ? new int[0] : new int[] {node}, new int[] {vendor}));
        }
        return origins;
    }
}
