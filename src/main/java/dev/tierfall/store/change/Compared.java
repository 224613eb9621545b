package dev.tierfall.store.change;

import dev.tierfall.store.ImportReport;
import dev.tierfall.store.ImportReport.Change;
import dev.tierfall.store.SourceDetail.Disagreement;
import dev.tierfall.store.bolt.Database;
import dev.tierfall.store.statement.Folded;
import dev.tierfall.store.statement.Folded.Shown;
import dev.tierfall.store.statement.Said;
import dev.tierfall.store.statement.Statement;
import dev.tierfall.store.statement.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a source's last word changed on the map, and its words beside those of others. */
final class Compared {

    /** Of what came, and of what only went; a fact that was on the map before and still is, with all that is said. */
    private static final String CHANGED_AT = """
            CALL () {
              MATCH (s:Statement) USING INDEX s:Statement(born)
              WHERE s.born = $generation AND s.source = $source AND $generation < s.died
              RETURN s.key AS key
              UNION ALL
              MATCH (s:Statement) USING INDEX s:Statement(died, source)
              WHERE s.died = $generation AND s.source IS NOT NULL AND s.born < $generation
                AND NOT EXISTS {
                  MATCH (n:Statement) USING INDEX n:Statement(key, source, born)
                  WHERE n.key = s.key AND n.source = $source AND n.born = $generation
                }
              RETURN s.key AS key
            }
            WITH key WHERE EXISTS {
              MATCH (b:Statement) USING INDEX b:Statement(key, source, born)
              WHERE b.key = key AND b.source IS NOT NULL AND b.born < $generation AND $generation <= b.died
            } AND EXISTS {
              MATCH (a:Statement) USING INDEX a:Statement(key, source, born)
              WHERE a.key = key AND a.source IS NOT NULL AND a.born <= $generation AND $generation < a.died
            }
            WITH DISTINCT key ORDER BY key
            CALL (key) {
              MATCH (s:Statement) USING INDEX s:Statement(key, source, born)
              WHERE s.key = key AND s.source IS NOT NULL AND s.born <= $generation AND $generation <= s.died
              RETURN collect(%s) AS statements
            }
            RETURN statements""".formatted(Written.COLUMNS);

    /** Only things can be disagreed on: a row without an id that has other values is another fact. */
    private static final String ALSO_SAID = """
            MATCH (h:Head {id: 0})
            MATCH (m:Statement) USING INDEX m:Statement(died, source)
            WHERE m.died = $never AND m.source = $source AND m.born <= h.generation
            CALL (m, h) {
              MATCH (s:Statement) USING INDEX s:Statement(key, source, born)
              WHERE s.key = m.key AND s.source IS NOT NULL AND s.born <= h.generation AND h.generation < s.died
              RETURN collect(%s) AS statements
            }
            WITH m.key AS key, statements WHERE size(statements) > 1
            RETURN statements ORDER BY key""".formatted(Written.COLUMNS);

    private final Database database;
    private final String source;

    Compared(Database database, String source) {
        this.database = database;
        this.source = source;
    }

    /** What the map shows otherwise since one import of the source, field by field. */
    List<Change> changesOf(long generation) {
        var changes = new ArrayList<Change>();
        database.each(CHANGED_AT, Map.of("generation", generation, "source", source), row -> {
            if (changes.size() < ImportReport.LIMIT) {
                changes.addAll(
                        sight(Written.statements(row, "statements"), generation).changes());
            }
        });
        return changes.stream().limit(ImportReport.LIMIT).toList();
    }

    private static Sight sight(List<Statement> statements, long generation) {
        return Sight.of(live(statements, generation - 1), live(statements, generation));
    }

    private static List<Statement> live(List<Statement> statements, long generation) {
        return statements.stream()
                .filter(statement -> statement.liveAt(generation))
                .toList();
    }

    List<Disagreement> disagreements() {
        var found = new ArrayList<Disagreement>();
        database.each(ALSO_SAID, Map.of("source", source, "never", Statement.NEVER), row -> {
            if (found.size() < ImportReport.LIMIT) {
                disagreements(Written.statements(row, "statements")).forEach(found::add);
            }
        });
        return found.stream().limit(ImportReport.LIMIT).toList();
    }

    private Stream<Disagreement> disagreements(List<Statement> statements) {
        Statement mine = statements.stream()
                .filter(statement -> statement.source().equals(source))
                .findFirst()
                .orElseThrow();
        Folded folded = Folded.of(statements).orElseThrow();
        return statements.stream()
                .filter(other -> !other.equals(mine) && mine.file().describesThings())
                .flatMap(other -> mine.said().stream()
                        .filter(said -> differs(said, other))
                        .map(said -> disagreement(mine, said, other, folded)));
    }

    private static boolean differs(Said said, Statement other) {
        String theirs = other.value(said.column());
        return !theirs.isEmpty() && !theirs.equals(said.value());
    }

    private static Disagreement disagreement(Statement mine, Said said, Statement other, Folded folded) {
        Shown shown = folded.values().get(said.column());
        return new Disagreement(
                mine.key(),
                said.column(),
                said.value(),
                mine.place(),
                other.source(),
                other.value(said.column()),
                other.place(),
                shown != null && shown.from().equals(mine));
    }
}
