package dev.tierfall.store.graph;

import dev.tierfall.store.bolt.Batch;
import dev.tierfall.store.bolt.Database;
import dev.tierfall.store.statement.Statement;
import dev.tierfall.store.statement.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The difference between the live graphs of two generations, forwards or back in time, found from what came or went in
 * between: its cost is that of the change, not of the map. Facts arrive in pages, those that came before those that
 * only went; one that has changed several times in between arrives once.
 */
final class Difference {

    /** Those of a key that live at either generation; the seek is by the index of the constraint. */
    static final String BOTH_ENDS = """
            CALL (key) {
              MATCH (s:Statement)
              USING INDEX s:Statement(key, source, born)
              WHERE s.key = key AND s.source IS NOT NULL AND s.born IS NOT NULL
                AND (s.born <= $from AND $from < s.died OR s.born <= $to AND $to < s.died)
              RETURN collect(%s) AS statements
            }
            RETURN key, statements""".formatted(Written.COLUMNS);

    private static final String CAME = """
            MATCH (b:Statement)
            USING INDEX b:Statement(born)
            WHERE $low < b.born AND b.born <= $high
            WITH %s b.key AS key
            """;

    private static final String ONLY_WENT = """
            MATCH (d:Statement)
            USING INDEX d:Statement(died, source)
            WHERE $low < d.died AND d.died <= $high AND d.source IS NOT NULL
              AND NOT EXISTS {
                MATCH (b:Statement)
                USING INDEX b:Statement(key, source, born)
                WHERE b.key = d.key AND b.source IS NOT NULL AND $low < b.born AND b.born <= $high
              }
            WITH %s d.key AS key
            """;

    private static final String COUNT = """
            CALL () {
              MATCH (b:Statement) USING INDEX b:Statement(born)
              WHERE $low < b.born AND b.born <= $high AND b.died > $high
              RETURN count(b) AS came
            }
            CALL () {
              MATCH (d:Statement) USING INDEX d:Statement(died, source)
              WHERE $low < d.died AND d.died <= $high AND d.source IS NOT NULL AND d.born <= $low
              RETURN count(d) AS went
            }
            RETURN came + went AS facts""";

    private final Database database;
    private final long from;
    private final long to;

    Difference(Database database, long from, long to) {
        this.database = database;
        this.from = from;
        this.to = to;
    }

    void each(Consumer<List<Delta>> page) {
        // One import says each key once a source, so only longer spans need the memory of DISTINCT.
        String distinct = Math.abs(to - from) > 1 ? "DISTINCT" : "";
        var deltas = new ArrayList<Delta>();
        for (String keys : List.of(CAME, ONLY_WENT)) {
            database.each(keys.formatted(distinct) + BOTH_ENDS, range(), row -> {
                Delta delta = delta(row.get("key").asString(), Written.statements(row, "statements"));
                if (!delta.before().equals(delta.after())) {
                    deltas.add(delta);
                }
                if (deltas.size() == Batch.ROWS) {
                    page.accept(List.copyOf(deltas));
                    deltas.clear();
                }
            });
        }
        if (!deltas.isEmpty()) {
            page.accept(List.copyOf(deltas));
        }
    }

    long count() {
        return database.list(COUNT, range()).getFirst().get("facts").asLong();
    }

    private Delta delta(String key, List<Statement> statements) {
        return new Delta(key, at(from, statements), at(to, statements));
    }

    private static Derived at(long generation, List<Statement> statements) {
        return Deriver.derive(statements.stream()
                .filter(statement -> statement.liveAt(generation))
                .toList());
    }

    private Map<String, Object> range() {
        return Map.of("from", from, "to", to, "low", Math.min(from, to), "high", Math.max(from, to));
    }
}
