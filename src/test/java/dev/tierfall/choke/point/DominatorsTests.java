package dev.tierfall.choke.point;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.choke.Drawn;
import dev.tierfall.choke.ground.Reaching;
import dev.tierfall.model.State;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.SpreadGraphBuilder;
import dev.tierfall.spread.Step;
import java.util.BitSet;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** The dominator tree, against taking every node out in turn and looking what can still be come to. */
class DominatorsTests {

    private static final int GRAPHS = Integer.getInteger("tierfall.graphs", 3_000);
    private static final long SEED = Long.getLong("tierfall.seed", 20_261_124);

    @Test
    void knowsWhatEveryPathGoesThroughInEitherDirection() {
        for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
            var drawn = new Drawn(seed, 3);
            SpreadGraph graph = drawn.scene().graph();
            var random = new Random(seed);
            int[] roots = random.ints(1 + random.nextInt(3), 0, graph.nodes())
                    .distinct()
                    .toArray();
            IntPredicate kept = step -> Integer.hashCode(step * 0x9E3779B1) % 9 != 0;
            try {
                compare(graph, roots, kept, true);
                compare(graph, roots, kept, false);
            } catch (AssertionError e) {
                throw new AssertionError(drawn.toString(), e);
            }
        }
    }

    private static void compare(SpreadGraph graph, int[] roots, IntPredicate kept, boolean forwards) {
        var dominators = forwards ? Dominators.forwards(graph, roots, kept) : Dominators.backwards(graph, roots, kept);
        BitSet all = reached(graph, roots, kept, forwards, -1);
        BitSet[] without = new BitSet[graph.nodes()];
        for (int node = 0; node < graph.nodes(); node++) {
            assertThat(dominators.reached(node)).isEqualTo(all.get(node));
            without[node] = reached(graph, roots, kept, forwards, node);
        }
        for (int node = all.nextSetBit(0); node >= 0; node = all.nextSetBit(node + 1)) {
            var expected = new BitSet();
            for (int other = 0; other < graph.nodes(); other++) {
                boolean on = other == node || (all.get(other) && !without[other].get(node));
                expected.set(other, on);
                assertThat(dominators.dominates(other, node)).isEqualTo(on);
            }
            var chain = new BitSet();
            dominators.chain(node).forEach(chain::set);
            assertThat(chain).isEqualTo(expected);
        }
    }

    private static BitSet reached(SpreadGraph graph, int[] roots, IntPredicate kept, boolean forwards, int out) {
        IntPredicate left = step -> kept.test(step) && graph.from(step) != out && graph.to(step) != out;
        int[] begin = java.util.stream.IntStream.of(roots).filter(r -> r != out).toArray();
        return forwards ? Reaching.forwards(graph, begin, left) : Reaching.backwards(graph, begin, left);
    }

    @Test
    void walksALongChainWithoutRecursion() {
        int things = 300_000;
        var builder = new SpreadGraphBuilder(things);
        for (int i = 0; i + 1 < things; i++) {
            builder.add(step(i, i + 1));
            if (i % 2 == 0 && i + 2 < things) {
                builder.add(step(i, i + 2));
            }
        }
        SpreadGraph graph = builder.build();
        int last = graph.node(things - 2, State.CONTROL);

        var dominators = Dominators.forwards(graph, new int[] {graph.node(0, State.CONTROL)}, step -> true);

        assertThat(dominators.chain(last).size()).isEqualTo(things / 2);
        assertThat(dominators.dominates(graph.node(2, State.CONTROL), last)).isTrue();
        assertThat(dominators.dominates(graph.node(3, State.CONTROL), last)).isFalse();
    }

    private static Step step(int from, int to) {
        var proof = new Step.Proof("rows.csv:2", Step.Proof.NOTHING, false, java.util.List.of());
        return new Step(from, State.CONTROL, to, State.CONTROL, 1, 0, Step.Traits.PLAIN, proof);
    }
}
