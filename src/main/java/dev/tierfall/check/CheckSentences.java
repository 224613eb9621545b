package dev.tierfall.check;

import dev.tierfall.check.CheckAnswer.Result;
import dev.tierfall.check.CheckAnswer.Totals;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the checks say in a sentence or two. */
final class CheckSentences {

    private CheckSentences() {}

    /** {@code 2 of 14 vendor accounts; 3 can't be known}. */
    static String coverage(Check check, long found, long unknown, long counted) {
        if (counted == 0) {
            return "no %s on the map".formatted(check.counts());
        }
        String open = unknown == 0 ? "" : "; %,d can't be known".formatted(unknown);
        return "%,d of %,d %s%s".formatted(found, counted, check.counts(), open);
    }

    static String title(List<Result> results, Totals totals) {
        int findings = totals.findings().values().stream().mapToInt(i -> i).sum();
        if (findings == 0) {
            return totals.unknown() == 0
                    ? "No check finds anything"
                    : "No check finds anything, but %s can't be sure".formatted(checks(totals.unknown()));
        }
        int critical = totals.findings().getOrDefault("critical", 0);
        return "%s in %d of %s%s"
                        .formatted(
                                count(findings, "finding"),
                                totals.fail(),
                                checks(results.size()),
                                critical == 0 ? "" : ", %,d of them critical".formatted(critical))
                + (totals.apart() == 0 ? "" : "; %,d waived or accepted".formatted(totals.apart()));
    }

    /** How many checks pass, fail and can't tell, and what of the map is known to them. */
    static String summary(List<Result> results, Totals totals) {
        long counted = results.stream().mapToLong(Result::counted).sum();
        long unknown = results.stream().mapToLong(Result::unknown).sum();
        String known = counted == 0
                ? "Nothing on the map is theirs to look at."
                : "Known for %d%% of what they looked at.".formatted(100 * (counted - unknown) / counted);
        return "%s, %s, %s unknown. %s%s"
                .formatted(
                        times(totals.pass(), "passes", "pass"),
                        times(totals.fail(), "fails", "fail"),
                        times(totals.unknown(), "is", "are"),
                        bySeverity(totals.findings()),
                        known);
    }

    private static String bySeverity(Map<String, Integer> findings) {
        return findings.isEmpty()
                ? ""
                : findings.entrySet().stream()
                        .map(entry -> "%,d %s".formatted(entry.getValue(), entry.getKey()))
                        .collect(Collectors.joining(", ", "Findings: ", ". "));
    }

    private static String times(int number, String one, String many) {
        return "%d %s".formatted(number, number == 1 ? one : many);
    }

    private static String checks(int number) {
        return count(number, "check");
    }

    private static String count(int number, String noun) {
        return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
    }
}
