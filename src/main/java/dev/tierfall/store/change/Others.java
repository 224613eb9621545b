package dev.tierfall.store.change;

import dev.tierfall.store.bolt.Database;
import dev.tierfall.store.statement.Statement;
import dev.tierfall.store.statement.Written;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What all but some sources say at a generation, whatever is staged over it.
 *
 * @param but the sources that are not asked
 */
record Others(Database database, List<String> but, long head) {

    private static final String SPEAK = """
            MATCH (s:Source) WHERE s.facts > 0 AND NOT s.name IN $but
            RETURN count(s) AS others""";

    private static final String SAY = """
            UNWIND $keys AS key
            MATCH (s:Statement) USING INDEX s:Statement(key, source, born)
            WHERE s.key = key AND s.source IS NOT NULL AND NOT s.source IN $but
              AND s.born <= $head AND $head < s.died
            RETURN key, collect(%s) AS statements""".formatted(Written.COLUMNS);

    boolean speak() {
        return database.list(SPEAK, Map.of("but", but)).getFirst().get("others").asLong() > 0;
    }

    /** By key; a key of which none of them speaks is left out. Keys are sent at once: no more than a batch. */
    Map<String, List<Statement>> of(Collection<String> keys) {
        var said = new HashMap<String, List<Statement>>();
        database.list(SAY, Map.of("keys", List.copyOf(keys), "but", but, "head", head))
                .forEach(row -> said.put(row.get("key").asString(), Written.statements(row, "statements")));
        return said;
    }
}
