package dev.tierfall.store.change;

import dev.tierfall.model.Rejected;
import dev.tierfall.store.DatedStatement;
import dev.tierfall.store.SourceDetail.Import;
import dev.tierfall.store.SourceSummary;
import dev.tierfall.store.bolt.Database;
import dev.tierfall.store.statement.Statement;
import dev.tierfall.store.statement.Written;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Who has spoken, when, and by which imports. */
final class Sources {

    /** After a clause that binds {@code at}: notes that a source spoke. */
    static final String SPOKE = """
            MERGE (s:Source {name: $source})
            ON CREATE SET s.facts = 0, s.first = at
            SET s.spoke = at, s.who = $who, s.facts = s.facts + $grown""";

    private static final String ALL = """
            MATCH (s:Source)
            RETURN s.name AS name, s.facts AS facts, s.first AS first, s.spoke AS spoke, s.who AS who
            ORDER BY name""";

    private static final String IMPORTS = """
            MATCH (i:Import {source: $source})
            RETURN i.generation AS generation, i.kind AS kind, i.who AS who, i.at AS at,
                   i.added AS added, i.changed AS changed, i.removed AS removed, i.undoes AS undoes
            ORDER BY generation DESC""";

    private static final String LAST_NOT_UNDONE = """
            MATCH (i:Import {source: $source}) WHERE i.kind <> 'undo'
              AND NOT EXISTS { MATCH (u:Import {source: $source}) WHERE u.undoes = i.generation }
            RETURN max(i.generation) AS generation""";

    private static final String HISTORY = """
            MATCH (h:Head {id: 0})
            MATCH (s:Statement) USING INDEX s:Statement(key, source, born)
            WHERE s.key = $ref AND s.source IS NOT NULL AND s.born <= h.generation AND s.born < s.died
            MATCH (b:Import {generation: s.born})
            OPTIONAL MATCH (d:Import {generation: s.died})
            RETURN %s AS statement, b.at AS since, CASE WHEN s.died <= h.generation THEN d.at END AS until
            ORDER BY s.born DESC, s.source""".formatted(Written.COLUMNS);

    private final Database database;

    Sources(Database database) {
        this.database = database;
    }

    List<SourceSummary> all() {
        return database.list(ALL, Map.of()).stream()
                .map(row -> new SourceSummary(
                        row.get("name").asString(),
                        row.get("facts").asLong(),
                        instant(row.get("first")),
                        instant(row.get("spoke")),
                        row.get("who").asString()))
                .toList();
    }

    SourceSummary summary(String name) {
        List<SourceSummary> all = all();
        return all.stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    String names = all.stream().map(SourceSummary::name).collect(Collectors.joining(", "));
                    return new Rejected(
                            "there is no source '%s'".formatted(name),
                            names.isEmpty() ? "nothing has been imported yet" : "name one of " + names);
                });
    }

    List<Import> imports(String source) {
        return database.list(IMPORTS, Map.of("source", source)).stream()
                .map(row -> new Import(
                        row.get("generation").asLong(),
                        row.get("kind").asString(),
                        row.get("who").asString(),
                        instant(row.get("at")),
                        row.get("added").asLong(),
                        row.get("changed").asLong(),
                        row.get("removed").asLong(),
                        row.get("undoes").isNull() ? null : row.get("undoes").asLong()))
                .toList();
    }

    Optional<Long> lastNotUndone(String source) {
        Record row = database.list(LAST_NOT_UNDONE, Map.of("source", source)).getFirst();
        return row.get("generation").isNull()
                ? Optional.empty()
                : Optional.of(row.get("generation").asLong());
    }

    List<DatedStatement> history(String ref) {
        return database.list(HISTORY, Map.of("ref", ref)).stream()
                .map(row -> {
                    Statement statement = Written.statement(row.get("statement"));
                    var values = new LinkedHashMap<String, String>();
                    statement.said().forEach(said -> values.put(said.column(), said.value()));
                    return new DatedStatement(
                            statement.source(),
                            values,
                            statement.place(),
                            statement.who(),
                            instant(row.get("since")),
                            row.get("until").isNull() ? null : instant(row.get("until")));
                })
                .toList();
    }

    private static Instant instant(Value at) {
        return at.asZonedDateTime().toInstant();
    }
}
