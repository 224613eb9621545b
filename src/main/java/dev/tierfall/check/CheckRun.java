package dev.tierfall.check;

import dev.tierfall.check.CheckAnswer.Finding;
import dev.tierfall.check.CheckAnswer.Result;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import dev.tierfall.spread.Budget;
import dev.tierfall.store.MapView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs one check on one map. Subjects that are in order are counted where they stand, so that only findings and what is
 * unknown come over the wire.
 */
final class CheckRun {

    private static final Pattern LINE = Pattern.compile("\\(?line (\\d+), column (\\d+)");
    private static final Pattern SEVERITY = Pattern.compile("\\bAS\\s+severity\\b");

    /** Rows that are named in an answer; all are counted. */
    static final int NAMED = 10_000;

    private final CheckSet set;
    private final LocalDate asOf;
    private final Budget budget;

    CheckRun(CheckSet set, LocalDate asOf, Budget budget) {
        this.set = set;
        this.asOf = asOf;
        this.budget = budget;
    }

    Result of(Check check, MapView view) {
        Sighting seen = look(check, view);
        return Result.of(check, seen.found(), seen.unknown(), seen.clear());
    }

    /** The same with all that it saw. */
    Sighting look(Check check, MapView view) {
        var tally = new Tally(check);
        rows(check, wrapped(check), view, tally::add);
        return tally.seen();
    }

    /** Hands over every subject of a check, also those that are in order, which are not kept. */
    void each(Check check, MapView view, Consumer<Seen> taker) {
        var tally = new Tally(check);
        rows(check, check.statement().cypher(), view, row -> taker.accept(tally.one(row)));
    }

    private void rows(Check check, String cypher, MapView view, Consumer<Map<String, Object>> taker) {
        Budget.Meter meter = budget.meter();
        var parameters = new HashMap<String, Object>(set.thresholds());
        parameters.put("asOf", asOf);
        try {
            view.each(cypher, parameters, row -> {
                taker.accept(row);
                meter.walked(1);
            });
        } catch (Rejected e) {
            throw e;
        } catch (RuntimeException e) {
            throw explained(check, e);
        }
    }

    private static String wrapped(Check check) {
        String severity = SEVERITY.matcher(check.statement().text()).find() ? "severity" : "null";
        String cypher = check.statement().cypher();
        return """
                CALL () {
                %s
                }
                WITH found, CASE WHEN found = false THEN null
                       ELSE {subject: subject, vendor: vendor, detail: detail, witnesses: witnesses,
                             severity: %s} END AS row
                RETURN found, row.subject AS subject, row.vendor AS vendor, row.detail AS detail,
                       row.witnesses AS witnesses, row.severity AS severity,
                       count(*) AS count""".formatted(cypher, severity);
    }

    /** What the server says of a statement that it can't run, with the line as the file's author counts it. */
    private static RuntimeException explained(Check check, RuntimeException e) {
        String message = String.valueOf(e.getMessage());
        Matcher line = LINE.matcher(message);
        if (!line.find()) {
            return e;
        }
        int inFile = Math.max(1, Integer.parseInt(line.group(1)) - 1);
        String first = message.lines().findFirst().orElse(message).replaceAll(" ?\\(line .*", "");
        return new Rejected(
                List.of(new Rejection(
                        check.statement().file(),
                        inFile,
                        null,
                        null,
                        first,
                        "try the statement in Neo4j Browser until it runs; 'tierfall check %s --cypher' writes it out"
                                .formatted(check.id()))),
                0);
    }

    /** Counts the rows of one check. */
    private static final class Tally {

        private static final Comparator<Finding> ORDER = Comparator.<Finding, Integer>comparing(f -> -weight(f))
                .thenComparing(Finding::subject)
                .thenComparing(f -> f.vendor() == null ? "" : f.vendor())
                .thenComparing(Finding::detail);

        private final Check check;
        private final List<Finding> found = new ArrayList<>();
        private final List<Finding> unknown = new ArrayList<>();
        private long clear;

        Tally(Check check) {
            this.check = check;
        }

        private static int weight(Finding finding) {
            return Severity.of(finding.severity()).orElseThrow().ordinal();
        }

        void add(Map<String, Object> row) {
            Object verdict = row.get("found");
            if (Boolean.FALSE.equals(verdict)) {
                clear += (Long) Objects.requireNonNull(row.get("count"));
            } else {
                (verdict == null ? unknown : found).add(finding(row));
            }
        }

        Seen one(Map<String, Object> row) {
            return new Seen(check, row.get("found") instanceof Boolean found ? found : null, finding(row));
        }

        private Finding finding(Map<String, Object> row) {
            Object subject = row.get("subject");
            if (subject == null) {
                throw refused("a row names no subject", "return the ref of what was looked at AS subject");
            }
            return new Finding(subject.toString(), text(row.get("vendor")), severity(row), said(row), witnesses(row));
        }

        private String severity(Map<String, Object> row) {
            String word = text(row.get("severity"));
            String severity = word == null ? check.severity().word() : word;
            if (Severity.of(severity).isEmpty()) {
                throw refused(
                        "a row of severity '%s'".formatted(severity),
                        "return one of %s AS severity".formatted(String.join(", ", Severity.words())));
            }
            return severity;
        }

        private static String said(Map<String, Object> row) {
            return Objects.requireNonNullElse(text(row.get("detail")), "");
        }

        private static List<String> witnesses(Map<String, Object> row) {
            return row.get("witnesses") instanceof List<?> list
                    ? list.stream()
                            .filter(Objects::nonNull)
                            .map(Object::toString)
                            .distinct()
                            .sorted()
                            .toList()
                    : List.of();
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null ? null : value.toString();
        }

        private Rejected refused(String message, String mend) {
            return new Rejected(List.of(new Rejection(check.statement().file(), 1, null, null, message, mend)), 0);
        }

        Sighting seen() {
            found.sort(ORDER);
            unknown.sort(ORDER);
            return new Sighting(check, List.copyOf(found), List.copyOf(unknown), clear);
        }
    }
}
