package dev.tierfall.choke.cut;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.Scene;
import dev.tierfall.choke.Drawn;
import dev.tierfall.choke.act.Act;
import dev.tierfall.choke.act.ActCosts;
import dev.tierfall.choke.act.Acts;
import dev.tierfall.choke.cut.SlowCuts.Minimal;
import dev.tierfall.choke.ground.Asked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Cuts against trying every set of up to fourteen acts, on many small maps that nobody thought of. More, or others:
 * {@code -Dtierfall.graphs=100000 -Dtierfall.seed=7}.
 */
class RandomCutsTests {

    private static final int GRAPHS = Integer.getInteger("tierfall.graphs", 3_000);
    private static final long SEED = Long.getLong("tierfall.seed", 20_261_125);
    private static final int ACTS_MAX = 14;
    private static final int SETS = 6;

    @Test
    void equalsTryingEverySet() {
        int compared = 0;
        int shared = 0;
        for (long seed = SEED; compared < GRAPHS; seed++) {
            var drawn = new Drawn(seed, 1 + (int) (seed % 3));
            var slow = new SlowCuts(drawn, costs(seed));
            if (slow.acts.size() > ACTS_MAX || slow.cuttable().isEmpty()) {
                continue;
            }
            try {
                compare(drawn, slow);
                compared++;
                shared += slow.acts.stream().anyMatch(act -> act.matches("(end-flow|leave-vendor).*")) ? 1 : 0;
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(drawn + " at " + slow.costs(), e);
            }
        }
        assertThat(shared).as("maps with acts that stop several steps").isGreaterThan(GRAPHS / 10);
    }

    /** Often the costs that ship, else some by chance; now and then a kind can't be done. */
    private static Map<String, Integer> costs(long seed) {
        var costs = new TreeMap<>(Map.of(
                "remove-from-group", 1,
                "revoke-grant", 1,
                "rotate-credential", 1,
                "disable-account", 2,
                "pull-agent", 2,
                "close-connection", 3,
                "block-zone-link", 4,
                "end-flow", 5,
                "leave-vendor", 50));
        var random = new Random(seed);
        if (random.nextBoolean()) {
            costs.replaceAll((kind, cost) -> 1 + random.nextInt(9));
        }
        if (random.nextInt(4) == 0) {
            costs.remove(List.copyOf(costs.keySet()).get(random.nextInt(costs.size())));
        }
        return costs;
    }

    private static Acts acts(Scene scene, Map<String, Integer> costs) {
        List<String> said = new ArrayList<>();
        for (String kind :
                List.of("remove-from-group revoke-grant rotate-credential disable-account pull-agent close-connection"
                        .split(" "))) {
            said.add(kind + "=" + (costs.containsKey(kind) ? costs.get(kind) : "never"));
        }
        for (String kind : List.of("block-zone-link", "end-flow", "leave-vendor")) {
            said.add(kind + "=" + (costs.containsKey(kind) ? costs.get(kind) : "never"));
        }
        return new Acts(scene, new ActCosts("", "").of(said));
    }

    private static void compare(Drawn drawn, SlowCuts slow) {
        Asked asked = drawn.asked();
        Acts acts = acts(asked.scene(), slow.costs());
        var cutting = new Cutting(asked, acts, SETS);
        List<Minimal> minimal = slow.minimal();
        List<Minimal> found =
                cutting.sets().stream().map(set -> named(asked, acts, set)).toList();

        assertThat(cutting.complete()).isTrue();
        assertThat(found.stream().map(RandomCutsTests::price))
                .containsExactlyElementsOf(
                        minimal.stream().limit(SETS).map(RandomCutsTests::price).toList());
        assertThat(found).doesNotHaveDuplicates();
        assertThat(shuffled(drawn, slow)).as("with the rows in another order").isEqualTo(found);
        assertThat(minimal).containsAll(found);
        assertThat(states(asked, cutting.unstopped()).stream()
                        .filter(state -> drawn.guarded.contains(state) && !drawn.origins.contains(state)))
                .containsExactlyInAnyOrderElementsOf(without(slow.guarded(Set.copyOf(slow.acts)), drawn.origins));
        for (int i = 0; i < found.size(); i++) {
            holds(drawn, slow, new Outcome(asked, acts, cutting.sets().get(i), cutting.reached()), found.get(i));
            for (Act act : cutting.sets().get(i)) {
                sparesNone(asked, acts, cutting, cutting.sets().get(i), act);
            }
        }
    }

    /** The same sets of the same map, whose files name their rows in another order. */
    private static List<Minimal> shuffled(Drawn drawn, SlowCuts slow) {
        var again = new Drawn(drawn.seed, drawn.density);
        Collections.shuffle(again.steps, new Random(drawn.seed));
        Asked asked = again.asked();
        Acts acts = acts(asked.scene(), slow.costs());
        return new Cutting(asked, acts, SETS)
                .sets().stream().map(set -> named(asked, acts, set)).toList();
    }

    private static String price(Minimal set) {
        return "%d by %d".formatted(set.cost(), set.acts().size());
    }

    private static Minimal named(Asked asked, Acts acts, Set<Act> set) {
        var names = set.stream()
                .map(act -> act.id(asked.scene().things()) + (act.record().isEmpty() ? "" : " @" + act.record()))
                .collect(Collectors.toCollection(TreeSet::new));
        long cost = set.stream().mapToLong(acts::cost).sum();
        return new Minimal(names, (int) (cost / 1000));
    }

    /** What the set leaves is what the twin says, and what an ordinary blast says with those steps left out. */
    private static void holds(Drawn drawn, SlowCuts slow, Outcome outcome, Minimal set) {
        Asked asked = drawn.asked();
        Acts acts = acts(asked.scene(), slow.costs());
        Set<String> left = slow.fallen(set.acts());
        assertThat(without(states(asked, outcome.left()), drawn.origins)).isEqualTo(without(left, drawn.origins));
        assertThat(left).doesNotContainAnyElementsOf(slow.cuttable());

        Scene after = asked.scene().lessSteps(acts.stopped(found(acts, asked, set)));
        Blast blast = Blast.of(
                after, drawn.origins.stream().map(after::fallen).distinct().toList());
        var rows = blast.rows(0, blast.size()).stream()
                .map(row -> row.ref() + "=" + row.state())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rows).isEqualTo(without(left, drawn.origins));
    }

    private static void sparesNone(Asked asked, Acts acts, Cutting cutting, Set<Act> set, Act act) {
        var others = new java.util.HashSet<>(set);
        others.remove(act);
        var left = new Outcome(asked, acts, others, cutting.reached()).left();
        boolean through = asked.guarded().watches().stream()
                .anyMatch(w -> w.node() >= 0
                        && left.get(w.node())
                        && !cutting.unstopped().get(w.node()));
        assertThat(through).isTrue();
    }

    private static Set<Act> found(Acts acts, Asked asked, Minimal set) {
        return new Cutting(asked, acts, SETS)
                .sets().stream()
                        .filter(found -> named(asked, acts, found).equals(set))
                        .findFirst()
                        .orElseThrow();
    }

    private static Set<String> states(Asked asked, java.util.BitSet nodes) {
        return nodes.stream()
                .mapToObj(
                        node -> asked.scene().things().ref(asked.scene().graph().thing(node)) + "="
                                + asked.scene().graph().state(node).word())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> some, List<String> others) {
        var left = new TreeSet<>(some);
        others.forEach(left::remove);
        return left;
    }
}
