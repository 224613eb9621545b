package dev.tierfall.check.finding;

import dev.tierfall.access.Seat;
import dev.tierfall.check.finding.FindingAnswer.Point;
import dev.tierfall.check.finding.FindingAnswer.Totals;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the record says in a sentence or two. */
final class FindingSentences {

    private FindingSentences() {}

    static String title(Totals totals, boolean looked) {
        if (!looked) {
            return "The checks have not been recorded yet";
        }
        long open = totals.openCount();
        if (open == 0) {
            long apart = totals.waived() + totals.accepted();
            return apart == 0 ? "No finding is open" : "No finding is open beyond %s".formatted(leftAsTheyAre(totals));
        }
        long critical = totals.open().getOrDefault("critical", 0L);
        return "%s open%s"
                .formatted(
                        open == 1 ? "1 finding is" : "%,d findings are".formatted(open),
                        critical == 0 ? "" : ", %,d of them critical".formatted(critical));
    }

    static String summary(Totals totals) {
        String apart = totals.waived() + totals.accepted() == 0 ? "" : " Besides, %s.".formatted(leftAsTheyAre(totals));
        String overdue = totals.overdue() == 0
                ? ""
                : " %s past the due day.".formatted(totals.overdue() == 1 ? "1 is" : totals.overdue() + " are");
        String known = totals.checks().known() == null
                ? ""
                : " Known for %d%% of what the checks looked at."
                        .formatted(totals.checks().known());
        return "%s, %s, %s unknown.%s%s%s"
                .formatted(
                        checks(totals.checks().pass(), "passes", "pass"),
                        times(totals.checks().fail(), "fails", "fail"),
                        times(totals.checks().unknown(), "is", "are"),
                        overdue,
                        apart,
                        known);
    }

    private static String leftAsTheyAre(Totals totals) {
        return Stream.of(
                        totals.waived() == 0 ? "" : "%,d waived".formatted(totals.waived()),
                        totals.accepted() == 0 ? "" : "%,d accepted".formatted(totals.accepted()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" and "));
    }

    static String waiver(Waiver waiver) {
        String what = waiver.kind() == Waiver.Kind.WAIVER ? "a waiver" : "that the risk is accepted";
        String until = "until " + waiver.until();
        return switch (waiver.status()) {
            case PROPOSED ->
                "%s proposes %s %s; %s still to approve."
                        .formatted(waiver.proposed().who(), what, until, are(seats(waiver.missing())));
            case HOLDS ->
                "%s %s, approved by %s."
                        .formatted(
                                waiver.kind() == Waiver.Kind.WAIVER ? "Waived" : "The risk is accepted",
                                until,
                                approvers(waiver.approvals()));
            case EXPIRED ->
                waiver.missing().isEmpty()
                        ? "It was %s %s; that has run out."
                                .formatted(waiver.kind().standing(), until)
                        : "Proposed %s, and never approved by %s.".formatted(until, seats(waiver.missing()));
            case OUTGROWN ->
                "It was to be %s as %s; it is graver now."
                        .formatted(
                                waiver.kind().standing(),
                                waiver.proposed().says().severity());
            case REFUSED -> ended("refused", waiver);
            case WITHDRAWN -> ended("taken back", waiver);
        };
    }

    private static String ended(String how, Waiver waiver) {
        Act act = Objects.requireNonNull(waiver.ended());
        String reason = act.says().reason();
        return "%s %s by %s%s%s"
                .formatted(
                        waiver.kind() == Waiver.Kind.WAIVER ? "The waiver was" : "To accept the risk was",
                        how,
                        act.who(),
                        act.seat() == null ? "" : " (%s)".formatted(act.seat().word()),
                        reason.isEmpty() ? "." : ": " + reason);
    }

    static String act(Act act) {
        return switch (act.kind()) {
            case ASSIGNED -> assigned(act);
            case PROPOSED ->
                "proposed %s until %s: %s"
                        .formatted(
                                act.says().waiver() == Waiver.Kind.WAIVER ? "a waiver" : "to accept the risk",
                                act.says().until(),
                                act.says().reason());
            case APPROVED -> "approved for %s%s".formatted(seat(act), noted(act));
            case REFUSED -> "refused for %s%s".formatted(seat(act), noted(act));
            case WITHDRAWN -> "took it back%s".formatted(noted(act));
        };
    }

    private static String assigned(Act act) {
        String owner =
                act.says().owner() == null ? "to nobody" : "to " + act.says().owner();
        return "gave it %s%s"
                .formatted(
                        owner,
                        act.says().due() == null ? "" : ", due " + act.says().due());
    }

    private static String noted(Act act) {
        return act.says().reason().isEmpty() ? "" : ": " + act.says().reason();
    }

    private static String seat(Act act) {
        return Objects.requireNonNull(act.seat()).word();
    }

    private static String approvers(List<Act> approvals) {
        return joined(approvals.stream()
                .map(act -> "%s (%s)".formatted(act.who(), seat(act)))
                .toList());
    }

    static String seats(List<Seat> seats) {
        return joined(seats.stream().map(Seat::word).toList());
    }

    static String joined(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private static String are(String seats) {
        return seats + (seats.contains(" ") ? " are" : " is");
    }

    static String trend(List<Point> points) {
        Point last = points.getLast();
        Point first = points.getFirst();
        String now = last.open() == 1 ? "1 finding is open" : "%,d findings are open".formatted(last.open());
        long change = last.open() - first.open();
        return points.size() == 1
                ? "%s; the record begins on %s".formatted(now, first.day())
                : "%s, %s on %s"
                        .formatted(
                                now,
                                change == 0
                                        ? "as many as"
                                        : "%,d %s than".formatted(Math.abs(change), change < 0 ? "fewer" : "more"),
                                first.day());
    }

    private static String checks(int number, String one, String many) {
        return "%d %s".formatted(number, number == 1 ? "check " + one : "checks " + many);
    }

    private static String times(int number, String one, String many) {
        return "%d %s".formatted(number, number == 1 ? one : many);
    }
}
