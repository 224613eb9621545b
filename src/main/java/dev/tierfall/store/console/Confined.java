package dev.tierfall.store.console;

import dev.tierfall.model.Rejected;
import dev.tierfall.store.Console;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.neo4j.common.DependencyResolver;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.kernel.GraphDatabaseQueryService;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.kernel.impl.query.Neo4jTransactionalContextFactory;
import org.neo4j.kernel.impl.query.QueryExecution;
import org.neo4j.kernel.impl.query.QueryExecutionConfiguration;
import org.neo4j.kernel.impl.query.QueryExecutionEngine;
import org.neo4j.kernel.impl.query.TransactionalContext;
import org.neo4j.kernel.impl.query.TransactionalContextFactory;
import org.neo4j.kernel.impl.util.ValueUtils;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.memory.LimitedMemoryTracker;
import org.neo4j.values.virtual.MapValue;

/**
 * The console of the embedded Neo4j. Each statement runs on a thread of its own, in a transaction that is always rolled
 * back. An expression that never comes up for air, such as a loop over lists alone, can't be stopped: whoever asked is
 * told in time, and its seat stays taken until it ends, so that no more than {@value #SEATS} ever run on.
 */
public final class Confined implements Console {

    private static final int SEATS = 2;

    /** What Neo4j is told besides: the user may not say so, and the guard has read the statement as this. */
    private static final String LANGUAGE = "CYPHER 25 ";

    /** How long a statement that was told to stop may take to notice. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final GraphDatabaseAPI database;
    private final QueryExecutionEngine engine;
    private final TransactionalContextFactory contexts;
    private final Semaphore seats = new Semaphore(SEATS);

    /** What makes the context is kept by Neo4j for its own tests, and asks for nothing that only its inside has. */
    @SuppressWarnings("deprecation")
    public Confined(GraphDatabaseAPI database) {
        this.database = database;
        DependencyResolver parts = database.getDependencyResolver();
        this.engine = parts.resolveDependency(QueryExecutionEngine.class);
        this.contexts =
                Neo4jTransactionalContextFactory.create(parts.resolveDependency(GraphDatabaseQueryService.class));
    }

    @Override
    public Shown ask(String cypher, Map<String, Object> parameters, Limits limits) {
        if (!seats.tryAcquire()) {
            throw new Rejected(
                    "%d queries are running already".formatted(SEATS),
                    "ask again when one of them has ended, after %d s at the most in all but odd cases"
                            .formatted(limits.time().toSeconds()));
        }
        var running = new Running(cypher, parameters, limits);
        var answer = new FutureTask<>(running);
        Thread.ofPlatform().daemon().name("console").start(() -> {
            try {
                answer.run();
            } finally {
                seats.release();
            }
        });
        return await(answer, running, limits);
    }

    private static Shown await(FutureTask<Shown> answer, Running running, Limits limits) {
        try {
            return answer.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            running.stop();
            throw ended(answer, limits);
        } catch (InterruptedException hungUp) {
            running.stop();
            Thread.currentThread().interrupt();
            throw new CancellationException("whoever asked has gone");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Rejected rejected
                    ? rejected
                    : Mishaps.told(e.getCause(), limits, LANGUAGE.length());
        }
    }

    private static Rejected ended(FutureTask<Shown> answer, Limits limits) {
        try {
            answer.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException stopped) {
            return Mishaps.late(limits);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Mishaps.late(limits);
    }

    /** One statement under way. */
    private final class Running implements Callable<Shown> {
        private final String cypher;
        private final Map<String, Object> parameters;
        private final Limits limits;
        private volatile @Nullable InternalTransaction transaction;

        Running(String cypher, Map<String, Object> parameters, Limits limits) {
            this.cypher = cypher;
            this.parameters = parameters;
            this.limits = limits;
        }

        @Override
        public Shown call() throws Exception {
            MapValue values = values();
            try (InternalTransaction begun = begun()) {
                LimitedMemoryTracker memory = limited(begun);
                try {
                    return asked(begun, values);
                } finally {
                    memory.setLimit(Long.MAX_VALUE);
                }
            }
        }

        private MapValue values() {
            try {
                return ValueUtils.asParameterMapValue(parameters);
            } catch (RuntimeException e) { // Neo4j throws of several kinds here.
                throw new Rejected(
                        "a parameter is of a kind or size that Cypher has not",
                        "give texts, truths, lists, and numbers of up to 18 digits");
            }
        }

        private Shown asked(InternalTransaction begun, MapValue values) throws Exception {
            String text = LANGUAGE + cypher;
            TransactionalContext context =
                    contexts.newContext(begun, text, values, QueryExecutionConfiguration.DEFAULT_CONFIG);
            try {
                var rows = new Rows(new Values(begun, limits.size()), limits);
                QueryExecution execution = engine.executeQuery(text, values, context, false, rows);
                try {
                    List<String> columns = List.of(execution.fieldNames());
                    Cut cut = rows.read(execution, columns);
                    return new Shown(columns, rows.rows(), cut);
                } finally {
                    execution.cancel();
                }
            } finally {
                context.close();
            }
        }

        private InternalTransaction begun() {
            InternalTransaction begun = database.beginTransaction(
                    KernelTransaction.Type.EXPLICIT,
                    new Guest(),
                    ClientConnectionInfo.EMBEDDED_CONNECTION,
                    limits.time().toMillis(),
                    TimeUnit.MILLISECONDS);
            transaction = begun;
            return begun;
        }

        /** What counts its memory; the kernel takes the same for later transactions and leaves the limit as it was. */
        private LimitedMemoryTracker limited(InternalTransaction begun) {
            var memory = (LimitedMemoryTracker) begun.kernelTransaction().memoryTracker();
            memory.setLimit(limits.bytes());
            return memory;
        }

        void stop() {
            InternalTransaction begun = transaction;
            if (begun != null) {
                begun.terminate(Status.Transaction.TransactionTimedOut);
            }
        }
    }
}
