package dev.tierfall.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.intake.Bundle;
import dev.tierfall.intake.Intake;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.SnapshotsOf;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Progress;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

/**
 * The figures that the README names, as ratios to what stands beside them in the same run; run by {@code mvn verify
 * -Pfigures}. The yardstick of the import is {@link PlainLoader}; that of the snapshot is reading the map back over
 * Bolt, a relationship a row.
 */
@EnabledIfSystemProperty(named = "tierfall.figures", matches = "true", disabledReason = "figures: mvn verify -Pfigures")
class FiguresIT {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @TempDir
    Path folder;

    @Test
    void comparesImportAndSnapshotWithTheirYardsticks() throws IOException {
        long relationships = new LargeMap(Integer.getInteger("tierfall.scale.things", 20_000), 7).writeTo(folder);
        Bundle bundle = Intake.read(List.of(folder));
        for (int round = 1; round <= 2; round++) {
            measure(round, bundle, relationships);
        }
    }

    private void measure(int round, Bundle bundle, long relationships) {
        SharedNeo4j.empty();
        Driver driver = SharedNeo4j.driver();
        double plain = seconds(() -> PlainLoader.load(driver, bundle));
        double read = seconds(() -> readBack(driver));
        Store store = SharedNeo4j.empty();
        double ours =
                seconds(() -> store.imports().run(new ImportOrder("large", "figures", false, bundle), Progress.NONE));
        var snapshot = new Snapshot[1];
        double built = seconds(() -> snapshot[0] = SnapshotsOf.head(store.maps(), DAY));
        int steps = snapshot[0].graph().steps();
        say("round %d: %d relationships".formatted(round, relationships));
        say("  import: %.1f s, plain %.1f s: plain / ours = %.2f".formatted(ours, plain, plain / ours));
        say("  snapshot: %d steps in %.1f s = %.0f steps/s".formatted(steps, built, steps / built));
        say("  reading back a relationship a row: %.1f s; per row / per step = %.2f"
                .formatted(read, (read / relationships) / (built / steps)));
        say("  bytes a step: %.1f".formatted((double) snapshot[0].graph().bytes() / steps));
        assertThat(steps).isPositive();
    }

    /** Every relationship with its ends, type and values, one a row. */
    private static void readBack(Driver driver) {
        var rows = new AtomicLong();
        try (var session = driver.session()) {
            session.executeRead(tx -> {
                tx.run("MATCH (a)-[r]->(b) RETURN a.ref, type(r), b.ref, properties(r)")
                        .forEachRemaining((Record row) -> {
                            assertThat(row.get(0).asString()).isNotEmpty();
                            rows.incrementAndGet();
                        });
                return rows.get();
            });
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void say(String line) {
        System.out.println("figures: " + line);
    }
}
