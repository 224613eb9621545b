package dev.tierfall.recovery.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.recovery.plan.Outcome.Verdict;
import dev.tierfall.recovery.plan.Plan.Item;
import dev.tierfall.recovery.plan.Plan.Row;
import dev.tierfall.recovery.plan.Plan.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A store falls; what is built on it comes back in its turn. Item 0 is what fell, unless a test says otherwise. */
class ScheduleTests {

    private final List<Item> items = new ArrayList<>();

    @Test
    void addsHoursAlongTheLongestWay() {
        fell(10.0);
        waits(5.0, on(0));
        waits(2.0, on(0));
        waits(0.0, on(1), on(2));

        Schedule schedule = schedule(World.WORST);

        assertThat(schedule.back(3)).isEqualTo(15);
        assertThat(schedule.after(3)).isEqualTo(1);
        assertThat(schedule.after(1)).isZero();
        assertThat(waves(schedule)).containsExactly(1, 2, 2, 3);
    }

    @Test
    void waitsForTheFirstOfItsStandIns() {
        fell(10.0);
        fell(3.0);
        waits(1.0, or(on(0), on(1)));

        assertThat(schedule(World.WORST).back(2)).isEqualTo(4);
        assertThat(schedule(World.WORST).after(2)).isEqualTo(1);
    }

    @Test
    void stopsWhenTheFallbackIsSpentAndGoesOnWhereItOutlasts() {
        fell(10.0);
        waits(2.0, or(carried(0, 8.0)));
        waits(2.0, or(carried(0, 10.0)));

        Schedule schedule = schedule(World.WORST);

        assertThat(schedule.stop(1)).isEqualTo(8);
        assertThat(schedule.back(1)).isEqualTo(12);
        assertThat(schedule.down(1)).isEqualTo(4);
        assertThat(schedule.stops(2)).isFalse();
        assertThat(schedule.back(2)).isZero();
    }

    @Test
    void addsFallbacksAlongAWay() {
        fell(50.0);
        waits(1.0, or(carried(0, 24.0)));
        waits(0.0, or(carried(1, 8.0)));

        assertThat(schedule(World.BEST).stop(2)).isEqualTo(32);
    }

    @Test
    void bringsACircleBackTogetherAfterAllItsHours() {
        fell(4.0);
        waits(5.0, on(0), on(2));
        waits(3.0, on(1));
        waits(1.0, on(2));

        Schedule schedule = schedule(World.WORST);

        assertThat(schedule.circles()).hasSize(1);
        assertThat(schedule.circles().getFirst()).containsExactly(1, 2);
        assertThat(schedule.back(1)).isEqualTo(12);
        assertThat(schedule.back(2)).isEqualTo(12);
        assertThat(schedule.back(3)).isEqualTo(13);
        assertThat(schedule.after(2)).isZero();
    }

    @Test
    void isNoCircleWhereAStandInLeadsOut() {
        fell(40.0);
        items.add(new Item(true, 1.0, false, List.of(or(on(0), on(2)))));
        waits(1.0, on(1));

        Schedule schedule = schedule(World.WORST);

        assertThat(schedule.circles()).isEmpty();
        assertThat(schedule.back(2)).isEqualTo(42);
    }

    @Test
    void isNoCircleWhereAFallbackOutlastsIt() {
        fell(5.0);
        waits(3.0, or(carried(0, 100.0)));
        items.set(0, new Item(true, 5.0, false, List.of(new Wait(List.of(on(1))))));

        Schedule schedule = schedule(World.WORST);

        assertThat(schedule.circles()).isEmpty();
        assertThat(schedule.back(0)).isEqualTo(5);
        assertThat(schedule.stops(1)).isFalse();
    }

    @Test
    void handsOnAStopButNoHoursWhereOthersHoldThem() {
        fell(null);
        waits(6.0, or(new Row(0, false, false, null, -1)));

        assertThat(schedule(World.BEST).back(1)).isEqualTo(6);
        assertThat(schedule(World.WORST).back(1)).isEqualTo(6);
    }

    @Test
    void countsWhatTheOtherWaitsForAllTheSame() {
        fell(20.0);
        waits(null, on(0));
        waits(6.0, or(new Row(1, false, false, null, -1)));

        assertThat(schedule(World.WORST).back(2)).isEqualTo(26);
    }

    @Test
    void goesOnWhereOneStandInIsBackBeforeTheOtherStops() {
        fell(3.0);
        waits(20.0, or(carried(0, 2.0)));
        waits(1.0, or(on(0), on(1)));
        fell(1.0);
        waits(1.0, or(on(3), on(1)));

        assertThat(schedule(World.WORST).stop(2)).isEqualTo(2);
        assertThat(schedule(World.WORST).back(2)).isEqualTo(4);
        assertThat(schedule(World.WORST).stops(4)).isFalse();
    }

    @Test
    void saysAtLeastWhereAValueIsMissing() {
        fell(10.0);
        waits(null, on(0));
        waits(4.0, on(1));

        Outcome outcome = outcome(2, 12.0);

        assertThat(outcome.back()).isEqualTo(new Range(14, null));
        assertThat(outcome.verdict()).isEqualTo(Verdict.LATE);
        assertThat(outcome.late()).isEqualTo(new Range(2, null));
        assertThat(outcome(2, 20.0).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(outcome(0, 20.0).verdict()).isEqualTo(Verdict.IN_TIME);
        assertThat(outcome(0, null).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void mayNeverStopWhereNobodySaidHowLongAFallbackCarries() {
        fell(10.0);
        waits(0.0, or(carried(0, null)));

        Outcome outcome = outcome(1, 12.0);

        assertThat(outcome.stops()).isEqualTo(new Range(0, null));
        assertThat(outcome.down()).isEqualTo(new Range(0, 10.0));
        assertThat(outcome.verdict()).isEqualTo(Verdict.IN_TIME);
    }

    @Test
    void holdsForTheBetterOnlyWhereABackupFell() {
        items.add(new Item(true, 16.0, true, List.of()));

        assertThat(outcome(0, 24.0).back()).isEqualTo(new Range(16, null));
        assertThat(outcome(0, 24.0).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void walksLongChainsAndWideCircles() {
        fell(1.0);
        IntStream.range(0, 50_000).forEach(i -> waits(1.0, on(i)));
        int first = items.size();
        IntStream.range(0, 20_000).forEach(i -> waits(1.0, on(first + (i + 1) % 20_000)));
        items.set(first, new Item(true, 1.0, false, items.get(first).waits()));

        Schedule schedule = schedule(World.WORST);

        assertThat(schedule.back(50_000)).isEqualTo(50_001);
        assertThat(schedule.circles()).hasSize(1);
        assertThat(schedule.back(first + 7)).isEqualTo(20_000);
    }

    private void fell(@Nullable Double own) {
        items.add(new Item(true, own, false, List.of()));
    }

    private void waits(@Nullable Double own, Object... rowsOrWaits) {
        List<Wait> waits = new ArrayList<>();
        for (Object each : rowsOrWaits) {
            waits.add(each instanceof Wait wait ? wait : new Wait(List.of((Row) each)));
        }
        items.add(new Item(false, own, false, waits));
    }

    private static Row on(int item) {
        return new Row(item, true, false, null, -1);
    }

    private static Row carried(int item, @Nullable Double hours) {
        return new Row(item, true, true, hours, -1);
    }

    private static Wait or(Row... rows) {
        return new Wait(List.of(rows));
    }

    private Schedule schedule(World world) {
        return Schedule.of(new Plan(items), world);
    }

    private Outcome outcome(int item, @Nullable Double tolerance) {
        return Outcome.of(schedule(World.BEST), schedule(World.WORST), item, tolerance);
    }

    private List<Integer> waves(Schedule schedule) {
        return IntStream.range(0, items.size()).mapToObj(schedule::wave).toList();
    }
}
