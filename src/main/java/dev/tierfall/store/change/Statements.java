package dev.tierfall.store.change;

import dev.tierfall.store.bolt.Database;
import dev.tierfall.store.statement.Statement;
import dev.tierfall.store.statement.Written;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads statements of one source. */
final class Statements {

    /** All that a source says at the head, whatever is staged over it. */
    private static final String LIVE = """
            MATCH (s:Statement) USING INDEX s:Statement(died, source)
            WHERE s.died = $never AND s.source = $source AND s.born <= $head
            """;

    private static final String OF_KEYS = """
            UNWIND $keys AS key
            MATCH (s:Statement) USING INDEX s:Statement(key, source, born)
            WHERE s.key = key AND s.source = $source AND s.born <= $head AND $head < s.died
            RETURN %s AS statement""".formatted(Written.COLUMNS);

    private final Database database;
    private final String source;
    private final long head;

    Statements(Database database, String source, long head) {
        this.database = database;
        this.source = source;
        this.head = head;
    }

    /** What an import compares with: a fingerprint a statement. */
    interface PrintReader {
        void accept(String key, long content, String origin, int line);
    }

    void prints(PrintReader reader) {
        database.each(
                LIVE + "RETURN s.key AS key, s.content AS content, s.origin AS origin, s.line AS line",
                live(),
                row -> reader.accept(
                        row.get("key").asString(),
                        row.get("content").asLong(),
                        row.get("origin").asString(),
                        row.get("line").asInt()));
    }

    /** Keys and births, in pages, of all that lives and is not yet marked to end. */
    void each(Consumer<Statement> reader) {
        database.each(
                LIVE + "RETURN %s AS statement".formatted(Written.COLUMNS),
                live(),
                row -> reader.accept(Written.statement(row.get("statement"))));
    }

    Map<String, Statement> ofKeys(Collection<String> keys) {
        var found = new HashMap<String, Statement>();
        if (!keys.isEmpty()) {
            database.list(OF_KEYS, Map.of("keys", List.copyOf(keys), "source", source, "head", head))
                    .forEach(row -> {
                        Statement statement = Written.statement(row.get("statement"));
                        found.put(statement.key(), statement);
                    });
        }
        return found;
    }

    boolean none() {
        var first = new ArrayList<Boolean>();
        database.each(LIVE + "RETURN s.key LIMIT 1", live(), row -> first.add(true));
        return first.isEmpty();
    }

    private Map<String, Object> live() {
        return Map.of("never", Statement.NEVER, "source", source, "head", head);
    }
}
