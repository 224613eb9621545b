package dev.tierfall.check.record;

import dev.tierfall.check.record.Mark.Line;
import dev.tierfall.store.Records;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Repository;

/**
 * The record as it lies in the store: spells and the mark of the last whole run. Written in small transactions, each of
 * which may be written again.
 */
@Lazy
@Repository
public class Ledger {

    /** When a spell ends that has not ended. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final int BATCH = 2_000;

    private static final String MARK = """
            MATCH (r:FindingRecord {id: 0}) WHERE r.round > 0
            RETURN r.round AS round, r.generation AS generation, r.day AS day, r.policy AS policy,
                   coalesce(r.shipped, '') AS shipped, r.at AS at,
                   r.checks AS checks, r.counted AS counted, r.unknown AS unknown, r.found AS found,
                   coalesce(r.trouble, [each IN r.checks | '']) AS trouble""";

    /** Only where no other server has recorded this run meanwhile. */
    private static final String ADVANCE = """
            MERGE (r:FindingRecord {id: 0})
            SET r.writes = coalesce(r.writes, 0) + 1
            WITH r WHERE coalesce(r.round, 0) = $round - 1
            SET r += $mark, r.round = $round
            RETURN r.round AS round""";

    private static final String OPEN = """
            MATCH (f:Finding) WHERE f.until = $never AND f.check = $check
            RETURN f.key AS key, f.subject AS subject, f.print AS print, f.severity AS severity, f.vague AS vague,
                   f.since AS since""";

    /**
     * Only while the run that writes is the one after the last whole one: a server that was slow and another's newer
     * record must not mix. Setting first takes the lock that {@link #ADVANCE} waits for.
     */
    private static final String WRITE = """
            MERGE (r:FindingRecord {id: 0})
            SET r.writes = coalesce(r.writes, 0) + 1
            WITH r WHERE coalesce(r.round, 0) = $round - 1
            UNWIND $rows AS row
            CALL (row) {
              MATCH (f:Finding) WHERE row.ends AND f.key = row.key AND f.round >= 0 AND f.until = $never
              SET f += $end
            }
            CALL (row) {
              UNWIND CASE WHEN row.begins THEN [row] ELSE [] END AS one
              MERGE (f:Finding {key: one.key, round: $round})
              SET f += one.says, f.until = $never
            }
            CALL (row) {
              MATCH (f:Finding)
              WHERE NOT row.ends AND NOT row.begins AND f.key = row.key AND f.round >= 0 AND f.until = $never
              SET f += row.says
            }
            RETURN r.round AS round, count(*) AS rows""";

    private static final String CHECKS = """
            MATCH (f:Finding) WHERE f.until = $never RETURN DISTINCT f.check AS check""";

    private static final String IMPORTS = """
            MATCH (i:Import) WHERE $after < i.generation AND i.generation <= $to
            RETURN i.source AS source, i.who AS who, i.kind AS kind ORDER BY i.generation DESC LIMIT 4""";

    private final Records records;

    Ledger(Records records) {
        this.records = records;
    }

    /** The last whole run. */
    public Mark mark() {
        return records.read(MARK, Map.of()).stream()
                .map(Ledger::mark)
                .findFirst()
                .orElse(Mark.NONE);
    }

    /** Takes down that a run is whole; false where another server was first, which is as well. */
    boolean advance(Mark mark) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("generation", mark.generation());
        columns.put("day", mark.day());
        columns.put("policy", mark.policy());
        columns.put("shipped", mark.shipped());
        columns.put("at", mark.at() == null ? null : mark.at().atZone(ZoneOffset.UTC));
        columns.put("checks", mark.lines().stream().map(Line::check).toList());
        columns.put("counted", mark.lines().stream().map(Line::counted).toList());
        columns.put("unknown", mark.lines().stream().map(Line::unknown).toList());
        columns.put("found", mark.lines().stream().map(Line::found).toList());
        columns.put(
                "trouble",
                mark.lines().stream()
                        .map(line -> Objects.requireNonNullElse(line.trouble(), ""))
                        .toList());
        return !records.write(ADVANCE, Map.of("round", mark.round(), "mark", columns))
                .isEmpty();
    }

    /** The spells of a check that stand. */
    List<Map<String, Object>> open(String check) {
        return records.read(OPEN, Map.of("never", NEVER, "check", check));
    }

    /** The checks of which a finding stands. */
    List<String> checks() {
        return records.read(CHECKS, Map.of("never", NEVER)).stream()
                .map(row -> new Cells(row).text("check"))
                .sorted()
                .toList();
    }

    /**
     * Writes what differs.
     *
     * @param end the columns of a spell that ends
     * @return false, and what is left is not written, where another server has finished this run meanwhile
     */
    boolean write(long round, List<Shift> shifts, Map<String, Object> end) {
        for (int from = 0; from < shifts.size(); from += BATCH) {
            List<Map<String, Object>> rows = shifts.subList(from, Math.min(shifts.size(), from + BATCH)).stream()
                    .map(Shift::row)
                    .toList();
            if (records.write(WRITE, Map.of("rows", rows, "round", round, "never", NEVER, "end", end))
                    .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** What was done to the map between two generations, the last first. */
    String changes(long after, long to) {
        List<Map<String, Object>> imports = records.read(IMPORTS, Map.of("after", after, "to", to));
        String words = imports.stream()
                .limit(3)
                .map(row -> "%s of %s by %s".formatted(row.get("kind"), row.get("source"), row.get("who")))
                .collect(Collectors.joining(", "));
        return imports.size() > 3 ? words + " and others" : words;
    }

    private static Mark mark(Map<String, Object> row) {
        var cells = new Cells(row);
        List<String> checks = cells.texts("checks");
        List<Line> lines = IntStream.range(0, checks.size())
                .mapToObj(i -> new Line(
                        checks.get(i),
                        at(cells, "counted", i),
                        at(cells, "unknown", i),
                        at(cells, "found", i),
                        trouble(cells, i)))
                .toList();
        return new Mark(
                cells.number("round"),
                cells.number("generation"),
                cells.day("day"),
                cells.text("policy"),
                cells.text("shipped"),
                cells.at("at"),
                lines);
    }

    private static @Nullable String trouble(Cells cells, int place) {
        String trouble = cells.texts("trouble").get(place);
        return trouble.isEmpty() ? null : trouble;
    }

    private static long at(Cells cells, String column, int place) {
        return (Long) cells.list(column).get(place);
    }
}
