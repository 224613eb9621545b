package dev.tierfall.blast.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.model.Trials;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.Policy;
import dev.tierfall.spread.Rule;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.SpreadGraphBuilder;
import dev.tierfall.spread.Step;
import dev.tierfall.spread.Step.Proof;
import dev.tierfall.spread.Step.Traits;
import dev.tierfall.spread.Things;
import dev.tierfall.spread.Things.Thing;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long ten thousand trials take on ten thousand things and fifty thousand steps, beside the yardstick: the
 * textbook's cascade, one trial after the other, on the same graph in the same run. Run by {@code mvn verify
 * -Pfigures}.
 */
@EnabledIfSystemProperty(named = "tierfall.figures", matches = "true", disabledReason = "figures: mvn verify -Pfigures")
class TrialsFiguresTests {

    private static final double[] LIKELIHOODS = {0.95, 0.9, 0.8, 0.6, 0.5, 0.4, 0.3, 0.15};

    @Test
    void comparesTrialsWithTheTextbooks() {
        compare(10_000, 50_000, 10_000);
        compare(100_000, 500_000, 1_000);
    }

    private static void compare(int things, int steps, int trials) {
        Snapshot snapshot = snapshot(things, steps);
        int[] starts = {mostLinked(snapshot.graph())};
        for (int round = 1; round <= 2; round++) {
            double begun = System.nanoTime();
            int[] plain = plain(snapshot.graph(), starts[0], trials);
            double textbook = (System.nanoTime() - begun) / 1e9;
            Chances[] found = new Chances[1];
            double one = seconds(() -> found[0] = cascade(snapshot, starts).run(new Trials(trials, 1), 1));
            double two = seconds(() -> cascade(snapshot, starts).run(new Trials(trials, 1), 2));
            double fallen = Arrays.stream(plain).average().orElseThrow() / trials;
            System.out.printf(
                    "figures: %,d things, %,d steps, %,d trials, %.0f %% fall: textbook %.2f s, ours %.3f s on one thread"
                            + " (%.1f times as fast), %.3f s on two%n",
                    things, steps, trials, 100 * fallen, textbook, one, textbook / one, two);
            for (int node = 0; node < plain.length; node++) {
                assertThat(found[0].probability(node))
                        .isCloseTo((double) plain[node] / trials, within(6 * found[0].margin95(node)));
            }
        }
    }

    private static Cascade cascade(Snapshot snapshot, int[] starts) {
        return Cascade.of(snapshot, new BitSet(), starts, Budget.unlimited());
    }

    private static double seconds(Supplier<Chances> work) {
        long begun = System.nanoTime();
        assertThat(work.get()).isNotNull();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static int[] plain(SpreadGraph graph, int start, int trials) {
        var random = new SplittableRandom(1);
        int[] counts = new int[graph.nodes()];
        int[] met = new int[graph.nodes()];
        int[] open = new int[graph.nodes()];
        for (int trial = 1; trial <= trials; trial++) {
            open[0] = start;
            met[start] = trial;
            int size = 1;
            for (int i = 0; i < size; i++) {
                counts[open[i]]++;
                for (int step = graph.firstOut(open[i]); step < graph.firstOut(open[i] + 1); step++) {
                    int to = graph.to(step);
                    if (met[to] != trial && random.nextDouble() < graph.p(step)) {
                        met[to] = trial;
                        open[size++] = to;
                    }
                }
            }
        }
        return counts;
    }

    private static int mostLinked(SpreadGraph graph) {
        return IntStream.range(0, graph.nodes())
                .reduce((a, b) -> degree(graph, b) > degree(graph, a) ? b : a)
                .orElseThrow();
    }

    private static int degree(SpreadGraph graph, int node) {
        return graph.firstOut(node + 1) - graph.firstOut(node);
    }

    private static Snapshot snapshot(int size, int steps) {
        var random = new Random(7);
        var things = new Things(IntStream.range(0, size)
                .mapToObj(i -> new Thing(i, "system:t" + i, "", false, 0, "", "", "", ""))
                .toList());
        var builder = new SpreadGraphBuilder(size);
        for (int i = 0; i < steps; i++) {
            double p = LIKELIHOODS[random.nextInt(LIKELIHOODS.length)];
            int from = (int) (size * random.nextDouble() * random.nextDouble());
            var proof = new Proof("steps.csv:" + i, Proof.NOTHING, false, List.of());
            builder.add(new Step(from, State.CONTROL, random.nextInt(size), State.CONTROL, p, 0, Traits.PLAIN, proof));
        }
        var rule = new Rule("P01", "", "", "", "", new Rule.CypherSource("P01.cypher", ""));
        var policy = new Policy("1", List.of(rule), Map.of(Kind.SYSTEM, List.of(State.CONTROL)), Map.of());
        return new Snapshot(
                1, policy, null, null, things, new BitSet(), builder.build(), List.of(), List.of(), List.of());
    }
}
