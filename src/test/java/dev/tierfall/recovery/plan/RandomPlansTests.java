package dev.tierfall.recovery.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Many small plans that nobody thought of, beside the slow twin that tries everything. More of them, or others:
 * {@code -Dtierfall.graphs=1000000 -Dtierfall.seed=7}.
 */
class RandomPlansTests {

    private static final int PLANS = Integer.getInteger("tierfall.graphs", 5_000);
    private static final long SEED = Long.getLong("tierfall.seed", 20_261_125);

    @Test
    void schedulesAsTheTwinDoes() {
        each(seed -> {
            Plan plan = new RandomPlan(seed).plan();
            for (World world : World.values()) {
                Schedule ours = Schedule.of(plan, world);
                SlowSchedule twin = SlowSchedule.of(plan, world);
                assertThat(times(ours, plan)).isEqualTo(times(twin, plan));
                assertThat(ours.circles().stream()
                                .map(circle -> Arrays.stream(circle).boxed().toList())
                                .collect(Collectors.toSet()))
                        .isEqualTo(twin.circles);
            }
        });
    }

    @Test
    void liesBetweenTheBestAndTheWorstWhateverFillsTheGaps() {
        each(seed -> {
            var drawn = new RandomPlan(seed);
            Plan plan = drawn.plan();
            Schedule best = Schedule.of(plan, World.BEST);
            Schedule worst = Schedule.of(plan, World.WORST);
            Schedule truth = Schedule.of(drawn.filled(plan), World.BEST);
            for (int item = 0; item < plan.items().size(); item++) {
                assertThat(truth.back(item)).isBetween(best.back(item), worst.back(item));
                assertThat(truth.down(item)).isBetween(best.down(item), worst.down(item));
                assertThat(truth.stop(item)).isBetween(worst.stop(item), best.stop(item));
            }
        });
    }

    /** What waits for something unknown has no end that is known; only a stand-in or a fallback makes up for it. */
    @Test
    void neverShowsANumberForAMissingOne() {
        each(seed -> {
            Plan plan = new RandomPlan(seed).plan();
            Schedule worst = Schedule.of(plan, World.WORST);
            for (int item = 0; item < plan.items().size(); item++) {
                boolean own = worst.stops(item) && plan.items().get(item).own() == null;
                int at = item;
                boolean beneath = IntStream.range(
                                0, plan.items().get(item).waits().size())
                        .filter(wait -> worst.holds(at, wait))
                        .mapToObj(plan.items().get(item).waits()::get)
                        .anyMatch(wait -> wait.rows().stream()
                                .allMatch(row -> row.counts() && Double.isInfinite(worst.back(row.on()))));
                if (own || beneath) {
                    assertThat(Range.of(0, worst.back(item)).atMost()).isNull();
                }
            }
        });
    }

    @Test
    void neverShortensByWaitingForMore() {
        each(seed -> {
            var drawn = new RandomPlan(seed);
            Plan plan = drawn.plan();
            Plan more = drawn.waitingMore(plan);
            for (World world : World.values()) {
                Schedule before = Schedule.of(plan, world);
                Schedule after = Schedule.of(more, world);
                for (int item = 0; item < plan.items().size(); item++) {
                    assertThat(after.back(item)).isGreaterThanOrEqualTo(before.back(item));
                    assertThat(after.stop(item)).isLessThanOrEqualTo(before.stop(item));
                }
            }
        });
    }

    /** Whatever a thing waits for last can begin before it, and stands in an earlier wave. */
    @Test
    void putsDependenciesFirst() {
        each(seed -> {
            Plan plan = new RandomPlan(seed).plan();
            for (World world : World.values()) {
                Schedule schedule = Schedule.of(plan, world);
                for (int item = 0; item < plan.items().size(); item++) {
                    int after = schedule.after(item);
                    if (after != Schedule.NOTHING) {
                        assertThat(schedule.wave(after)).isLessThan(schedule.wave(item));
                        assertThat(schedule.stop(item)).isLessThanOrEqualTo(schedule.back(item));
                    }
                }
            }
        });
    }

    private static void each(LongConsumer test) {
        for (long seed = SEED; seed < SEED + PLANS; seed++) {
            try {
                test.accept(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + new RandomPlan(seed).plan(), e);
            }
        }
    }

    private static String times(Schedule schedule, Plan plan) {
        return IntStream.range(0, plan.items().size())
                .mapToObj(item -> schedule.stop(item) + "-" + schedule.back(item))
                .collect(Collectors.joining(" "));
    }

    private static String times(SlowSchedule schedule, Plan plan) {
        return IntStream.range(0, plan.items().size())
                .mapToObj(item -> schedule.stop[item] + "-" + schedule.back[item])
                .collect(Collectors.joining(" "));
    }
}
