package dev.tierfall.store.change;

import dev.tierfall.store.Progress;
import dev.tierfall.store.bolt.Batch;
import dev.tierfall.store.bolt.Database;
import dev.tierfall.store.graph.LiveGraph;
import dev.tierfall.store.graph.LiveGraph.Span;
import dev.tierfall.store.statement.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.neo4j.driver.Record;

/**
 * Puts right what a killed import left: what was staged and never switched to goes, what was switched to is settled.
 */
final class Repair {

    private static final String UNBORN = """
            MATCH (s:Statement) USING INDEX s:Statement(born) WHERE s.born > $head
            WITH s LIMIT $batch DETACH DELETE s RETURN count(*) AS swept""";

    private static final String UNDYING = """
            MATCH (s:Statement) USING INDEX s:Statement(died, source)
            WHERE $head < s.died AND s.died < $never AND s.source IS NOT NULL
            WITH s LIMIT $batch SET s.died = $never RETURN count(*) AS swept""";

    private final Database database;
    private final LiveGraph graph;

    Repair(Database database) {
        this.database = database;
        this.graph = new LiveGraph(database);
    }

    void sweep(ImportLock.Held lock, Progress progress) {
        long head = Head.read(database).generation();
        var parameters = Map.<String, Object>of("head", head, "never", Statement.NEVER, "batch", (long) Batch.ROWS);
        long swept = 0;
        for (String cypher : new String[] {UNBORN, UNDYING}) {
            for (long last = 1; last > 0; swept += last) {
                last = sweepOnce(lock, cypher, parameters);
                if (last > 0) {
                    progress.at(Progress.Stage.SWEEPING, swept + last, Progress.UNKNOWN);
                }
            }
        }
    }

    /** Brings the live graph to the head where a large change was cut short between the two. */
    void settle(ImportLock.Held lock, Progress progress) {
        Head head = Head.read(database);
        if (!head.settled()) {
            graph.move(
                    new Span(head.graph(), head.generation()),
                    true,
                    lock::write,
                    done -> progress.at(Progress.Stage.SETTLING, done, Progress.UNKNOWN));
            lock.write(transaction -> transaction
                    .run("MATCH (h:Head {id: 0}) SET h.graph = $generation", Map.of("generation", head.generation()))
                    .consume());
        }
    }

    private static long sweepOnce(ImportLock.Held lock, String cypher, Map<String, Object> parameters) {
        var swept = new AtomicLong();
        lock.write(transaction -> {
            Record row = transaction.run(cypher, parameters).single();
            swept.set(row.get("swept").asLong());
        });
        return swept.get();
    }
}
