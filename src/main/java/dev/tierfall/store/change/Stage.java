package dev.tierfall.store.change;

import dev.tierfall.store.ImportCancelled;
import dev.tierfall.store.Progress;
import dev.tierfall.store.bolt.Batch;
import dev.tierfall.store.bolt.Database;
import dev.tierfall.store.statement.Contents;
import dev.tierfall.store.statement.Statement;
import dev.tierfall.store.statement.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;

/**
 * Where the next generation is laid ready, unseen by readers: statements born in it, and those before it that it ends.
 * A dry run counts the same and writes nothing.
 */
final class Stage {

    private static final long HALF = 1L << 32;

    private static final String END = """
            UNWIND $rows AS row
            MATCH (s:Statement {key: row[0], source: row[1], born: row[2]})
            SET s.died = $generation""";

    private static final String VERIFY = """
            CALL () {
              MATCH (s:Statement) USING INDEX s:Statement(born) WHERE s.born = $generation
              RETURN count(s) AS born, sum(s.content % $half) AS sum
            }
            CALL () {
              MATCH (s:Statement) USING INDEX s:Statement(died, source)
              WHERE s.died = $generation AND s.source IS NOT NULL
              RETURN count(s) AS died
            }
            RETURN born, sum, died""";

    private final Database database;
    private final ImportLock.Held lock;
    private final Progress progress;
    private final long generation;
    private final boolean dryRun;
    private final Accord accord;
    private final List<List<Object>> born = new ArrayList<>();
    private final List<List<Object>> died = new ArrayList<>();
    private long bornCount;
    private long diedCount;
    private long sum;
    private long done;

    /** @param head the generation that stands; what is staged is the next */
    Stage(Database database, ImportLock.Held lock, Progress progress, Intent intent, long head) {
        this.database = database;
        this.lock = lock;
        this.progress = progress;
        this.generation = head + 1;
        this.dryRun = intent.dryRun();
        this.accord = new Accord(database, intent, head);
    }

    long generation() {
        return generation;
    }

    void add(Statement statement) {
        bornCount++;
        accord.says(statement);
        if (!dryRun) {
            List<Object> row = Written.row(statement);
            sum += Contents.of(statement) % HALF;
            born.add(row);
            flushIfFull();
        }
    }

    void end(Statement statement) {
        diedCount++;
        accord.ends(statement);
        if (!dryRun) {
            died.add(List.of(statement.key(), statement.source(), statement.born()));
            flushIfFull();
        }
    }

    /** How many facts come and go; where none does, there is no new generation. */
    long size() {
        return bornCount + diedCount;
    }

    /** Tells how far it is, keeps the lock, and stops an import that nobody wants any more. */
    void pulse(long rows) {
        done = rows;
        progress.at(Progress.Stage.STAGING, done, Progress.UNKNOWN);
        if (progress.cancelled()) {
            throw new ImportCancelled();
        }
        lock.keep();
    }

    void flush() {
        if (born.isEmpty() && died.isEmpty()) {
            return;
        }
        lock.write(transaction -> {
            transaction.run(END, Map.of("rows", died, "generation", generation)).consume();
            transaction.run(Written.CREATE, Map.of("rows", born)).consume();
        });
        born.clear();
        died.clear();
        progress.at(Progress.Stage.STAGING, done, Progress.UNKNOWN);
    }

    /** Refuses what contradicts the words of other sources; to be called when all is staged. */
    void agree() {
        accord.check();
    }

    /** Asks Neo4j for what was staged and compares it with what was sent; a lost or doubled batch stops here. */
    void verify() {
        progress.at(Progress.Stage.VERIFYING, 0, size());
        Record found = database.list(VERIFY, Map.of("generation", generation, "half", HALF))
                .getFirst();
        var sent = List.of(bornCount, sum, diedCount);
        var there = List.of(
                found.get("born").asLong(),
                found.get("sum").asLong(),
                found.get("died").asLong());
        if (!sent.equals(there)) {
            throw new IllegalStateException("staged (born, sum, died) %s, found %s".formatted(sent, there));
        }
        progress.at(Progress.Stage.VERIFYING, size(), size());
        if (progress.cancelled()) {
            throw new ImportCancelled();
        }
    }

    private void flushIfFull() {
        if (born.size() + died.size() >= Batch.ROWS) {
            flush();
        }
    }
}
