package dev.tierfall.scale;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.intake.Bundle;
import dev.tierfall.intake.Intake;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.ImportReport;
import dev.tierfall.store.Progress;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import dev.tierfall.twin.KnownLargeMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A large map comes in while a small one is being read: 20,000 things in every build, 200,000 things and 2 million
 * relationships with {@code mvn verify -Pscale}, at the heap that the README names. Readers see the small map whole
 * until the switch, the large one whole after it, and nothing between. Where the map of 20,000 things whose answers are
 * known lies beside the project it is that one, and it is asked.
 */
class LargeImportIT {

    private static final int THINGS = Integer.getInteger("tierfall.scale.things", 20_000);

    @TempDir
    Path folder;

    @Test
    void servesTheOldMapUntilTheNewOneIsWhole() throws IOException {
        Store store = SharedNeo4j.empty();
        run(store, "small", small());
        boolean known = THINGS == KnownLargeMap.THINGS && KnownLargeMap.isThere();
        Path large = known ? KnownLargeMap.FOLDER : generated();
        long before = System.nanoTime();
        Bundle bundle = Intake.read(List.of(large));
        long read = System.nanoTime();

        CompletableFuture<ImportReport> report = CompletableFuture.supplyAsync(() -> run(store, "large", bundle));
        long whole = 3 + things(bundle) + bundle.report().undescribed().size();
        long answers = 0;
        while (!doneWithin(report, 50)) {
            Seen seen = seen(store);
            assertThat(seen.things()).isEqualTo(seen.generation() == 1 ? 3 : whole);
            answers++;
        }

        assertThat(report.join().added()).isPositive();
        assertThat(answers).isPositive();
        assertThat(seen(store)).isEqualTo(new Seen(2, whole));
        say(before, read, bundle, answers);
        if (known) {
            store.imports().remove("small", "test");
            KnownLargeMap.ask(store);
        }
    }

    private Path generated() throws IOException {
        Path large = folder.resolve("large");
        long relationships = new LargeMap(THINGS, 7).writeTo(large);
        System.out.printf("large import: a map of our own with %d relationships%n", relationships);
        return large;
    }

    private static boolean doneWithin(CompletableFuture<?> work, int millis) {
        return CompletableFuture.anyOf(work, new CompletableFuture<>().completeOnTimeout(false, millis, MILLISECONDS))
                .thenApply(any -> work.isDone())
                .join();
    }

    private record Seen(long generation, long things) {}

    private static Seen seen(Store store) {
        var count = new AtomicLong();
        return store.maps().now(view -> {
            view.each(
                    "MATCH (t:Thing) RETURN count(t) AS n",
                    Map.of(),
                    row -> count.set(((Number) Objects.requireNonNull(row.get("n"))).longValue()));
            return new Seen(view.generation(), count.get());
        });
    }

    private static long things(Bundle bundle) {
        return bundle.report().rows().entrySet().stream()
                .filter(file -> BundleSchema.get()
                        .file(file.getKey().replace(".csv", ""))
                        .orElseThrow()
                        .describesThings())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static ImportReport run(Store store, String source, Bundle bundle) {
        return store.imports().run(new ImportOrder(source, "test", false, bundle), Progress.NONE);
    }

    private Bundle small() throws IOException {
        Path small = folder.resolve("vendors.csv");
        Files.writeString(small, "id,name\none,One\ntwo,Two\nthree,Three\n");
        return Intake.read(List.of(small));
    }

    private static void say(long before, long read, Bundle bundle, long answers) {
        long rows = bundle.report().rows().values().stream().mapToLong(n -> n).sum();
        double checked = (read - before) / 1e9;
        double written = (System.nanoTime() - read) / 1e9;
        System.out.printf(
                "large import: %d things, %d rows: checked in %.1f s, imported in %.1f s"
                        + " (%.0f rows/s), %d answers meanwhile, %d MB of heap in use%n",
                THINGS,
                rows,
                checked,
                written,
                rows / written,
                answers,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }
}
