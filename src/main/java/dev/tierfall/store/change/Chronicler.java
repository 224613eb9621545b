package dev.tierfall.store.change;

import dev.tierfall.store.Chronicle;
import dev.tierfall.store.Shift;
import dev.tierfall.store.Shift.Telling;
import dev.tierfall.store.bolt.Database;
import dev.tierfall.store.statement.Folded;
import dev.tierfall.store.statement.Statement;
import dev.tierfall.store.statement.Written;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Reads the dated statements of two generations; its cost is that of the difference, not of the map. */
public final class Chronicler implements Chronicle {

    private static final String COUNT = """
            CALL () {
              MATCH (b:Statement) USING INDEX b:Statement(born)
              WHERE $from < b.born AND b.born <= $to
              RETURN count(b) AS came
            }
            CALL () {
              MATCH (d:Statement) USING INDEX d:Statement(died, source)
              WHERE $from < d.died AND d.died <= $to AND d.source IS NOT NULL
              RETURN count(d) AS went
            }
            RETURN came + went AS statements""";

    private static final String KEYS = """
            CALL () {
              MATCH (b:Statement) USING INDEX b:Statement(born)
              WHERE $from < b.born AND b.born <= $to AND b.key > $after
              RETURN b.key AS key
              UNION
              MATCH (d:Statement) USING INDEX d:Statement(died, source)
              WHERE $from < d.died AND d.died <= $to AND d.source IS NOT NULL AND d.key > $after
              RETURN d.key AS key
            }
            WITH key ORDER BY key LIMIT $limit
            RETURN collect(key) AS keys""";

    private static final String BOTH_ENDS = """
            UNWIND $keys AS key
            MATCH (s:Statement) USING INDEX s:Statement(key, source, born)
            WHERE s.key = key AND s.source IS NOT NULL AND s.born IS NOT NULL
              AND (s.born <= $from AND $from < s.died OR s.born <= $to AND $to < s.died)
            WITH key, collect(%s) AS statements
            RETURN key, statements ORDER BY key""".formatted(Written.COLUMNS);

    private static final String IMPORTS = """
            MATCH (i:Import) WHERE i.generation IN $generations
            RETURN i.generation AS generation, i.source AS source, i.who AS who, i.at AS at""";

    private final Database database;

    public Chronicler(Database database) {
        this.database = database;
    }

    @Override
    public long statements(Span span) {
        return database.list(COUNT, ends(span)).getFirst().get("statements").asLong();
    }

    @Override
    public Page page(Span span, String after, int limit) {
        var parameters = new LinkedHashMap<>(ends(span));
        parameters.put("after", after);
        parameters.put("limit", limit);
        List<String> keys =
                database.list(KEYS, parameters).getFirst().get("keys").asList(value -> value.asString());
        List<Shift> shifts = of(keys, span).stream()
                .filter(shift -> !shift.columns().isEmpty())
                .toList();
        return new Page(shifts, keys.size() < limit ? null : keys.getLast());
    }

    @Override
    public List<Shift> of(Collection<String> keys, Span span) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var parameters = new LinkedHashMap<>(ends(span));
        parameters.put("keys", List.copyOf(new LinkedHashSet<>(keys)));
        var facts = new LinkedHashMap<String, List<Statement>>();
        database.list(BOTH_ENDS, parameters)
                .forEach(row -> facts.put(row.get("key").asString(), Written.statements(row, "statements")));
        Map<Long, Telling> imports = imports(facts.values());
        var shifts = new ArrayList<Shift>();
        facts.forEach((key, statements) -> {
            Shift shift = new Telltale(statements, span, imports).shift(key);
            if (shift != null) {
                shifts.add(shift);
            }
        });
        return shifts;
    }

    /** The imports at which what is said here was first said, came and went. */
    private Map<Long, Telling> imports(Collection<List<Statement>> facts) {
        Set<Long> generations = new LinkedHashSet<>();
        facts.forEach(statements -> statements.forEach(statement -> {
            generations.add(statement.born());
            generations.add(statement.died());
            statement.said().forEach(said -> generations.add(said.stated()));
        }));
        var imports = new LinkedHashMap<Long, Telling>();
        database.list(IMPORTS, Map.of("generations", List.copyOf(generations)))
                .forEach(row -> imports.put(row.get("generation").asLong(), telling(row)));
        return imports;
    }

    private static Telling telling(Record row) {
        return new Telling(
                row.get("source").asString(),
                "",
                row.get("who").asString(),
                row.get("at").asZonedDateTime().toInstant());
    }

    private static Map<String, Object> ends(Span span) {
        return Map.of("from", span.from(), "to", span.to());
    }

    /** What of one fact lives at a generation, folded. */
    static @Nullable Folded folded(List<Statement> statements, long generation) {
        return Folded.of(statements.stream()
                        .filter(statement -> statement.liveAt(generation))
                        .toList())
                .orElse(null);
    }
}
