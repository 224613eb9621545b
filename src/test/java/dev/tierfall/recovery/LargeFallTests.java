package dev.tierfall.recovery;

import static dev.tierfall.spread.Scenario.given;
import static dev.tierfall.spread.Scenario.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.BlastsOf;
import dev.tierfall.recovery.ground.GroundsOf;
import dev.tierfall.spread.Scenario;
import dev.tierfall.store.MapView;
import dev.tierfall.store.Maps;
import dev.tierfall.store.Supposition;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * One system carries fifty thousand others in seven layers, and two thousand critical functions stand on top. Nobody
 * said how long any of it takes.
 */
class LargeFallTests {

    private static final int LAYERS = 7;
    private static final int WIDE = 7_000;
    private static final int FUNCTIONS = 2_000;

    /** A store in which nobody has said anything. */
    private static final class Silence implements Maps, MapView {

        @Override
        public long head() {
            return 1;
        }

        @Override
        public <T> T now(Function<MapView, T> question) {
            return question.apply(this);
        }

        @Override
        public long generationAt(Instant knownAt) {
            return 1;
        }

        @Override
        public <T> T at(long generation, Function<MapView, T> question) {
            return question.apply(this);
        }

        @Override
        public <T> T at(long generation, Duration limit, Function<MapView, T> question) {
            return question.apply(this);
        }

        @Override
        public <T> T supposing(long generation, Supposition supposed, Function<MapView, T> question) {
            return question.apply(this);
        }

        @Override
        public long generation() {
            return 1;
        }

        @Override
        public void each(String cypher, Map<String, Object> parameters, Consumer<Map<String, Object>> row) {
            assertThat(parameters).containsKey("keys");
        }
    }

    @Test
    void givesAThousandRowsOfEachAndCountsTheRest() {
        Blast blast = BlastsOf.the(layered().snapshot(), LocalDate.EPOCH, "system:root=availability");
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();

        Recovery recovery = new Recoveries(GroundsOf.the(new Silence())).of(blast);

        // Of a processor's time, which other programs do not lengthen as they do that of the clock on the wall.
        Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - began);
        assertThat(took).isLessThan(Duration.ofSeconds(20));
        assertThat(recovery.functions()).hasSize(1_000);
        assertThat(recovery.order()).hasSize(1_000);
        assertThat(recovery.more().functions()).isEqualTo(FUNCTIONS - 1_000);
        assertThat(recovery.values().missing()).isGreaterThan(40_000);
        assertThat(recovery.missing()).hasSize(1_000);
        assertThat(recovery.functions()).allSatisfy(row -> assertThat(row.down().atMost()).isNull());
    }

    private static Scenario layered() {
        var random = new Random(20_261_125);
        Scenario scenario = given();
        for (int layer = 1; layer <= LAYERS; layer++) {
            for (int i = 0; i < WIDE; i++) {
                for (int need = 0; need < 3; need++) {
                    String from = layer == 1 ? "root" : "s%d-%d".formatted(layer - 1, random.nextInt(WIDE));
                    scenario.and(step(
                                    "system:%s=availability".formatted(from),
                                    "system:s%d-%d=availability".formatted(layer, i),
                                    0.95)
                            .forcing());
                }
            }
        }
        for (int i = 0; i < FUNCTIONS; i++) {
            scenario.critical("function:f" + i);
            for (int need = 0; need < 3; need++) {
                scenario.and(step(
                                "system:s%d-%d=availability".formatted(LAYERS, random.nextInt(WIDE)),
                                "function:f%d=availability".formatted(i),
                                0.95)
                        .forcing());
            }
        }
        return scenario;
    }
}
