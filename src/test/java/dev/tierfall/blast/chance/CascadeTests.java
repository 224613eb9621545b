package dev.tierfall.blast.chance;

import static dev.tierfall.spread.Scenario.given;
import static dev.tierfall.spread.Scenario.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tierfall.model.Trials;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.Scenario;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.twin.Fall;
import java.time.Duration;
import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * A payroll service runs on either of two systems, and a vendor's fall takes each of them with its own chance. What is
 * worked out by hand here is tried a hundred thousand times.
 */
class CascadeTests {

    private static final Trials TRIALS = new Trials(100_000, 11);
    private static final Offset<Double> CLOSE = within(0.005);

    private final Scenario payroll = given(
            step("vendor:v=availability", "system:a=availability", 0.5),
            step("vendor:v=availability", "system:b=availability", 0.4),
            step("system:a=availability", "service:pay=availability", 0.2).among("host"),
            step("system:b=availability", "service:pay=availability", 0.9).among("host"));

    @Test
    void fellsADependentOnceAllItsStandInsHaveFallenAndAtTheGreatestLikelihood() {
        assertThat(share("service:pay=availability", "vendor:v=availability")).isCloseTo(0.5 * 0.4 * 0.9, CLOSE);
    }

    @Test
    void drawsOnceForAGroupAndNotOnceForEachOfItsRows() {
        assertThat(share("service:pay=availability", "system:a=availability", "system:b=availability"))
                .isCloseTo(0.9, CLOSE);
    }

    @Test
    void leavesADependentStandingWhileAStandInThatCantFallStands() {
        payroll.and(step("system:c=availability", "service:pay=availability", 1).among("host"));

        assertThat(share("service:pay=availability", "system:a=availability", "system:b=availability"))
                .isZero();
    }

    @Test
    void letsAStandInThatIsLeftOutHoldNothing() {
        assertThat(shareWithout("system:b", "service:pay=availability", "system:a=availability"))
                .isCloseTo(0.2, CLOSE);
        assertThat(shareWithout("system:a", "service:pay=availability", "system:b=availability"))
                .isCloseTo(0.9, CLOSE);
    }

    @Test
    void countsAnotherWayInBesideAGroup() {
        payroll.and(step("system:a=availability", "service:pay=availability", 0.3));

        assertThat(share("service:pay=availability", "system:a=availability", "system:b=availability"))
                .isCloseTo(1 - 0.1 * 0.7, CLOSE);
    }

    @Test
    void takesAGroupOfOneForAnOrdinaryRow() {
        Scenario alone = given(
                step("system:a=availability", "service:pay=availability", 0.3).among("host"));

        assertThat(share(alone, new BitSet(), "service:pay=availability", "system:a=availability"))
                .isCloseTo(0.3, CLOSE);
    }

    @Test
    void drawsParallelStepsEachForItself() {
        Scenario lines = given(
                step("vendor:v=control", "system:s=control", 0.5).via("connection:one"),
                step("vendor:v=control", "system:s=control", 0.5).via("connection:two"),
                step("vendor:v=control", "system:s=control", 0.2).via("connection:three"));

        assertThat(share(lines, new BitSet(), "system:s=control", "vendor:v=control"))
                .isCloseTo(1 - 0.5 * 0.5 * 0.8, CLOSE);
    }

    @Test
    void goesRoundInCirclesAndComesToAnEnd() {
        Scenario ring = given(
                step("zone:a=control", "zone:b=control", 0.5),
                step("zone:b=control", "zone:c=control", 0.5),
                step("zone:c=control", "zone:a=control", 0.5),
                step("zone:c=control", "zone:b=control", 1));

        assertThat(share(ring, new BitSet(), "zone:c=control", "zone:a=control"))
                .isCloseTo(0.25, CLOSE);
    }

    @Test
    void alwaysFellsWhatFellFirst() {
        assertThat(share("vendor:v=availability", "vendor:v=availability")).isEqualTo(1);
    }

    @Test
    void fellsNothingWhereNothingFellFirst() {
        assertThat(share("service:pay=availability")).isZero();
    }

    @Test
    void givesUpOnEveryThreadWhenItsBudgetIsSpent() {
        Cascade cascade =
                Cascade.of(payroll.snapshot(), new BitSet(), new int[] {0}, Budget.of(Duration.ZERO, Long.MAX_VALUE));

        assertThatThrownBy(() -> cascade.run(TRIALS, 4))
                .isInstanceOf(Budget.Spent.class)
                .hasMessageStartingWith("the question took longer than its budget of 0 s");
    }

    private double share(String asked, String... origins) {
        return share(payroll, new BitSet(), asked, origins);
    }

    private double shareWithout(String ref, String asked, String... origins) {
        Snapshot snapshot = payroll.snapshot();
        var gone = new BitSet();
        int left = snapshot.things().place(ref);
        IntStream.range(0, snapshot.graph().steps())
                .filter(step -> snapshot.graph().thing(snapshot.graph().from(step)) == left)
                .forEach(gone::set);
        return share(payroll, gone, asked, origins);
    }

    private static double share(Scenario scenario, BitSet gone, String asked, String... origins) {
        Snapshot snapshot = scenario.snapshot();
        int[] starts = Stream.of(origins)
                .mapToInt(origin -> Tries.node(snapshot, Fall.parse(origin)))
                .toArray();
        return Cascade.of(snapshot, gone, starts, Budget.unlimited())
                .run(TRIALS)
                .probability(Tries.node(snapshot, Fall.parse(asked)));
    }
}
