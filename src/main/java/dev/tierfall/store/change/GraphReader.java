package dev.tierfall.store.change;

import dev.tierfall.model.Rejected;
import dev.tierfall.store.MapView;
import dev.tierfall.store.Maps;
import dev.tierfall.store.SupposedFact;
import dev.tierfall.store.Supposition;
import dev.tierfall.store.bolt.Database;
import dev.tierfall.store.graph.AsideGraph;
import dev.tierfall.store.graph.LiveGraph;
import dev.tierfall.store.graph.LiveGraph.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.exceptions.TransientException;

/** Answers questions on the live graph, each on one generation and no other. */
public final class GraphReader implements Maps {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final long FARTHEST = 300_000;
    private static final String DEADLOCK = "Neo.TransientError.Transaction.DeadlockDetected";
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(10);

    private final Database database;
    private final Gate gate;
    private final LiveGraph graph;

    /** Held by a question on the past or on what is supposed: two of them would wait for each other's locks. */
    private final Object aside = new Object();

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
                    : askPast(generation, head, limit, question);
        });
    }

    @Override
    public <T> T now(Function<MapView, T> question) {
        return inTurn(head -> askNow(head, LIMIT, question));
    }

    @Override
    public <T> T supposing(long generation, Supposition supposition, Function<MapView, T> question) {
        return inTurn(head -> {
            refuseFuture(generation, head);
            return askAside(generation, head, LIMIT, (graph, view) -> {
                Collection<SupposedFact> facts = supposition.on(view);
                if (facts.size() > Supposition.MOST) {
                    throw new Rejected(
                            "the what-if changes %,d facts, and only %,d fit into memory"
                                    .formatted(facts.size(), Supposition.MOST),
                            "suppose less at once");
                }
                graph.suppose(generation, facts);
                return question.apply(view);
            });
        });
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
            var answer = new Answer<>(question.apply(new GraphView(head.graph(), transaction)));
            return Head.read(database).generation() == head.graph() ? Optional.of(answer) : Optional.empty();
        });
    }

    private <T> Optional<Answer<T>> askPast(long generation, Head head, Duration limit, Function<MapView, T> question) {
        return askAside(generation, head, limit, (aside, view) -> question.apply(view));
    }

    /** What a question on another graph than the live one does first, and asks then. */
    private interface Aside<T> {
        T ask(AsideGraph graph, MapView view);
    }

    private <T> Optional<Answer<T>> askAside(long generation, Head head, Duration limit, Aside<T> question) {
        var span = new Span(head.graph(), generation);
        long facts = generation == head.graph() ? 0 : graph.facts(span);
        if (facts > FARTHEST) {
            throw new Rejected(
                    "the map has changed in %,d facts since then, and only a look back over %,d fits into memory"
                            .formatted(facts, FARTHEST),
                    "ask for a later time");
        }
        synchronized (aside) {
            return undisturbed(() -> database.aside(AccessMode.WRITE, limit, transaction -> {
                AsideGraph moved = graph.aside(transaction, head.nextKey());
                if (facts > 0) {
                    moved.move(span);
                }
                var answer = new Answer<>(question.ask(moved, new GraphView(generation, transaction)));
                return Head.read(database).equals(head) ? Optional.of(answer) : Optional.empty();
            }));
        }
    }

    /** Within this process questions take turns; another server's may still hold what this one needs. */
    private static <T> Optional<T> undisturbed(Supplier<Optional<T>> question) {
        try {
            return question.get();
        } catch (TransientException e) {
            if (DEADLOCK.equals(e.code())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static void refuseFuture(long generation, Head head) {
        if (generation < 0 || generation > head.generation()) {
            throw new Rejected(
                    "there is no generation %d".formatted(generation),
                    "name one from 0 to %d".formatted(head.generation()));
        }
    }
}
