package dev.tierfall.store.change;

import dev.tierfall.model.Rejected;
import dev.tierfall.store.MapView;
import dev.tierfall.store.Maps;
import dev.tierfall.store.bolt.Database;
import dev.tierfall.store.bolt.Plain;
import dev.tierfall.store.graph.LiveGraph;
import dev.tierfall.store.graph.LiveGraph.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Result;
import org.neo4j.driver.SimpleQueryRunner;

/** Answers questions on the live graph, each on one generation and no other. */
public final class GraphReader implements Maps {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final long FARTHEST = 300_000;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(10);

    private final Database database;
    private final Gate gate;
    private final LiveGraph graph;

    /** Held by a question on the past: two of them would wait for each other's locks. */
    private final Object past = new Object();

    public GraphReader(Database database, Gate gate) {
        this.database = database;
        this.gate = gate;
        this.graph = new LiveGraph(database);
    }

    @Override
    public long head() {
        return Head.read(database).graph();
    }

    @Override
    public long generationAt(Instant knownAt) {
        return database.list(
                        "MATCH (h:Head {id: 0}) OPTIONAL MATCH (i:Import) WHERE i.at <= $at"
                                + " AND i.generation <= h.graph RETURN coalesce(max(i.generation), 0) AS generation",
                        Map.of("at", knownAt.atZone(ZoneOffset.UTC)))
                .getFirst()
                .get("generation")
                .asLong();
    }

    @Override
    public <T> T at(long generation, Function<MapView, T> question) {
        return at(generation, LIMIT, question);
    }

    @Override
    public <T> T at(long generation, Duration limit, Function<MapView, T> question) {
        return inTurn(head -> {
            refuseFuture(generation, head);
            return generation == head.graph()
                    ? askNow(head, limit, question)
                    : Optional.of(askPast(generation, head, limit, question));
        });
    }

    @Override
    public <T> T now(Function<MapView, T> question) {
        return inTurn(head -> askNow(head, LIMIT, question));
    }

    /** An answer that may itself be null. */
    private record Answer<T>(T value) {}

    /**
     * Within this process the gate keeps changes away; past it comes only another server's, and then it is asked again.
     */
    private <T> T inTurn(Function<Head, Optional<Answer<T>>> asked) {
        long giveUp = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < giveUp) {
            Optional<Answer<T>> answer = gate.reading(() -> {
                Head head = Head.read(database);
                return head.settled() ? asked.apply(head) : Optional.empty();
            });
            if (answer.isPresent()) {
                return answer.get().value();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        throw new IllegalStateException("the map did not stand still for " + LIMIT);
    }

    private <T> Optional<Answer<T>> askNow(Head head, Duration limit, Function<MapView, T> question) {
        return database.aside(AccessMode.READ, limit, transaction -> {
            var answer = new Answer<>(question.apply(new View(head.graph(), transaction)));
            return Head.read(database).generation() == head.graph() ? Optional.of(answer) : Optional.empty();
        });
    }

    private <T> Answer<T> askPast(long generation, Head head, Duration limit, Function<MapView, T> question) {
        var span = new Span(head.graph(), generation);
        long facts = graph.facts(span);
        if (facts > FARTHEST) {
            throw new Rejected(
                    "the map has changed in %,d facts since then, and only a look back over %,d fits into memory"
                            .formatted(facts, FARTHEST),
                    "ask for a later time");
        }
        synchronized (past) {
            return database.aside(AccessMode.WRITE, limit, transaction -> {
                graph.moveForNow(span, head.nextKey(), transaction);
                return new Answer<>(question.apply(new View(generation, transaction)));
            });
        }
    }

    private static void refuseFuture(long generation, Head head) {
        if (generation < 0 || generation > head.generation()) {
            throw new Rejected(
                    "there is no generation %d".formatted(generation),
                    "name one from 0 to %d".formatted(head.generation()));
        }
    }

    private record View(long generation, SimpleQueryRunner transaction) implements MapView {

        @Override
        public void each(String cypher, Map<String, Object> parameters, Consumer<Map<String, Object>> row) {
            Result rows = transaction.run(cypher, parameters);
            while (rows.hasNext()) {
                row.accept(Plain.row(rows.next()));
            }
        }
    }
}
