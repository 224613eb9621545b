package dev.tierfall.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.store.bolt.Database;
import dev.tierfall.store.bolt.Embedded;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.springframework.util.FileSystemUtils;

/**
 * A process is killed with -9 in the middle of an import: once in each phase, and with {@code -Pcrash} at five points
 * of each, half of them a moment after the step was told, inside the transaction that follows it. Whoever opens the
 * store next finds the map before or the map after, and the import, given again, ends at the map after.
 */
class CrashIT {

    private static final boolean ALL = Boolean.getBoolean("tierfall.crash");

    @TempDir
    private static Path folder;

    private static MapDigest before;
    private static MapDigest after;

    /** Where to kill: the step, and how long after it was told; a delay of 0 waits there. */
    record Kill(String step, long delayMicros) {

        @Override
        public String toString() {
            return delayMicros == 0 ? "at " + step : "%d µs after %s".formatted(delayMicros, step);
        }
    }

    @BeforeAll
    static void importsTheFirstMap() throws IOException {
        Path template = folder.resolve("template");
        before = with(template, store -> {
            store.imports().run(CrashingImport.first(), Progress.NONE);
            return store.digest();
        });
        Path copy = copy("whole");
        after = with(copy, store -> {
            store.imports().run(CrashingImport.second(), Progress.NONE);
            return store.digest();
        });
        assertThat(after).isNotEqualTo(before);
    }

    @AfterAll
    static void forgetsThem() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    static Stream<Kill> kills() {
        if (!ALL) {
            return Stream.of("STAGING-2", "VERIFYING-1", "SWITCHING-1", "SETTLING-3", "SWEEPING-1")
                    .map(step -> new Kill(step, 0));
        }
        var random = new SplittableRandom(7);
        return Stream.of(
                        List.of("STAGING-1", "STAGING-1", "STAGING-2", "STAGING-2", "STAGING-2"),
                        List.of("VERIFYING-1", "VERIFYING-1", "VERIFYING-1", "VERIFYING-2", "VERIFYING-2"),
                        List.of("SWITCHING-1", "SWITCHING-1", "SWITCHING-1", "SWITCHING-1", "SWITCHING-1"),
                        List.of("SETTLING-1", "SETTLING-2", "SETTLING-4", "SETTLING-6", "SETTLING-8"),
                        List.of("SWEEPING-1", "SWEEPING-2", "SWEEPING-3", "SWEEPING-1", "SWEEPING-2"))
                .flatMap(List::stream)
                .map(step -> new Kill(step, random.nextBoolean() ? 0 : random.nextLong(1, 60_000)));
    }

    @ParameterizedTest
    @MethodSource("kills")
    void leavesTheMapBeforeOrAfter(Kill kill) throws Exception {
        Path copy = copy("killed");
        if (kill.step().startsWith("SWEEPING")) {
            // Something has to be swept: the one before it dies when all is staged.
            kill(copy, new Kill("VERIFYING-1", 0));
        }
        kill(copy, kill);

        with(copy, store -> {
            assertThat(store.digest()).as(kill.toString()).isIn(before, after);
            store.imports().run(CrashingImport.second(), Progress.NONE);
            assertThat(store.digest()).as(kill + ", imported again").isEqualTo(after);
            return after;
        });
        FileSystemUtils.deleteRecursively(copy);
    }

    private static void kill(Path data, Kill kill) throws IOException, InterruptedException {
        String stopAt = kill.delayMicros() == 0 ? kill.step() : "";
        Process child = ChildJvm.of(CrashingImport.class.getName(), data.toString(), stopAt)
                .start();
        try (BufferedReader output = child.inputReader()) {
            String line = output.readLine();
            while (line != null && !line.equals(CrashingImport.STEP + kill.step())) {
                line = output.readLine();
            }
            assertThat(line).as("the child got as far as " + kill.step()).isNotNull();
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(kill.delayMicros()));
            // On every system with signals this is kill -9.
            child.destroyForcibly();
            child.waitFor();
        }
    }

    private static MapDigest with(Path data, Function<Store, MapDigest> work) {
        try (Embedded embedded = Embedded.start(data, 16);
                Driver driver = Database.connect(embedded.address())) {
            return work.apply(Store.open(driver, true, Clock.systemUTC(), switched -> {}));
        }
    }

    private static Path copy(String name) throws IOException {
        Path copy = folder.resolve(name);
        FileSystemUtils.copyRecursively(folder.resolve("template"), copy);
        Files.deleteIfExists(copy.resolve("neo4j/data/databases/store_lock"));
        return copy;
    }
}
