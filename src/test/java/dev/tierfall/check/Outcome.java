package dev.tierfall.check;

import dev.tierfall.check.CheckAnswer.Finding;
import dev.tierfall.check.CheckAnswer.Result;
import java.util.List;
import java.util.stream.Stream;

/** What a check says of a case, or should: findings with their severity, what is open, and how many were looked at. */
record Outcome(List<String> fails, List<String> unknown, long counted) {

    static Outcome of(Result result) {
        return new Outcome(
                sorted(result.findings().stream().map(one -> one.severity() + " " + named(one))),
                sorted(result.unknowns().stream().map(Outcome::named)),
                result.counted());
    }

    static Outcome expected(Case one) {
        List<String> fails = one.expected("fails");
        List<String> unknown = one.expected("unknown");
        return new Outcome(
                fails,
                unknown,
                fails.size() + unknown.size() + one.expected("passes").size());
    }

    private static List<String> sorted(Stream<String> lines) {
        return lines.sorted().toList();
    }

    private static String named(Finding finding) {
        return finding.vendor() == null ? finding.subject() : "%s %s".formatted(finding.subject(), finding.vendor());
    }
}
