package dev.tierfall.check.finding;

import dev.tierfall.check.record.Cells;
import dev.tierfall.check.record.Ledger;
import dev.tierfall.store.Records;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Repository;

/** Reads spells from the record. */
@Lazy
@Repository
class Spells {

    private static final String OF = "MATCH (f:Finding) WHERE f.id = $id" + Spell.COLUMNS + "ORDER BY f.round DESC";

    private static final String STANDING = "MATCH (f:Finding) WHERE f.until = $never AND f.id IN $ids" + Spell.COLUMNS;

    private static final String OF_CHECKS =
            "MATCH (f:Finding) WHERE f.until = $never AND f.check IN $checks" + Spell.COLUMNS;

    private static final String EVER = "MATCH (f:Finding) WHERE f.id IN $ids" + Spell.COLUMNS;

    /** Of what is closed, the last spell of each finding that none follows. */
    private static final String WANTED = """
            MATCH (f:Finding)
            WHERE CASE WHEN $closed
                  THEN f.until < $never AND NOT EXISTS {
                    MATCH (later:Finding) WHERE later.key = f.key AND later.round > f.round
                  }
                  ELSE f.until = $never END
              AND ($only IS NULL OR f.id IN $only) AND NOT f.id IN $but
              AND ($check IS NULL OR f.check = $check)
              AND ($vendor IS NULL OR f.vendor = $vendor OR f.subject = $vendor)
              AND ($severity IS NULL OR f.severity = $severity)
              AND ($find IS NULL OR toLower(f.key + ' ' + f.detail) CONTAINS $find)
            """;

    private static final String PAGE =
            WANTED + Spell.COLUMNS + "ORDER BY f.weight DESC, f.check, f.key SKIP $skip LIMIT $limit";

    private static final String COUNT = WANTED + "RETURN count(*) AS number";

    private static final String TALLY = """
            MATCH (f:Finding) WHERE f.until = $never
            RETURN f.check AS check, f.severity AS severity, count(*) AS number""";

    private static final String BEGINNINGS = """
            MATCH (f:Finding) WHERE f.from < f.until
            RETURN f.from AS day, f.severity AS severity, count(*) AS number""";

    private static final String ENDINGS = """
            MATCH (f:Finding) WHERE f.until < $never AND f.from < f.until
            RETURN f.until AS day, f.severity AS severity, count(*) AS number""";

    private static final String CLOSED = """
            MATCH (f:Finding) WHERE f.until < $never AND NOT EXISTS {
              MATCH (later:Finding) WHERE later.key = f.key AND later.round > f.round
            }
            RETURN count(*) AS number""";

    /**
     * Which spells are wanted; null where it does not matter.
     *
     * @param only ids among which they are
     * @param but ids among which they are not
     */
    record Wanted(
            boolean closed,
            @Nullable Set<String> only,
            Set<String> but,
            @Nullable String check,
            @Nullable String vendor,
            @Nullable String severity,
            @Nullable String find) {

        private Map<String, Object> parameters() {
            var parameters = new HashMap<String, Object>();
            parameters.put("never", Ledger.NEVER);
            parameters.put("closed", closed);
            parameters.put("only", only == null ? null : List.copyOf(only));
            parameters.put("but", List.copyOf(but));
            parameters.put("check", check);
            parameters.put("vendor", vendor);
            parameters.put("severity", severity);
            parameters.put("find", find);
            return parameters;
        }
    }

    /** How many of a severity began, or ended, on a day. */
    record Count(LocalDate day, String severity, long number) {}

    /** How many of a check and a severity stand. */
    record Tally(String check, String severity, long number) {}

    private final Records records;

    Spells(Records records) {
        this.records = records;
    }

    /** The spells of one finding, the last first; none where it was never found. */
    List<Spell> of(String id) {
        return spells(OF, Map.of("id", id));
    }

    List<Spell> standing(Collection<String> ids) {
        return spells(STANDING, Map.of("never", Ledger.NEVER, "ids", List.copyOf(ids)));
    }

    List<Spell> ofChecks(Collection<String> checks) {
        return spells(OF_CHECKS, Map.of("never", Ledger.NEVER, "checks", List.copyOf(checks)));
    }

    /** All spells that these findings ever had. */
    List<Spell> ever(Collection<String> ids) {
        return spells(EVER, Map.of("ids", List.copyOf(ids)));
    }

    List<Spell> page(Wanted wanted, long skip, long limit) {
        Map<String, Object> parameters = wanted.parameters();
        parameters.put("skip", skip);
        parameters.put("limit", limit);
        return spells(PAGE, parameters);
    }

    long count(Wanted wanted) {
        return number(COUNT, wanted.parameters());
    }

    long closed() {
        return number(CLOSED, Map.of("never", Ledger.NEVER));
    }

    List<Tally> tally() {
        return records.read(TALLY, Map.of("never", Ledger.NEVER)).stream()
                .map(Cells::new)
                .map(row -> new Tally(row.text("check"), row.text("severity"), row.number("number")))
                .toList();
    }

    List<Count> beginnings() {
        return counts(BEGINNINGS);
    }

    List<Count> endings() {
        return counts(ENDINGS);
    }

    private List<Count> counts(String cypher) {
        return records.read(cypher, Map.of("never", Ledger.NEVER)).stream()
                .map(Cells::new)
                .map(row -> new Count(row.day("day"), row.text("severity"), row.number("number")))
                .toList();
    }

    private long number(String cypher, Map<String, Object> parameters) {
        return (Long) Objects.requireNonNull(
                records.read(cypher, parameters).getFirst().get("number"));
    }

    private List<Spell> spells(String cypher, Map<String, Object> parameters) {
        return records.read(cypher, parameters).stream().map(Spell::of).toList();
    }
}
