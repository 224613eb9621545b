package dev.tierfall.check.finding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Findings as the record has them, as they go over the wire.
 *
 * @param policy the version of the checks and thresholds of the last run
 * @param snapshot the generation that the last run looked at
 * @param recorded when it looked, and whether the map, the day or the policy has changed since
 * @param needs the seats that must approve a waiver and an acceptance
 * @param number how many findings are asked for, of which these are some
 * @param cursor where the next page begins; null on the last
 */
record FindingAnswer(
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        String title,
        String summary,
        Recorded recorded,
        Totals totals,
        Map<String, List<String>> needs,
        List<Line> checks,
        long number,
        List<Row> findings,
        @Nullable String cursor) {

    /**
     * The last run that was recorded.
     *
     * @param behind whether another run is due
     * @param trouble why it can't be recorded; null where it can
     */
    record Recorded(
            @Nullable String at, boolean behind, @Nullable String trouble) {}

    /**
     * All findings of the record, whatever is asked for.
     *
     * @param open by severity, the worst first, without what is waived or accepted
     * @param overdue those open ones whose due day is past
     */
    record Totals(Map<String, Long> open, long waived, long accepted, long closed, long overdue, Outcomes checks) {

        long openCount() {
            return open.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** How many checks passed, failed and could not tell, and how much of what they looked at is known. */
    record Outcomes(
            int pass, int fail, int unknown, @Nullable Integer known) {}

    /**
     * One check as the last run saw it.
     *
     * @param apart how many of its findings are waived or accepted
     */
    record Line(
            String check,
            String title,
            String severity,
            String result,
            long counted,
            long unknown,
            long found,
            long apart,
            String coverage) {}

    /**
     * One finding.
     *
     * @param name of the subject as the map has it; null where it has none
     * @param standing on the day, in one word: open, waived, accepted or closed
     * @param since the day from which on it was found without a break
     * @param vague why nobody can tell any more whether it stands; null where one can
     * @param closed the day on which it was gone; null while it is found
     * @param waiver what was last proposed for it; null for nothing
     */
    record Row(
            String id,
            String check,
            String title,
            String severity,
            String standing,
            String subject,
            @Nullable String name,
            @Nullable String vendor,
            @Nullable String vendorName,
            String detail,
            List<String> witnesses,
            String since,
            @Nullable String vague,
            @Nullable String owner,
            @Nullable String due,
            boolean overdue,
            @Nullable String closed,
            @Nullable String closedBy,
            @Nullable Proposal waiver) {}

    /**
     * A waiver or an acceptance.
     *
     * @param status {@code proposed}, {@code holds}, {@code expired}, {@code outgrown}, {@code refused} or
     *     {@code withdrawn}
     * @param missing the seats that are still to approve
     * @param sentence the same in words
     */
    record Proposal(
            String kind,
            String status,
            String reason,
            String until,
            String who,
            String at,
            List<Approval> approvals,
            List<String> missing,
            String sentence) {}

    record Approval(String seat, String who, String at) {}

    /**
     * One finding with all that was done about it.
     *
     * @param condition when the check finds something, in words
     * @param mend what closes it
     * @param spells from when until when it was found, the last first
     * @param acts what anybody did, the last first
     * @param seen the number of the last act, 0 for none; a decision sends it back
     * @param may what whoever asks may do
     */
    record Whole(
            String asOf,
            String policy,
            String snapshot,
            List<String> without,
            String title,
            String summary,
            Row finding,
            String condition,
            String mend,
            List<String> references,
            List<Time> spells,
            List<Done> acts,
            long seen,
            May may) {}

    /** One spell; until and by what it ended are null while it is found. */
    record Time(
            String from,
            String fromBy,
            @Nullable String until,
            @Nullable String untilBy,
            String severity) {}

    /** One act, in words. */
    record Done(String at, String who, String kind, String sentence) {}

    /**
     * What whoever asks may do about it now.
     *
     * @param approve the seats from which they may approve
     * @param refuse the seats from which they may refuse
     */
    record May(boolean assign, boolean propose, boolean withdraw, List<String> approve, List<String> refuse) {}

    /**
     * How many are open from day to day.
     *
     * @param points in the order of the days
     */
    record Trend(
            String asOf,
            String policy,
            String snapshot,
            List<String> without,
            String title,
            String summary,
            String from,
            String to,
            List<Point> points) {}

    /** One day: open ones by severity, and what is waived or accepted. */
    record Point(String day, long open, long critical, long high, long medium, long low, long apart) {}
}
