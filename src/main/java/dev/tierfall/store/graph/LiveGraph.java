package dev.tierfall.store.graph;

import dev.tierfall.store.bolt.Database;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.neo4j.driver.SimpleQueryRunner;

/** Moves the live graph from one generation to another by their difference. */
public final class LiveGraph {

    /** Takes as many keys as asked for from the head's counter, in the transaction that uses them. */
    private static final GraphWriter.Keys COUNTED = (transaction, count) -> transaction
            .run(
                    "MATCH (h:Head {id: 0}) SET h.nextKey = h.nextKey + $count RETURN h.nextKey - $count AS first",
                    Map.of("count", count))
            .single()
            .get("first")
            .asLong();

    private final Database database;

    public LiveGraph(Database database) {
        this.database = database;
    }

    /** How the pages of a move are put into transactions: all in one, or each in its own. */
    @FunctionalInterface
    public interface Transactions {
        void run(Consumer<SimpleQueryRunner> page);
    }

    /**
     * Moves it for good.
     *
     * @param again true where an earlier attempt may have come half the way
     * @param done is told after each page how many facts are done
     */
    public void move(Span span, boolean again, Transactions transactions, LongConsumer done) {
        move(span, new GraphWriter(COUNTED, again), transactions, done);
    }

    /** It within a transaction that will be rolled back. New things get keys from this one on. */
    public AsideGraph aside(SimpleQueryRunner transaction, long nextKey) {
        return new AsideGraph(database, transaction, nextKey);
    }

    /**
     * How many statements are of one of the two only: what a move will write; those that came and went between are not.
     */
    public long facts(Span span) {
        return new Difference(database, span.from(), span.to()).count();
    }

    private void move(Span span, GraphWriter writer, Transactions transactions, LongConsumer done) {
        var facts = new AtomicLong();
        new Difference(database, span.from(), span.to()).each(page -> {
            transactions.run(transaction -> writer.apply(transaction, page));
            done.accept(facts.addAndGet(page.size()));
        });
        transactions.run(writer::clear);
    }

    /** Two generations; the later may come first. */
    public record Span(long from, long to) {}
}
