package dev.tierfall.choke.sweep;

import static dev.tierfall.spread.Scenario.given;
import static dev.tierfall.spread.Scenario.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.blast.Scene;
import dev.tierfall.choke.RandomMaps;
import dev.tierfall.model.State;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.Scenario;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * All origins in one sweep count what one search an origin counts, whatever the shape. More maps, or others:
 * {@code -Dtierfall.graphs=1000000 -Dtierfall.seed=7}.
 */
class SweepTests {

    private static final int GRAPHS = Integer.getInteger("tierfall.graphs", 6_000);
    private static final long SEED = Long.getLong("tierfall.seed", 20_261_124);

    @Test
    void countsWhatASearchAnOriginCounts() {
        for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
            Scene scene = RandomMaps.scene(seed);
            List<Origin> origins = origins(scene, new Random(seed));
            List<Measure> measures = measures(scene.things());
            IntPredicate kept = seed % 2 == 0
                    ? scene::keeps
                    : step -> scene.keeps(step) && !scene.graph().assumed(step);

            long[][] sums = Sweep.sums(scene, kept, origins, measures);

            for (int i = 0; i < origins.size(); i++) {
                for (int measure = 0; measure < measures.size(); measure++) {
                    assertThat(sums[measure][i])
                            .as("seed %d, origin %d, measure %d", seed, i, measure)
                            .isEqualTo(slowly(scene, kept, origins.get(i), measures.get(measure)));
                }
            }
        }
    }

    /** A long chain would overflow the stack of anything recursive; each link is a basin of its own where it begins. */
    @Test
    void walksAChainOfAHundredThousand() {
        int length = 100_000;
        Scenario chain = given();
        for (int i = 0; i < length; i++) {
            chain.and(step("zone:z%06d=control".formatted(i), "zone:z%06d=control".formatted(i + 1), 0.5));
        }
        Scene scene = Scene.of(chain.snapshot(), LocalDate.EPOCH, List.of());
        List<Origin> origins = IntStream.of(0, 1, length)
                .mapToObj(thing -> new Origin(new int[] {scene.graph().node(thing, State.CONTROL)}, new int[] {thing}))
                .toList();

        assertThat(Sweep.sums(scene, scene::keeps, origins, List.of(Measure.THINGS))[0])
                .containsExactly(length, length - 1, 0);
    }

    @Test
    void countsNothingForAnOriginThatGoesNowhere() {
        Scenario two = given(step("zone:a=control", "zone:b=control", 1));
        Scene scene = Scene.of(two.snapshot(), LocalDate.EPOCH, List.of());
        List<Origin> origins = List.of(new Origin(new int[0], new int[0]));

        assertThat(Sweep.sums(scene, scene::keeps, origins, List.of(Measure.THINGS))[0])
                .containsExactly(0);
        assertThat(Sweep.sums(scene, scene::keeps, List.of(), List.of(Measure.THINGS))[0])
                .isEmpty();
    }

    @Test
    void endsWhenItsBudgetIsSpent() {
        Scene late = RandomMaps.scene(SEED).at(Budget.of(Duration.ZERO, Long.MAX_VALUE));

        assertThatThrownBy(() -> Sweep.sums(late, late::keeps, List.of(), List.of(Measure.THINGS)))
                .isInstanceOf(Budget.Spent.class);
    }

    @Test
    void addsAsLongsDo() {
        var random = new Random(SEED);
        var lanes = new Lanes();
        long[] plain = new long[Long.SIZE];
        for (int i = 0; i < 2_000; i++) {
            long chosen = random.nextLong();
            long amount = random.nextLong() >>> random.nextInt(64);
            lanes.add(chosen, amount);
            for (int lane = 0; lane < plain.length; lane++) {
                plain[lane] += (chosen >>> lane & 1) == 0 ? 0 : amount;
            }
        }
        for (int lane = 0; lane < plain.length; lane++) {
            assertThat(lanes.sum(lane)).isEqualTo(plain[lane]);
        }
    }

    /** Each vendor in a state or two, and some groups of several things that fall together. */
    private static List<Origin> origins(Scene scene, Random random) {
        var origins = new ArrayList<Origin>();
        for (int i = 0; i < scene.things().size(); i++) {
            var nodes = new HashSet<Integer>();
            var things = new HashSet<Integer>();
            for (int j = random.nextInt(3); j >= 0; j--) {
                int thing = j == 0 ? i : random.nextInt(scene.things().size());
                int node = scene.graph().node(thing, State.values()[random.nextInt(State.values().length)]);
                if (node >= 0) {
                    nodes.add(node);
                }
                if (random.nextInt(3) > 0) {
                    things.add(thing);
                }
            }
            origins.add(new Origin(ints(nodes), ints(things)));
        }
        return origins;
    }

    private static int[] ints(Set<Integer> set) {
        return set.stream().mapToInt(i -> i).toArray();
    }

    private static List<Measure> measures(Things things) {
        return List.of(
                Measure.THINGS,
                new Measure(State.CONFIDENTIALITY, things::records),
                new Measure(State.AVAILABILITY, thing -> things.critical(thing) ? 1 : 0),
                new Measure(null, thing -> thing % 7));
    }

    private static long slowly(Scene scene, IntPredicate kept, Origin origin, Measure measure) {
        SpreadGraph graph = scene.graph();
        var seen = new HashSet<Integer>();
        var open = new ArrayDeque<Integer>();
        for (int node : origin.nodes()) {
            seen.add(node);
            open.add(node);
        }
        while (!open.isEmpty()) {
            int node = open.remove();
            for (int step = graph.firstOut(node); step < graph.firstOut(node + 1); step++) {
                if (kept.test(step) && seen.add(graph.to(step))) {
                    open.add(graph.to(step));
                }
            }
        }
        var things = new HashSet<Integer>();
        for (int node : seen) {
            if (measure.state() == null || graph.state(node) == measure.state()) {
                things.add(graph.thing(node));
            }
        }
        for (int thing : origin.leftOut()) {
            things.remove(thing);
        }
        return things.stream()
                .mapToLong(thing -> measure.amount().applyAsLong(thing))
                .sum();
    }
}
