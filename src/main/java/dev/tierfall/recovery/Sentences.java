package dev.tierfall.recovery;

import dev.tierfall.recovery.Recovery.Values;
import dev.tierfall.recovery.plan.Outcome;
import dev.tierfall.recovery.plan.Range;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a recovery says in a sentence, so that page, command line and report say the same. */
public final class Sentences {

    private static final int NAMED = 3;

    private Sentences() {}

    /** As {@code Payroll is down for at least 31 h: 7 h past its tolerance of 24 h}. */
    public static String function(String name, Outcome outcome, @Nullable Double tolerance) {
        Range stops = outcome.stops();
        if (stops == null) {
            return name + " goes on: it does without what fell, or a stand-in or fallback outlasts that";
        }
        String first = outcome.holdsOut()
                ? "%s holds out for %s and is then down".formatted(name, Range.number(stops.atLeast()) + " h")
                : name + " is down";
        return first + duration(outcome.down()) + judged(outcome, tolerance);
    }

    /** The same of a thing that has no tolerance of its own. */
    static String thing(String name, boolean stops, Range back) {
        if (!stops) {
            return name + " goes on: it does without what fell, or a stand-in or fallback outlasts that";
        }
        return back.atMost() == null && back.atLeast() == 0
                ? "when %s is back nobody knows".formatted(name)
                : "%s is back after %s".formatted(name, back.hours());
    }

    static String duration(Range down) {
        return down.atMost() == null && down.atLeast() == 0 ? " nobody knows how long" : " for " + down.hours();
    }

    private static String judged(Outcome outcome, @Nullable Double tolerance) {
        if (tolerance == null) {
            return "; how long it may be down nobody said";
        }
        String allowed = Range.number(tolerance) + " h";
        return switch (outcome.verdict()) {
            case LATE -> ": %s past its tolerance of %s".formatted(past(outcome.late()), allowed);
            case IN_TIME -> ", within its tolerance of " + allowed;
            default -> "; whether that is within its tolerance of %s can't be told".formatted(allowed);
        };
    }

    /** Where the hours down are a lower bound and say so, these are one too. */
    private static String past(@Nullable Range late) {
        return late == null || late.atMost() == null
                ? Range.number(late == null ? 0 : late.atLeast()) + " h"
                : late.hours();
    }

    /** As {@code ; 2 of 9 values needed are missing; the backup of ERP falls too}; or nothing. */
    static String rests(Values values, List<String> doubts) {
        String missing = values.missing() == 0
                ? ""
                : "; %,d of %,d values needed %s missing"
                        .formatted(values.missing(), values.needed(), values.missing() == 1 ? "is" : "are");
        return doubts.isEmpty() ? missing : missing + "; " + doubts(doubts);
    }

    /** As {@code the backup of ERP falls too}. */
    static String doubts(List<String> names) {
        return (names.size() == 1 ? "the backup of %s falls too" : "the backups of %s fall too").formatted(list(names));
    }

    /** The first few of a list, and how many more. */
    public static String list(Collection<String> names) {
        List<String> first = names.stream().limit(NAMED).toList();
        int more = names.size() - first.size();
        if (more > 0) {
            return "%s and %,d more".formatted(String.join(", ", first), more);
        }
        return first.size() < 2
                ? String.join("", first)
                : String.join(", ", first.subList(0, first.size() - 1)) + " and " + first.getLast();
    }

    /** As {@code 1 thing} or {@code 3 things}. */
    public static String count(long number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }
}
