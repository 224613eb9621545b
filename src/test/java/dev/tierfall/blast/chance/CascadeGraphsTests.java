package dev.tierfall.blast.chance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.blast.RandomGraph;
import dev.tierfall.model.Trials;
import dev.tierfall.spread.Groups;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.twin.Fall;
import dev.tierfall.twin.Walk;
import java.util.BitSet;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What must hold on any graph, tried on thousands that nobody thought of; another thousand with
 * {@code -Dtierfall.seed=7}.
 */
class CascadeGraphsTests {

    private static final int GRAPHS = Integer.getInteger("tierfall.graphs", 4_000);
    private static final long SEED = Long.getLong("tierfall.seed", 20_261_125);
    private static final Trials TRIALS = new Trials(200, 5);

    /** The slow twin: one trial after the other, going over all steps until nothing changes. */
    @Test
    void fellsInEachTrialWhatOpensInIt() {
        onGraphs(seed -> {
            Tries tries = Tries.of(new RandomGraph(seed));
            int[] counts = new int[tries.snapshot().graph().nodes()];
            for (int trial = 0; trial < TRIALS.count(); trial++) {
                slowly(tries.cascade(), trial).stream().forEach(node -> counts[node]++);
            }

            assertThat(tries.counts(TRIALS, 1)).isEqualTo(Tries.named(tries.snapshot(), new Chances(TRIALS, counts)));
        });
    }

    private static BitSet slowly(Cascade cascade, int trial) {
        SpreadGraph graph = cascade.graph();
        long lane = 1L << trial % Draws.LANES;
        long round = new Draws(TRIALS.seed()).round(trial / Draws.LANES);
        var fallen = new BitSet();
        IntStream.of(cascade.starts()).forEach(fallen::set);
        for (int before = -1; before != fallen.cardinality(); ) {
            before = fallen.cardinality();
            for (int step = 0; step < graph.steps(); step++) {
                boolean opens = !cascade.gone().get(step)
                        && fallen.get(graph.from(step))
                        && (graph.grouped(step)
                                ? all(cascade, fallen, step, round, lane)
                                : alone(cascade, step, round, lane));
                fallen.set(graph.to(step), fallen.get(graph.to(step)) || opens);
            }
        }
        return fallen;
    }

    private static boolean alone(Cascade cascade, int step, long round, long lane) {
        Identities identities = cascade.identities();
        SpreadGraph graph = cascade.graph();
        long identity = identities.step(identities.from(graph.from(step)), graph.to(step), step);
        return Draws.open(identity, round, graph.p(step), lane) != 0;
    }

    private static boolean all(Cascade cascade, BitSet fallen, int step, long round, long lane) {
        SpreadGraph graph = cascade.graph();
        Groups groups = graph.groups();
        int group = groups.of(step);
        double greatest = 0;
        for (int place = groups.first(group); place < groups.first(group + 1); place++) {
            int row = groups.step(place);
            if (!cascade.gone().get(row)) {
                greatest = Math.max(greatest, graph.p(row));
                if (!fallen.get(graph.from(row))) {
                    return false;
                }
            }
        }
        return Draws.open(cascade.identities().group(group, step), round, greatest, lane) != 0;
    }

    @Test
    void countsTheSameWithAnyNumberOfThreadsAndInAnyOrderOfTheSteps() {
        onGraphs(seed -> {
            var drawn = new RandomGraph(seed);
            Map<String, Integer> counts = Tries.of(drawn).counts(TRIALS, 1);
            Collections.shuffle(drawn.steps, new Random(seed));

            assertThat(Tries.of(drawn).counts(TRIALS, 3)).isEqualTo(counts);
        });
    }

    @Test
    void neverFellsMoreWhenAStepGoes() {
        onGraphs(seed -> {
            var drawn = new RandomGraph(seed);
            drawn.ungroup();
            Map<String, Integer> before = Tries.of(drawn).counts(TRIALS, 1);
            while (!drawn.steps.isEmpty()) {
                drawn.steps.remove((int) (seed % drawn.steps.size()));
                Map<String, Integer> after = Tries.of(drawn).counts(TRIALS, 1);
                assertThat(after)
                        .allSatisfy(
                                (fall, count) -> assertThat(count).isLessThanOrEqualTo(before.getOrDefault(fall, 0)));
                before.putAll(after);
                before.keySet().retainAll(after.keySet());
            }
        });
    }

    @Test
    void neverFellsMoreWhenLikelihoodsFall() {
        onGraphs(seed -> {
            var drawn = new RandomGraph(seed);
            Map<String, Integer> before = Tries.of(drawn).counts(TRIALS, 1);
            drawn.weaken();

            assertThat(Tries.of(drawn).counts(TRIALS, 1))
                    .allSatisfy((fall, count) -> assertThat(count).isLessThanOrEqualTo(before.getOrDefault(fall, 0)));
        });
    }

    @Test
    void fellsAtLeastAsOftenAsTheMostLikelyPathSays() {
        onGraphs(seed -> {
            var drawn = new RandomGraph(seed);
            drawn.ungroup();
            Tries tries = Tries.of(drawn);
            Chances chances = tries.cascade().run(new Trials(1_000, seed));
            new Walk(drawn.kept(), drawn.starts()).likelihood.forEach((fall, likelihood) -> {
                int node = Tries.node(tries.snapshot(), fall);
                if (node >= 0) {
                    assertThat(chances.probability(node) + 2.5 * chances.margin95(node))
                            .as("%s", fall)
                            .isGreaterThanOrEqualTo(likelihood);
                }
            });
        });
    }

    @Test
    void fellsOriginsAlwaysAndNothingMoreOftenThanAlways() {
        onGraphs(seed -> {
            var drawn = new RandomGraph(seed);
            Map<String, Integer> counts = Tries.of(drawn).counts(TRIALS, 1);

            assertThat(counts.values()).allMatch(count -> count <= TRIALS.count());
            for (Fall start : drawn.starts()) {
                assertThat(counts.getOrDefault(start.toString(), TRIALS.count()))
                        .isEqualTo(TRIALS.count());
            }
        });
    }

    @Test
    void knowsMoreFromMoreTrials() {
        onGraphs(seed -> {
            Tries tries = Tries.of(new RandomGraph(seed));
            Chances few = tries.cascade().run(new Trials(1_000, 3));
            Chances many = tries.cascade().run(new Trials(8_000, 3));
            for (int node = 0; node < tries.snapshot().graph().nodes(); node++) {
                assertThat(many.margin95(node)).isLessThan(few.margin95(node));
            }
        });
    }

    private static void onGraphs(LongConsumer test) {
        for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
            try {
                test.accept(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + new RandomGraph(seed).steps, e);
            }
        }
    }
}
