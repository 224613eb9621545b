package dev.tierfall.blast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.model.State;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.JGraphTView;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.SpreadGraphBuilder;
import dev.tierfall.spread.Step;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.AsWeightedGraph;
import org.junit.jupiter.api.Test;

/**
 * Hops on thousands of drawn graphs, from thin ones with parts that nothing reaches to dense ones of few hops: pushed
 * only, pulled wherever possible, and as the product turns between the two; beside a plain 0-1 search with a deque and
 * JGraphT's Dijkstra.
 */
class HopWalkTests {

    private static final int GRAPHS = Integer.getInteger("tierfall.graphs", 10_000) / 2;
    private static final long SEED = Long.getLong("tierfall.seed", 20_261_125);

    /**
     * Random numbers of seeds that follow each other begin alike; of their multiples by an odd large number they don't.
     */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int PULL_ALWAYS = Integer.MAX_VALUE;
    private static final State[] STATES = State.values();

    @Test
    void countsHopsAsItsTwinAndJGraphTDo() {
        int large = 0;
        for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
            var random = new Random(seed * SPREAD);
            SpreadGraph graph = graph(random);
            large += graph.nodes() > 100 ? 1 : 0;
            Reach reach = reach(graph, random);
            int[] starts = random.ints(random.nextInt(4), 0, graph.nodes()).toArray();
            int[] forwards = twin(graph, starts, reach, true);
            int[] backwards = twin(graph, starts, reach, false);
            for (int pull : List.of(HopWalk.PUSH_ONLY, HopWalk.PULL, PULL_ALWAYS)) {
                String as = "seed %d, pull %d".formatted(seed, pull);
                assertThat(HopWalk.forwards(graph, starts, reach, pull)).as(as).isEqualTo(forwards);
                assertThat(HopWalk.backwards(graph, starts, reach, pull)).as(as).isEqualTo(backwards);
            }
            assertThat(HopWalk.reached(graph, starts, reach))
                    .as("seed %d", seed)
                    .isEqualTo(met(forwards));
            assertThat(HopWalk.reaching(graph, starts, reach))
                    .as("seed %d", seed)
                    .isEqualTo(met(backwards));
            if (seed % 5 == 0) {
                assertThat(byJGraphT(graph, starts, reach)).as("seed %d", seed).isEqualTo(forwards);
            }
        }
        assertThat(large).as("graphs of more than 100 nodes").isGreaterThan(GRAPHS / 20);
    }

    /** One level a link: anything recursive overflows, and anything that goes round all nodes a level takes minutes. */
    @Test
    void walksAChainOfAHundredThousand() {
        int length = 100_000;
        var chain = new SpreadGraphBuilder(length + 1);
        for (int i = 0; i < length; i++) {
            chain.add(step(i, State.CONTROL, i + 1, State.CONTROL, false));
        }
        SpreadGraph graph = chain.build();
        int[] hops = HopWalk.forwards(graph, new int[] {graph.node(0, State.CONTROL)}, Reach.all(graph));

        assertThat(hops[graph.node(length, State.CONTROL)]).isEqualTo(length);
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        var star = new SpreadGraphBuilder(50_000);
        for (int i = 1; i < 50_000; i++) {
            star.add(step(0, State.CONTROL, i, State.CONTROL, false));
        }
        SpreadGraph graph = star.build();
        int[] start = {graph.node(0, State.CONTROL)};
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> HopWalk.forwards(graph, start, Reach.all(graph), HopWalk.PUSH_ONLY))
                    .isInstanceOf(Budget.Spent.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static BitSet met(int[] hops) {
        var met = new BitSet();
        IntStream.range(0, hops.length).filter(node -> hops[node] >= 0).forEach(met::set);
        return met;
    }

    private static SpreadGraph graph(Random random) {
        int things = 1 + random.nextInt(random.nextInt(4) == 0 ? 200 : 12);
        var builder = new SpreadGraphBuilder(things);
        for (int i = 1 + random.nextInt(things * (1 + random.nextInt(8))); i > 0; i--) {
            int from = random.nextInt(things);
            int to = random.nextInt(5) == 0 ? from : random.nextInt(things);
            builder.add(step(from, state(random), to, state(random), random.nextInt(4) == 0));
        }
        return builder.build();
    }

    private static State state(Random random) {
        return STATES[random.nextInt(STATES.length)];
    }

    private static Step step(int from, State fromState, int to, State toState, boolean assumed) {
        var proof = new Step.Proof("steps.csv:1", Step.Proof.NOTHING, false, List.of());
        return new Step(from, fromState, to, toState, 0.5, 0, new Step.Traits(assumed, false, false, null), proof);
    }

    private static Reach reach(SpreadGraph graph, Random random) {
        var gone = new BitSet();
        for (int step = 0; random.nextBoolean() && step < graph.steps(); step += 1 + random.nextInt(9)) {
            gone.set(step);
        }
        return new Reach(graph, gone, random.nextInt(3) == 0, 1, Budget.unlimited());
    }

    /** A step inside one thing goes to the front of the deque, any other to its end. */
    private static int[] twin(SpreadGraph graph, int[] starts, Reach reach, boolean forwards) {
        int[] hops = new int[graph.nodes()];
        int[] from = IntStream.range(0, graph.steps()).map(graph::from).toArray();
        Arrays.fill(hops, HopWalk.NEVER);
        var open = new ArrayDeque<Integer>();
        for (int start : starts) {
            hops[start] = 0;
            open.add(start);
        }
        while (!open.isEmpty()) {
            int node = open.remove();
            for (int step = 0; step < graph.steps(); step++) {
                int at = forwards ? from[step] : graph.to(step);
                int other = forwards ? graph.to(step) : from[step];
                int hop = graph.thing(at) == graph.thing(other) ? 0 : 1;
                if (at == node && reach.keeps(step) && (hops[other] < 0 || hops[other] > hops[node] + hop)) {
                    hops[other] = hops[node] + hop;
                    if (hop == 0) {
                        open.addFirst(other);
                    } else {
                        open.addLast(other);
                    }
                }
            }
        }
        return hops;
    }

    private static int[] byJGraphT(SpreadGraph graph, int[] starts, Reach reach) {
        int[] origins = Arrays.stream(starts).distinct().toArray();
        var view = new JGraphTView(graph, origins, reach::keeps);
        var weighted = new AsWeightedGraph<>(
                view,
                edge -> view.leadsIn(edge) || graph.thing(graph.from(edge)) == graph.thing(graph.to(edge)) ? 0.0 : 1.0,
                false,
                false);
        var paths = new DijkstraShortestPath<>(weighted).getPaths(view.source());
        return IntStream.range(0, graph.nodes())
                .map(node -> Double.isInfinite(paths.getWeight(node)) ? HopWalk.NEVER : (int) paths.getWeight(node))
                .toArray();
    }
}
