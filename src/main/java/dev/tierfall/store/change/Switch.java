package dev.tierfall.store.change;

import dev.tierfall.store.Progress;
import dev.tierfall.store.bolt.Batch;
import dev.tierfall.store.bolt.Database;
import dev.tierfall.store.graph.LiveGraph;
import dev.tierfall.store.graph.LiveGraph.Span;
import dev.tierfall.store.statement.Speaker;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * Moves the head. A change of up to {@link Batch#ONE_TRANSACTION} facts takes the live graph along in the same
 * transaction; a larger one would not fit into one and settles after it, in pages, while the gate keeps direct readers
 * out.
 */
final class Switch {

    /** No import is dated before the one before it, even where somebody has set the clock back. */
    private static final String FLIP = """
            MATCH (h:Head {id: 0})
            WITH h, CASE WHEN h.at > $now THEN h.at ELSE $now END AS at
            SET h.generation = $generation, h.at = at
            CREATE (:Import {generation: $generation, source: $source, who: $who, kind: $kind, at: at,
                    added: $added, changed: $changed, removed: $removed, undoes: $undoes})
            """ + Sources.SPOKE;

    private final Clock clock;
    private final LiveGraph graph;

    Switch(Database database, Clock clock) {
        this.clock = clock;
        this.graph = new LiveGraph(database);
    }

    void to(Stage stage, Intent intent, Tally tally, ImportLock.Held lock, Progress progress) {
        var span = new Span(stage.generation() - 1, stage.generation());
        LongConsumer settled = done -> progress.at(Progress.Stage.SETTLING, done, stage.size());
        progress.at(Progress.Stage.SWITCHING, 0, stage.size());
        if (stage.size() <= Batch.ONE_TRANSACTION) {
            lock.write(transaction -> {
                flip(transaction, stage.generation(), intent, tally);
                graph.move(span, false, page -> page.accept(transaction), settled);
                settle(transaction, stage.generation());
            });
        } else {
            lock.write(transaction -> flip(transaction, stage.generation(), intent, tally));
            graph.move(span, false, lock::write, settled);
            lock.write(transaction -> settle(transaction, stage.generation()));
        }
    }

    /** Notes that a source spoke and changed nothing. */
    void spoke(Intent intent, ImportLock.Held lock) {
        var parameters = spoken(intent, 0);
        lock.write(transaction ->
                transaction.run("WITH $now AS at " + Sources.SPOKE, parameters).consume());
    }

    private void flip(SimpleQueryRunner transaction, long generation, Intent intent, Tally tally) {
        var parameters = new HashMap<>(spoken(intent, tally.grown()));
        parameters.put("generation", generation);
        parameters.put("kind", intent.kind().name().toLowerCase(Locale.ROOT));
        parameters.put("added", tally.addedCount());
        parameters.put("removed", tally.removedCount());
        parameters.put("changed", tally.changedCount());
        parameters.put("undoes", tally.undoes());
        transaction.run(FLIP, parameters).consume();
        if (intent.replacesTheExample()) {
            transaction
                    .run("MATCH (s:Source {name: $example}) DELETE s", Map.of("example", Speaker.EXAMPLE))
                    .consume();
        }
    }

    private Map<String, Object> spoken(Intent intent, long grown) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Map.of(
                "now", now.atZone(ZoneOffset.UTC),
                "source", intent.source(),
                "who", intent.speaker().who(),
                "grown", grown);
    }

    private static void settle(SimpleQueryRunner transaction, long generation) {
        transaction
                .run("MATCH (h:Head {id: 0}) SET h.graph = $generation", Map.of("generation", generation))
                .consume();
    }
}
