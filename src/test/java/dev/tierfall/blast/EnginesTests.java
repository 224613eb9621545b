package dev.tierfall.blast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Our own walks and JGraphT's agree on every thing of thousands of small graphs. */
class EnginesTests {

    private static final int GRAPHS = 10_000;

    @Test
    void agreeOnRandomGraphs() {
        for (int seed = 0; seed < GRAPHS; seed++) {
            Scene scene = RandomGraphs.scene(seed);
            int[] starts = starts(scene, seed);
            Walked ours = new NativeWalk(scene, starts);
            Walked theirs = new JGraphTWalk(scene, starts);
            for (int node = 0; node < scene.graph().nodes(); node++) {
                assertEqual(ours, theirs, node, "seed %d node %d".formatted(seed, node));
            }
        }
    }

    private static void assertEqual(Walked ours, Walked theirs, int node, String where) {
        assertThat(ours.hops(node)).as(where).isEqualTo(theirs.hops(node));
        assertThat(ours.known(node)).as(where).isEqualTo(theirs.known(node));
        assertThat(ours.forced(node)).as(where).isEqualTo(theirs.forced(node));
        if (ours.hops(node) != HopWalk.NEVER) {
            assertThat(ours.likelihood(node)).as(where).isCloseTo(theirs.likelihood(node), within(1e-12));
        }
        if (ours.known(node)) {
            assertThat(ours.likelihoodKnown(node)).as(where).isCloseTo(theirs.likelihoodKnown(node), within(1e-12));
        }
    }

    @Test
    void proveEachLikelihoodByItsPath() {
        for (int seed = 0; seed < GRAPHS; seed++) {
            Scene scene = RandomGraphs.scene(seed);
            int[] starts = starts(scene, seed);
            Walked walked = new NativeWalk(scene, starts);
            for (int node = 0; node < scene.graph().nodes(); node++) {
                if (walked.hops(node) != HopWalk.NEVER) {
                    double product = 1;
                    for (int step : walked.path(node)) {
                        product *= scene.graph().p(step);
                    }
                    assertThat(product).as("seed %d", seed).isCloseTo(walked.likelihood(node), within(1e-12));
                }
            }
        }
    }

    /** What the specification says of any map: assuming never loses, necessity is possible, leaving out never adds. */
    @Test
    void keepTheInvariants() {
        for (int seed = 0; seed < GRAPHS; seed++) {
            Scene whole = RandomGraphs.scene(seed);
            Scene less = Scene.of(whole.snapshot(), whole.asOf(), List.of("system:s0", "system:s1"));
            int[] starts = starts(whole, seed);
            Walked all = new NativeWalk(whole, starts);
            Walked some = new NativeWalk(less, starts);
            for (int node = 0; node < whole.graph().nodes(); node++) {
                if (all.known(node)) {
                    assertThat(all.likelihoodKnown(node)).isLessThanOrEqualTo(all.likelihood(node));
                }
                assertThat(!all.forced(node) || all.hops(node) != HopWalk.NEVER).isTrue();
                if (whole.left().isEmpty()) {
                    assertThat(some.likelihood(node)).isLessThanOrEqualTo(all.likelihood(node));
                }
            }
        }
    }

    static int[] starts(Scene scene, int seed) {
        var nodes = new ArrayList<Integer>();
        IntStream.range(0, scene.graph().nodes()).forEach(nodes::add);
        Collections.shuffle(nodes, new Random(seed));
        return nodes.stream().limit(1 + seed % 2).mapToInt(n -> n).toArray();
    }
}
