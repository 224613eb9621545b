package dev.tierfall.blast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.spread.Budget;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A question whose time is over, or whose asker has gone, put to each walk there is. */
class BudgetTests {

    private static final Scene SCENE = RandomGraphs.scene(3);

    private interface Walking {
        void walk(Scene scene);
    }

    /** Whatever walks; the page's pictures, recovery and trend are put together from these. */
    private static final Map<String, Walking> WALKS = Map.of(
            "hops", scene -> HopWalk.forwards(scene.graph(), start(), scene.reach()),
            "hops back", scene -> HopWalk.backwards(scene.graph(), start(), scene.reach()),
            "likelihood", scene -> LikelihoodWalk.forwards(scene.graph(), start(), scene.reach()),
            "likelihood back", scene -> LikelihoodWalk.backwards(scene.graph(), start(), scene.reach()),
            "forced", scene -> scene.forced(start()),
            "paths", scene -> Paths.best(scene.graph(), start(), start(), scene.reach(), 3),
            "sure stops", scene -> SureStops.of(scene, new int[] {0}, new int[] {0}),
            "reach", scene -> VendorReach.of(scene).reaching(),
            "less steps",
                    scene -> Walks.of(scene).within(new java.util.BitSet()).reached(start()));

    private static int[] start() {
        return new int[] {0};
    }

    @Test
    void endsEachWalkOfAQuestionWhoseTimeIsOver() {
        Scene late = SCENE.at(Budget.of(Duration.ZERO, Long.MAX_VALUE));

        WALKS.forEach((name, walking) -> assertThatThrownBy(() -> walking.walk(late))
                .as(name)
                .isInstanceOf(Budget.Spent.class)
                .hasMessage("the question took longer than its budget of 0 s\n"
                        + "  mend: ask for less at once: fewer trials, or fewer things"));
    }

    @Test
    void endsEachWalkOfAnAskerWhoHasGone() {
        Budget budget = Budget.unlimited();
        Scene left = SCENE.at(budget);
        WALKS.values().forEach(walking -> walking.walk(left));

        budget.cancel();

        WALKS.forEach((name, walking) -> assertThatThrownBy(() -> walking.walk(left))
                .as(name)
                .isInstanceOf(Budget.Spent.class)
                .hasMessage("the question was cancelled\n  mend: ask again when you like"));
    }

    /** In the midst of it, not only before the next. */
    @Test
    void endsAWalkThatGoesOn() throws InterruptedException {
        Budget budget = Budget.unlimited();
        var begun = new CountDownLatch(1);
        var ended = new AtomicReference<Throwable>();
        Thread walker = Thread.ofPlatform().start(() -> {
            try {
                Budget.Meter meter = budget.meter();
                begun.countDown();
                while (true) {
                    meter.walked(1);
                }
            } catch (Budget.Spent spent) {
                ended.set(spent);
            }
        });
        begun.await();

        budget.cancel();

        assertThat(walker.join(Duration.ofSeconds(10))).isTrue();
        assertThat(ended.get()).hasMessageStartingWith("the question was cancelled");
    }

    @Test
    void endsASearchAfterAThirdOfItsTime() throws InterruptedException {
        Budget budget = Budget.of(Duration.ofMillis(300), Long.MAX_VALUE);
        Budget patient = Budget.of(Duration.ofHours(1), Long.MAX_VALUE);
        Thread.sleep(110);

        assertThat(budget.searched()).isTrue();
        assertThat(budget.searching()).isEqualTo("0.1 s");
        assertThat(patient.searched()).isFalse();
    }

    @Test
    void doesNotCountWhatServesAll() {
        Budget budget = Budget.of(Duration.ofSeconds(2), Long.MAX_VALUE);

        String read = budget.offTheClock(() -> {
            sleep(Duration.ofSeconds(3));
            return "the map";
        });

        assertThat(read).isEqualTo("the map");
        budget.check();
    }

    @Test
    void endsAQuestionThatWaitsForWhatServesAllAndLetsThatGoOn() throws InterruptedException {
        Budget budget = Budget.of(Duration.ofHours(1), Long.MAX_VALUE);
        var begun = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        var read = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            await(begun);
            budget.cancel();
        });

        assertThatThrownBy(() -> budget.offTheClock(() -> {
                    begun.countDown();
                    await(asked);
                    read.countDown();
                    return "the map";
                }))
                .isInstanceOf(Budget.Spent.class)
                .hasMessageStartingWith("the question was cancelled");

        asked.countDown();
        assertThat(read.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void tellsWhatWentWrongAside() {
        assertThatThrownBy(() -> Budget.unlimited().offTheClock(() -> {
                    throw new IllegalStateException("no map");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no map");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void keepsTheRowsOfSoManyHopsWithoutWalkingAnew() {
        for (int seed = 0; seed < 500; seed++) {
            Scene scene = RandomGraphs.scene(seed);
            List<Fallen> origins = IntStream.of(EnginesTests.starts(scene, seed))
                    .mapToObj(node -> Fallen.of(
                            scene, scene.graph().thing(node), scene.graph().state(node)))
                    .distinct()
                    .toList();
            Blast whole = Blast.of(scene, origins);
            for (int hops = 0; hops < 4; hops++) {
                Blast near = Blast.of(scene, origins, hops);
                assertThat(whole.within(hops).rows(0, near.size()))
                        .as("seed %d", seed)
                        .isEqualTo(near.rows(0, near.size()));
                assertThat(whole.within(hops).size()).isEqualTo(near.size());
            }
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
