package dev.tierfall.choke.cut;

import static dev.tierfall.choke.cut.CutsOf.control;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.blast.Fallen;
import dev.tierfall.blast.Scene;
import dev.tierfall.choke.act.ActCosts;
import dev.tierfall.choke.act.Acts;
import dev.tierfall.choke.ground.Asked;
import dev.tierfall.choke.ground.Reaching;
import dev.tierfall.model.State;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.Scenario;
import dev.tierfall.spread.Scenario.Draft;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Groups full of groups between a vendor and what is protected: one flow through them takes its time. */
class CutBudgetTests {

    private static final int GROUPS = 400;
    private static final int DOORS = 20;
    private static final Scenario MAP = map();

    private static Scenario map() {
        var random = new Random(7);
        List<Draft> steps = new ArrayList<>();
        for (int door = 0; door < DOORS; door++) {
            steps.add(control("P01", "vendor:msp", "account:a" + door, "accounts.csv:" + (door + 2)));
            steps.add(control("P02", "account:a" + door, group(random), "memberships.csv:" + (door + 2)));
            steps.add(control("P03", group(random), "system:erp", "grants.csv:" + (door + 2)));
        }
        for (int row = DOORS; row < 10 * GROUPS; row++) {
            steps.add(control("P02", group(random), group(random), "memberships.csv:" + (row + 2)));
        }
        return Scenario.given(
                steps.stream().filter(step -> !step.from().equals(step.to())).toArray(Draft[]::new));
    }

    private static String group(Random random) {
        return "group:g" + random.nextInt(GROUPS);
    }

    private static Asked asked(Budget budget) {
        Scene scene = Scene.of(MAP.snapshot(), LocalDate.EPOCH, List.of(), budget);
        return Asked.of(scene, List.of("vendor:msp"), List.of("system:erp"));
    }

    private static Acts acts(Asked asked) {
        return new Acts(asked.scene(), new ActCosts("", "").of(List.of()));
    }

    private static Network network() {
        Asked asked = asked(Budget.unlimited());
        Scene scene = asked.scene();
        int erp = scene.graph().node(scene.things().place("system:erp"), State.CONTROL);
        BitSet between = Reaching.backwards(scene.graph(), new int[] {erp}, scene::keeps);
        between.and(asked.reached());
        List<Fallen> origins = asked.origins();
        return NetworkBuilder.draw(acts(asked), between, origins, new int[] {erp});
    }

    @Test
    void endsAFlowThatIsCancelled() {
        Budget budget = Budget.of(Duration.ofHours(1), Long.MAX_VALUE);
        budget.cancel();

        assertThatThrownBy(() -> MinCut.of(network(), new BitSet(), new BitSet(), budget))
                .isInstanceOf(Budget.Spent.class)
                .hasMessageStartingWith("the question was cancelled");
    }

    @Test
    void leavesAFlowThatTakesMoreThanTheSearchMay() {
        Budget over = Budget.of(Duration.ofNanos(3), Long.MAX_VALUE);

        assertThatThrownBy(() -> MinCut.of(network(), new BitSet(), new BitSet(), over))
                .isInstanceOf(MinCut.Late.class);
    }

    @Test
    void answersWithTheBestSoFarAndSaysThatItMayNotBe() {
        var best = new Search(network(), Budget.unlimited()).best(1).getFirst();
        var search = new Search(network(), Budget.of(Duration.ofNanos(3), Long.MAX_VALUE));

        var found = search.best(1).getFirst();

        assertThat(search.complete()).isFalse();
        assertThat(found.proven()).isFalse();
        assertThat(found.acts().isEmpty()).isFalse();
        assertThat(found.weight()).isGreaterThanOrEqualTo(best.weight());
        assertThat(best.proven()).isTrue();
    }
}
