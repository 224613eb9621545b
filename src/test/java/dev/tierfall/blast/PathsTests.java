package dev.tierfall.blast;

import static dev.tierfall.spread.Scenario.given;
import static dev.tierfall.spread.Scenario.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.spread.SpreadGraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The likeliest ways, held against every way there is on small graphs. */
class PathsTests {

    @Test
    void listsTheLikeliestFirst() {
        Scene scene = Scene.of(
                given(
                                step("vendor:msp=control", "account:svc=control", 0.8),
                                step("account:svc=control", "system:erp=control", 0.5),
                                step("vendor:msp=control", "system:jump=control", 0.3),
                                step("system:jump=control", "system:erp=control", 0.9),
                                step("vendor:msp=control", "system:erp=control", 0.1)
                                        .assumedly())
                        .snapshot(),
                LocalDate.EPOCH,
                List.of());

        var answer = PathsAnswer.of(scene, List.of("vendor:msp"), List.of("system:erp"), 9);

        assertThat(answer.paths())
                .extracting(path -> "%s %s %d".formatted(path.likelihood(), path.certainty(), path.hops()))
                .containsExactly("0.4 known 2", "0.27 known 2", "0.1 assumed 1");
    }

    @Test
    void findsEveryWayOfASmallGraphInOrder() {
        for (int seed = 0; seed < 1_500; seed++) {
            Scene scene = RandomGraphs.scene(seed);
            int nodes = scene.graph().nodes();
            int[] starts = EnginesTests.starts(scene, seed);
            int[] targets = {seed % nodes, (seed / 7) % nodes};

            List<Double> found = Paths.best(
                            scene.graph(),
                            starts,
                            IntStream.of(targets).distinct().toArray(),
                            scene.reach(),
                            100)
                    .stream()
                    .map(path -> Digits.shown(path.likelihood()))
                    .toList();

            var every = new Every(scene, targets).from(starts);
            assertThat(found)
                    .as("seed %d", seed)
                    .isEqualTo(every.stream().limit(100).toList());
        }
    }

    /** Tries every simple path. */
    private static final class Every {

        private final SpreadGraph graph;
        private final Reach reach;
        private final BitSet targets = new BitSet();
        private final List<Double> likelihoods = new ArrayList<>();

        Every(Scene scene, int[] targets) {
            graph = scene.graph();
            reach = scene.reach();
            IntStream.of(targets).forEach(this.targets::set);
        }

        List<Double> from(int[] starts) {
            IntStream.of(starts).forEach(start -> walk(start, 1, new BitSet()));
            likelihoods.sort(Comparator.reverseOrder());
            return likelihoods;
        }

        private void walk(int node, double likelihood, BitSet met) {
            met.set(node);
            for (int step = graph.firstOut(node); step < graph.firstOut(node + 1); step++) {
                int to = graph.to(step);
                if (reach.keeps(step) && !met.get(to)) {
                    double p = likelihood * graph.p(step);
                    if (targets.get(to)) {
                        likelihoods.add(Digits.shown(p));
                    }
                    walk(to, p, met);
                }
            }
            met.clear(node);
        }
    }
}
