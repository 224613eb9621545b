package dev.tierfall.store.graph;

import dev.tierfall.store.SupposedFact;
import dev.tierfall.store.bolt.Batch;
import dev.tierfall.store.bolt.Database;
import dev.tierfall.store.graph.LiveGraph.Span;
import dev.tierfall.store.statement.Speaker;
import dev.tierfall.store.statement.Statement;
import dev.tierfall.store.statement.Written;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * The live graph within one transaction that will be rolled back: as it stood, and as somebody supposes it. The head's
 * counter of keys stays untouched.
 */
public final class AsideGraph {

    private static final String SAID = "UNWIND $keys AS key\n" + Difference.BOTH_ENDS;
    private static final Speaker SUPPOSED = new Speaker(Speaker.SUPPOSED, "");

    private final Database database;
    private final SimpleQueryRunner transaction;
    private final AtomicLong nextKey;

    AsideGraph(Database database, SimpleQueryRunner transaction, long nextKey) {
        this.database = database;
        this.transaction = transaction;
        this.nextKey = new AtomicLong(nextKey);
    }

    public void move(Span span) {
        GraphWriter writer = writer();
        new Difference(database, span.from(), span.to()).each(page -> writer.apply(transaction, page));
        writer.clear(transaction);
    }

    /** Writes what is supposed into the graph of a generation, derived as if somebody had said so in earnest. */
    public void suppose(long generation, Collection<SupposedFact> facts) {
        GraphWriter writer = writer();
        List<SupposedFact> all = List.copyOf(facts);
        for (int from = 0; from < all.size(); from += Batch.ROWS) {
            List<SupposedFact> page = all.subList(from, Math.min(all.size(), from + Batch.ROWS));
            writer.apply(transaction, deltas(generation, page));
        }
        writer.clear(transaction);
    }

    private List<Delta> deltas(long generation, List<SupposedFact> page) {
        Map<String, SupposedFact> facts =
                page.stream().collect(Collectors.toMap(SupposedFact::key, Function.identity()));
        var keys = page.stream().map(SupposedFact::key).toList();
        var parameters = Map.<String, Object>of("keys", keys, "from", generation, "to", generation);
        var deltas = new ArrayList<Delta>();
        for (Record row : transaction.run(SAID, parameters).list()) {
            String key = row.get("key").asString();
            List<Statement> said = Written.statements(row, "statements");
            List<Statement> supposed = supposed(said, facts.getOrDefault(key, SupposedFact.gone(key)), generation);
            deltas.add(new Delta(key, Deriver.derive(said), Deriver.derive(supposed)));
        }
        return deltas;
    }

    private static List<Statement> supposed(List<Statement> said, SupposedFact fact, long generation) {
        var supposed = new ArrayList<Statement>();
        if (!fact.gone()) {
            said.forEach(statement -> supposed.add(statement.without(fact.unsaid())));
        }
        if (fact.said() != null) {
            supposed.add(Statement.first(fact.said(), SUPPOSED, generation));
        }
        return supposed;
    }

    private GraphWriter writer() {
        return new GraphWriter((same, count) -> nextKey.getAndAdd(count), true);
    }
}
