package dev.tierfall.choke.remedy;

import static dev.tierfall.spread.Scenario.given;
import static dev.tierfall.spread.Scenario.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.blast.Scene;
import dev.tierfall.choke.Drawn;
import dev.tierfall.choke.act.Act;
import dev.tierfall.choke.act.ActCosts;
import dev.tierfall.choke.act.Acts;
import dev.tierfall.choke.remedy.Remedy.Chosen;
import dev.tierfall.choke.remedy.Remedy.Deed;
import dev.tierfall.choke.remedy.Scales.Weight;
import dev.tierfall.model.Kind;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.State;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Snapshot.Target;
import dev.tierfall.spread.SpreadGraph;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Two vendors share an account into the wages; and thousands of small drawn maps, on which a slow twin walks the fall
 * of each vendor by itself and counts what it meets.
 */
class RemediesTests {

    private static final ActCosts COSTS = new ActCosts("", "");
    private static final int MAPS = 3_000;

    private final Scene wages = Scene.of(
            given(
                            step("vendor:a=control", "account:desk=control", 0.8)
                                    .by("P01", "accounts.csv:2"),
                            step("vendor:b=control", "account:desk=control", 0.8)
                                    .by("P01", "accounts.csv:2"),
                            step("account:desk=control", "system:pay=control", 0.9)
                                    .by("P03", "grants.csv:2"),
                            step("vendor:b=control", "system:erp=control", 0.5)
                                    .by("P08", "connections.csv:2")
                                    .via("connection:line"),
                            step("system:pay=control", "system:pay=availability", 0.9)
                                    .by("P12", "systems.csv:2"),
                            step("system:pay=availability", "function:wages=availability", 0.9)
                                    .by("P16f", "supports.csv:2"))
                    .between("connection:line", "vendor:b", "system:erp")
                    .critical("system:erp")
                    .critical("function:wages")
                    .watched("system:erp=control")
                    .watched("function:wages=availability")
                    .snapshot(),
            LocalDate.EPOCH,
            List.of());

    @Test
    void closeFirstWhatTakesMostAndThenWhatTakesMostOfTheRest() {
        Chosen chosen = Remedies.best(wages, COSTS, 3);

        assertThat(chosen.before()).isEqualTo(new Toll(2, 1, 2, 2));
        assertThat(chosen.remedies())
                .extracting(Remedy::title)
                .containsExactly("Close connection:line and revoke the access of account:desk to system:pay");
        assertThat(chosen.remedies().getFirst().together().waysIn()).isZero();
        assertThat(chosen.after()).isEqualTo(new Toll(0, 0, 0, 0));
        assertThat(chosen.whole()).isTrue();
    }

    @Test
    void weighActsThatSomebodyNames() {
        Chosen chosen = Remedies.of(wages, COSTS, List.of("close-connection connection:line"));

        Remedy one = chosen.remedies().getFirst();
        assertThat(one.title()).isEqualTo("Close connection:line");
        assertThat(one.acts())
                .containsExactly(new Deed(
                        "close-connection connection:line",
                        "Close connection:line",
                        "connection:line",
                        3,
                        "connections.csv:2"));
        assertThat(one.summary())
                .isEqualTo("Critical things exposed fall from 2 to 1."
                        + " As far as the map says, nothing is interrupted by that.");
        assertThat(one.alone()).isEqualTo(new Toll(2, 1, 1, 2));
        assertThat(Remedies.of(wages, COSTS, List.of("close-connection connection:gone"))
                        .remedies())
                .isEmpty();
        assertThatThrownBy(() -> Remedies.of(wages, COSTS, List.of("bribe vendor:a")))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("'bribe' is no act");
        assertThatThrownBy(() -> Remedies.of(wages, COSTS, List.of("disable-account")))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("is not one act");
    }

    /** Every toll that is told is the slow twin's, and every remedy takes something away and stops nothing critical. */
    @Test
    void tellWhatAWalkOfEachVendorByItselfTells() {
        int remedies = 0;
        for (long seed = 0; seed < MAPS; seed++) {
            var drawn = new Drawn(seed, 1 + (int) (seed % 3));
            Scene scene = watching(drawn);
            var acts = new Acts(scene, COSTS.of(List.of()));
            Chosen chosen = Remedies.best(scene, COSTS, 3);
            assertThat(chosen.before()).as(drawn.toString()).isEqualTo(slow(acts, Set.of()));
            var done = new LinkedHashSet<Act>();
            for (Remedy remedy : chosen.remedies()) {
                Set<Act> own = named(acts, remedy);
                assertThat(remedy.alone()).as(drawn.toString()).isEqualTo(slow(acts, own));
                Weight before = weight(scene, acts, done);
                done.addAll(own);
                assertThat(remedy.together()).as(drawn.toString()).isEqualTo(slow(acts, done));
                assertThat(Weight.LEAST.compare(weight(scene, acts, done), before))
                        .as(drawn.toString())
                        .isNegative();
                remedies++;
            }
        }
        assertThat(remedies).isGreaterThan(MAPS / 2);
    }

    /** No single act that a remedy is made of, done first, would have taken more than the first remedy. */
    @Test
    void beginWithTheOneThatTakesMostOfThoseTried() {
        for (long seed = 0; seed < MAPS / 3; seed++) {
            Scene scene = watching(new Drawn(seed, 2));
            var acts = new Acts(scene, COSTS.of(List.of()));
            Chosen chosen = Remedies.best(scene, COSTS, 3);
            List<Remedy> remedies = chosen.leftOut() == 0 ? chosen.remedies() : List.of();
            for (Remedy remedy : remedies) {
                assertThat(Weight.LEAST.compare(
                                weight(scene, acts, named(acts, remedies.getFirst())),
                                weight(scene, acts, named(acts, remedy))))
                        .as("seed " + seed)
                        .isNotPositive();
            }
        }
    }

    /** The drawn map, where exposure watches by default what is protected there. */
    private static Scene watching(Drawn drawn) {
        Scene scene = drawn.scene();
        Snapshot map = scene.snapshot();
        List<Target> targets = drawn.asked().guarded().watches().stream()
                .map(watch -> new Target(watch.thing(), watch.target().state()))
                .distinct()
                .toList();
        var watched = new Snapshot(
                map.generation(),
                map.policy(),
                map.from(),
                map.until(),
                map.things(),
                map.absent(),
                map.graph(),
                map.links(),
                map.contracted(),
                targets);
        return Scene.of(watched, scene.asOf(), List.of());
    }

    private static Weight weight(Scene scene, Acts acts, Set<Act> done) {
        var scales = new Scales(scene, acts);
        return scales.weigh(scales.after(done));
    }

    private static Set<Act> named(Acts acts, Remedy remedy) {
        var named = new HashSet<Act>();
        remedy.acts().forEach(deed -> named.addAll(acts.named(deed.id())));
        return named;
    }

    private static Toll slow(Acts acts, Set<Act> done) {
        Scene scene = acts.scene();
        long ways = 0;
        var functions = new HashSet<Integer>();
        var things = new HashSet<Integer>();
        var vendors = new HashSet<Integer>();
        for (int vendor : vendors(scene)) {
            BitSet taken = walk(acts, done, vendor, State.CONTROL);
            BitSet either = walk(acts, done, vendor, State.CONTROL, State.AVAILABILITY);
            for (Target target : targets(scene)) {
                boolean lost = target.state() == State.AVAILABILITY;
                if (has(scene, lost ? either : taken, target)) {
                    things.add(target.thing());
                    vendors.add(vendor);
                    if (lost && scene.things().kind(target.thing()) == Kind.FUNCTION) {
                        functions.add(target.thing());
                        ways++;
                    }
                }
            }
        }
        return new Toll(ways, functions.size(), things.size(), vendors.size());
    }

    private static boolean has(Scene scene, BitSet walked, Target target) {
        int node = scene.graph().node(target.thing(), target.state());
        return node >= 0 && walked.get(node);
    }

    private static List<Integer> vendors(Scene scene) {
        return Arrays.stream(scene.things().of(Kind.VENDOR))
                .filter(scene::stands)
                .boxed()
                .toList();
    }

    private static List<Target> targets(Scene scene) {
        return scene.snapshot().targets().stream()
                .filter(target -> scene.stands(target.thing()))
                .distinct()
                .toList();
    }

    private static BitSet walk(Acts acts, Set<Act> done, int vendor, State... states) {
        SpreadGraph graph = acts.scene().graph();
        BitSet stopped = acts.stopped(done);
        var met = new BitSet();
        var open = new ArrayDeque<Integer>();
        for (State state : states) {
            int node = graph.node(vendor, state);
            if (node >= 0) {
                met.set(node);
                open.add(node);
            }
        }
        while (!open.isEmpty()) {
            int node = open.remove();
            for (int step = graph.firstOut(node); step < graph.firstOut(node + 1); step++) {
                boolean goes = acts.scene().keeps(step) && !stopped.get(step);
                if (goes && !met.get(graph.to(step))) {
                    met.set(graph.to(step));
                    open.add(graph.to(step));
                }
            }
        }
        return met;
    }
}
