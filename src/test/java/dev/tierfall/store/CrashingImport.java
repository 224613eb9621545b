package dev.tierfall.store;

import dev.tierfall.store.Progress.Stage;
import dev.tierfall.store.bolt.Database;
import dev.tierfall.store.bolt.Embedded;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.neo4j.driver.Driver;

/**
 * A process that holds a store and imports into it, telling each step on its output, so that a test can kill it there.
 */
final class CrashingImport {

    static final String STEP = "step ";

    private CrashingImport() {}

    /** Arguments: the data directory, the step to stop at and wait to be killed, or none. */
    public static void main(String[] arguments) {
        String stopAt = arguments.length > 1 ? arguments[1] : "";
        Map<Stage, Integer> steps = new EnumMap<>(Stage.class);
        try (Embedded embedded = Embedded.start(Path.of(arguments[0]), 16);
                Driver driver = Database.connect(embedded.address())) {
            Progress progress = (stage, done, total) -> {
                String step = stage + "-" + steps.merge(stage, 1, Integer::sum);
                System.out.println(STEP + step);
                if (step.equals(stopAt)) {
                    waitForTheEnd();
                }
            };
            Store store = Store.open(driver, true, Clock.systemUTC(), switched -> {}, progress);
            store.imports().run(second(), progress);
        }
    }

    /** What the map holds before. */
    static ImportOrder first() {
        return new ImportOrder("ours", "ann", false, new GeneratedRows(60, 1));
    }

    /** Larger than one transaction at the batch size of a crash test, so that all steps are there. */
    static ImportOrder second() {
        return new ImportOrder("ours", "ann", false, new GeneratedRows(90, 2));
    }

    /** Other threads go on until the kill comes, as they do in earnest. */
    private static void waitForTheEnd() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
