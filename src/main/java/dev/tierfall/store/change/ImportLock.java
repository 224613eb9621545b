package dev.tierfall.store.change;

import dev.tierfall.model.Rejected;
import dev.tierfall.store.ImportCancelled;
import dev.tierfall.store.Progress;
import dev.tierfall.store.bolt.Database;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * One import at a time. Within a process the next one waits; beside another server on the same Neo4j it is told. The
 * lock in the database is a lease, for its holder may die, and so each holder gets a fence: a number that grows. Every
 * write of an import first checks its fence, so one that was thought dead and comes back can't write beside its
 * successor.
 */
public final class ImportLock {

    static final Duration LEASE = Duration.ofMinutes(1);
    private static final long LEASE_MILLIS = LEASE.toMillis();

    /** The first SET takes Neo4j's own lock on the head, so what is read after it stays true until the end. */
    private static final String TAKE = """
            MATCH (h:Head {id: 0}) SET h.asked = timestamp()
            WITH h WHERE h.holder IS NULL OR h.lease < timestamp()
            SET h.holder = $holder, h.fence = h.fence + 1, h.lease = timestamp() + $lease
            RETURN h.fence AS fence""";

    private static final String CHECK = """
            MATCH (h:Head {id: 0}) SET h.asked = timestamp()
            WITH h WHERE h.fence = $fence
            SET h.lease = timestamp() + $lease
            RETURN h.fence AS fence""";

    private final Database database;
    private final ReentrantLock here = new ReentrantLock(true);

    public ImportLock(Database database) {
        this.database = database;
    }

    /** Frees the lock of a process that is gone; only where no other can be there, as on the embedded store. */
    public void breakOpen() {
        database.run(transaction ->
                transaction.run("MATCH (h:Head {id: 0}) SET h.holder = null").consume());
    }

    Held take(String holder, Progress progress) {
        waitHere(progress);
        try {
            List<Record> fence = database.write(transaction -> transaction
                    .run(TAKE, Map.of("holder", holder, "lease", LEASE_MILLIS))
                    .list());
            if (fence.isEmpty()) {
                throw new Rejected(
                        "another server is importing into this Neo4j for " + holder(),
                        "wait until it is done, a minute at most if it has died, and try again");
            }
            return new Held(fence.getFirst().get("fence").asLong());
        } catch (RuntimeException e) {
            here.unlock();
            throw e;
        }
    }

    private void waitHere(Progress progress) {
        try {
            while (!here.tryLock(200, TimeUnit.MILLISECONDS)) {
                progress.at(Progress.Stage.WAITING, 0, Progress.UNKNOWN);
                if (progress.cancelled()) {
                    throw new ImportCancelled();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportCancelled();
        }
    }

    private String holder() {
        return database.list("MATCH (h:Head {id: 0}) RETURN coalesce(h.holder, 'somebody') AS holder", Map.of())
                .getFirst()
                .get("holder")
                .asString();
    }

    /** The lock while it is held. */
    final class Held implements AutoCloseable {
        private final long fence;
        private long beat = System.nanoTime();

        private Held(long fence) {
            this.fence = fence;
        }

        /** Writes in one transaction, if the lock is still ours. */
        void write(Consumer<SimpleQueryRunner> work) {
            database.run(transaction -> {
                check(transaction);
                work.accept(transaction);
            });
            beat = System.nanoTime();
        }

        /** Keeps the lease while an import only reads. */
        void keep() {
            if (System.nanoTime() - beat > TimeUnit.MILLISECONDS.toNanos(LEASE_MILLIS / 6)) {
                write(transaction -> {});
            }
        }

        private void check(SimpleQueryRunner transaction) {
            var parameters = Map.<String, Object>of("fence", fence, "lease", LEASE_MILLIS);
            if (transaction.run(CHECK, parameters).list().isEmpty()) {
                throw new Rejected(
                        "another server has taken over this Neo4j's import lock",
                        "see what it imported, then import again");
            }
        }

        @Override
        public void close() {
            try {
                database.run(transaction -> transaction
                        .run(
                                "MATCH (h:Head {id: 0}) WHERE h.fence = $fence SET h.holder = null",
                                Map.of("fence", fence))
                        .consume());
            } finally {
                here.unlock();
            }
        }
    }
}
