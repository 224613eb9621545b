package dev.tierfall.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A map too large for one transaction: 20,000 things and 190,000 relationships, or with {@code -Plarge} 200,000 and two
 * million, in a heap of 2 GB with a page cache of 512 MB.
 */
class LargeImportIT {

    private static final int THINGS = Integer.getInteger("tierfall.large.things", 5_000);

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void importsInPagesAndWritesOnlyWhatDiffers() {
        Store store = SharedNeo4j.empty();
        var rows = new GeneratedRows(THINGS, 1);
        long[] count = new long[1];
        rows.forEach(row -> count[0]++);

        ImportReport first = timed("first import", count[0], store, "large", rows);
        ImportReport again = timed("the same again", count[0], store, "large", rows);
        ImportReport other =
                timed("a small source beside it", 1, store, "small", new Rows().file("vendors", "id", "v0"));

        assertThat(first.added()).isBetween(count[0] * 9 / 10, count[0]);
        assertThat(again.generation()).isEqualTo(first.generation());
        assertThat(other.added()).isEqualTo(1);
        long things = store.maps().at(other.generation(), view -> {
            long[] found = new long[1];
            view.each("MATCH (t:Thing) RETURN count(t) AS n", Map.of(), row -> found[0] = ((Number) Objects.requireNonNull(row.get("n"))).longValue());
            return found[0];
        });
        assertThat(things).isEqualTo(THINGS);
        SharedNeo4j.wipe();
    }

    private static ImportReport timed(
            String what, long rows, Store store, String source, dev.tierfall.schema.RowSource from) {
        long start = System.nanoTime();
        var stages = new StringBuilder();
        var last = new Progress.Stage[1];
        ImportReport report = store.imports().run(new ImportOrder(source, "ann", false, from), (stage, done, total) -> {
            if (stage != last[0]) {
                last[0] = stage;
                stages.append(' ').append(stage).append('@').append((System.nanoTime() - start) / 1_000_000);
            }
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("RATE %s: %,d rows in %.1f s, %,.0f rows/s%s%n", what, rows, seconds, rows / seconds, stages);
        return report;
    }
}
