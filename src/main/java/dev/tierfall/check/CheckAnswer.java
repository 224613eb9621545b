package dev.tierfall.check;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tierfall.check.Standings.Standing;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the checks found, as it goes over the wire.
 *
 * @param policy the version of the checks and thresholds
 * @param snapshot the revision of the map that answered
 * @param thresholds what was judged by
 * @param totals how many checks and findings there are
 */
public record CheckAnswer(
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        String title,
        String summary,
        Map<String, Object> thresholds,
        Totals totals,
        List<Result> checks) {

    /**
     * Counts.
     *
     * @param findings by severity, the worst first
     * @param apart how many of them are waived or accepted on the day
     */
    public record Totals(int pass, int fail, int unknown, Map<String, Integer> findings, int apart) {}

    /**
     * One check.
     *
     * @param severity of its worst finding, or where it has none the one that a finding would have
     * @param result {@code fail} where something was found, else {@code unknown} where something can't be known, else
     *     {@code pass}
     * @param counted how many subjects it looked at
     * @param unknown how many of them nobody can tell of
     * @param coverage the same in a sentence
     * @param findings the worst first
     * @param unknowns the subjects that an empty value leaves open
     * @param more findings and unknown subjects beyond those named
     */
    public record Result(
            String id,
            String title,
            String severity,
            String result,
            long counted,
            long unknown,
            String coverage,
            List<String> references,
            String condition,
            String mend,
            List<String> reads,
            List<Finding> findings,
            List<Finding> unknowns,
            int more) {

        static Result of(Check check, List<Finding> found, List<Finding> unknown, long clear) {
            long counted = clear + found.size() + unknown.size();
            return new Result(
                    check.id(),
                    check.title(),
                    found.isEmpty() ? check.severity().word() : found.getFirst().severity(),
                    !found.isEmpty() ? "fail" : !unknown.isEmpty() ? "unknown" : "pass",
                    counted,
                    unknown.size(),
                    CheckSentences.coverage(check, found.size(), unknown.size(), counted),
                    check.references(),
                    check.condition(),
                    check.mend(),
                    check.reads(),
                    named(found),
                    named(unknown),
                    found.size()
                            + unknown.size()
                            - named(found).size()
                            - named(unknown).size());
        }

        /** The same, each finding with how it stands. */
        Result standing(Map<String, Standing> standings) {
            List<Finding> known = findings.stream()
                    .map(finding ->
                            finding.standing(standings.get(Standings.key(id, finding.subject(), finding.vendor()))))
                    .toList();
            return new Result(
                    id,
                    title,
                    severity,
                    result,
                    counted,
                    unknown,
                    coverage,
                    references,
                    condition,
                    mend,
                    reads,
                    known,
                    unknowns,
                    more);
        }

        private static List<Finding> named(List<Finding> all) {
            return List.copyOf(all.subList(0, Math.min(CheckRun.NAMED, all.size())));
        }
    }

    /**
     * One subject with which something is wrong, or of which nobody can tell.
     *
     * @param vendor whose doing it is; null where no vendor is meant
     * @param witnesses the records that prove it, as {@code accounts.csv:14}
     * @param standing how it stands in the record of findings; null where the record has not seen it
     */
    public record Finding(
            String subject,
            @Nullable String vendor,
            String severity,
            String detail,
            List<String> witnesses,
            @Nullable Standing standing) {

        Finding(String subject, @Nullable String vendor, String severity, String detail, List<String> witnesses) {
            this(subject, vendor, severity, detail, witnesses, null);
        }

        Finding standing(@Nullable Standing how) {
            return new Finding(subject, vendor, severity, detail, witnesses, how == null ? null : how.as(severity));
        }

        /** Whether somebody accepts it for the time being. */
        boolean apart() {
            return standing != null && standing.apart();
        }
    }

    /** One check as it is written, with the statement that can be pasted into Neo4j Browser. */
    public record Described(@JsonUnwrapped Check check, String policy, Map<String, Object> thresholds, String cypher) {}
}
