package dev.tierfall.recovery;

import dev.tierfall.recovery.Functions.Judged;
import dev.tierfall.recovery.Recovery.Values;
import dev.tierfall.recovery.Recovery.Way;
import dev.tierfall.recovery.plan.Outcome.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences that sum a recovery up; empty where there is nothing to say. */
final class Summary {

    private Summary() {}

    static String functions(List<Judged> judged) {
        if (judged.isEmpty()) {
            return "No critical function falls.";
        }
        Map<Verdict, Long> counts =
                judged.stream().collect(Collectors.groupingBy(j -> j.outcome().verdict(), Collectors.counting()));
        var parts = new ArrayList<String>();
        part(parts, counts.getOrDefault(Verdict.LATE, 0L), "is back too late", "are back too late");
        part(parts, counts.getOrDefault(Verdict.UNKNOWN, 0L), "may be, nobody can tell", "may be, nobody can tell");
        part(parts, counts.getOrDefault(Verdict.IN_TIME, 0L), "is back in time", "are back in time");
        part(parts, counts.getOrDefault(Verdict.GOES_ON, 0L), "goes on", "go on");
        return "Of %s reached %s."
                .formatted(
                        Sentences.count(judged.size(), "critical function", "critical functions"),
                        String.join("; ", parts));
    }

    private static void part(List<String> parts, long count, String one, String many) {
        if (count > 0) {
            parts.add("%,d %s".formatted(count, count == 1 ? one : many));
        }
    }

    static String order(int things, int waves, @Nullable Way longest) {
        if (longest == null) {
            return "Nothing critical stops.";
        }
        String known = longest.hours().exact() ? "" : " by what is known";
        String way = longest.words().isEmpty() ? "" : known + ", over " + longest.words();
        String hours = longest.hours().atMost() == null && longest.hours().atLeast() == 0
                ? "how long that takes nobody knows"
                : "that takes " + longest.hours().hours() + way;
        return "%s to come back, in %s: %s."
                .formatted(
                        Sentences.count(things, "thing has", "things have"),
                        Sentences.count(waves, "wave", "waves"),
                        hours);
    }

    static String backups(int backups, int falling, int without) {
        String first = backups == 0
                ? ""
                : "%,d of %s %s with what it protects"
                        .formatted(
                                falling,
                                Sentences.count(backups, "backup", "backups"),
                                falling == 1 ? "falls" : "fall");
        String bare = without == 0 ? "" : "no backup is known of " + Sentences.count(without, "system", "systems");
        if (first.isEmpty() && bare.isEmpty()) {
            return "";
        }
        String both = first.isEmpty() || bare.isEmpty() ? first + bare : first + "; " + bare;
        return Character.toUpperCase(both.charAt(0)) + both.substring(1) + ".";
    }

    static String values(Values values) {
        return values.missing() == 0
                ? ""
                : "%,d of %,d values needed %s missing."
                        .formatted(values.missing(), values.needed(), values.missing() == 1 ? "is" : "are");
    }
}
