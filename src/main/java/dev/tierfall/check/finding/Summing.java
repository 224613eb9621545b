package dev.tierfall.check.finding;

import dev.tierfall.check.Check;
import dev.tierfall.check.CheckSet;
import dev.tierfall.check.Severity;
import dev.tierfall.check.finding.FindingAnswer.Line;
import dev.tierfall.check.finding.FindingAnswer.Outcomes;
import dev.tierfall.check.finding.FindingAnswer.Totals;
import dev.tierfall.check.finding.Spells.Tally;
import dev.tierfall.check.record.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the record holds, by check and by severity.
 *
 * @param lines the checks of the last run that there still are
 * @param open without what is waived or accepted
 */
record Summing(List<Line> lines, Map<String, Long> open, Apart.View view) {

    static Summing of(CheckSet set, Mark mark, List<Tally> tally, Apart.View view) {
        var aside = new HashMap<String, Long>();
        var asideBySeverity = new HashMap<String, Long>();
        for (String id : view.apart()) {
            Spell spell = Objects.requireNonNull(view.standing().get(id));
            aside.merge(spell.check(), 1L, Long::sum);
            asideBySeverity.merge(spell.severity(), 1L, Long::sum);
        }
        var open = new LinkedHashMap<String, Long>();
        for (String severity : Severity.words().reversed()) {
            long number = tally.stream()
                            .filter(each -> each.severity().equals(severity))
                            .mapToLong(Tally::number)
                            .sum()
                    - asideBySeverity.getOrDefault(severity, 0L);
            if (number > 0) {
                open.put(severity, number);
            }
        }
        var lines = new ArrayList<Line>();
        for (Mark.Line seen : mark.lines()) {
            Optional<Check> check = set.checks().stream()
                    .filter(each -> each.id().equals(seen.check()))
                    .findFirst();
            check.ifPresent(
                    found -> lines.add(line(found, seen, worst(tally, found), aside.getOrDefault(found.id(), 0L))));
        }
        return new Summing(lines, open, view);
    }

    private static Line line(Check check, Mark.Line seen, String severity, long aside) {
        return new Line(
                check.id(),
                check.title(),
                severity,
                seen.found() > 0 ? "fail" : seen.unknown() > 0 || seen.trouble() != null ? "unknown" : "pass",
                seen.counted(),
                seen.unknown(),
                seen.found(),
                aside,
                coverage(check, seen));
    }

    private static String coverage(Check check, Mark.Line seen) {
        return seen.trouble() == null
                ? check.coverage(seen.found(), seen.unknown(), seen.counted())
                : "could not be run, and keeps what it found before: " + seen.trouble();
    }

    /** That of the worst finding, or where there is none the one that a finding would have. */
    private static String worst(List<Tally> tally, Check check) {
        return tally.stream()
                .filter(each -> each.check().equals(check.id()))
                .map(each -> Severity.of(each.severity()).orElseThrow())
                .max(Comparator.naturalOrder())
                .orElse(check.severity())
                .word();
    }

    Totals totals(long closed, long overdue) {
        return new Totals(open, view.waived().size(), view.accepted().size(), closed, overdue, outcomes());
    }

    private Outcomes outcomes() {
        long counted = lines.stream().mapToLong(Line::counted).sum();
        long unknown = lines.stream().mapToLong(Line::unknown).sum();
        @Nullable Integer known = counted == 0 ? null : (int) (100 * (counted - unknown) / counted);
        return new Outcomes(with("pass"), with("fail"), with("unknown"), known);
    }

    private int with(String result) {
        return (int) lines.stream().filter(line -> line.result().equals(result)).count();
    }
}
