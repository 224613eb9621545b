package dev.tierfall.dossier.part;

import dev.tierfall.check.CheckAnswer;
import dev.tierfall.check.CheckAnswer.Finding;
import dev.tierfall.check.CheckAnswer.Result;
import dev.tierfall.check.Severity;
import dev.tierfall.check.Standings.Standing;
import dev.tierfall.dossier.part.Section.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What the checks find about the vendor now, the gravest first; what they can't tell is among the questions. */
public final class FindingsPart {

    /** Which cell of a row says how the finding stands. */
    public static final int STANDING = 5;

    private record Found(Result check, Finding finding) {

        int weight() {
            return Severity.of(finding.severity()).orElseThrow().ordinal();
        }
    }

    private FindingsPart() {}

    /**
     * A row a finding.
     *
     * @param own the refs of the rows that tell of the vendor; a finding about one of them is one about it
     */
    public static Section of(CheckAnswer checks, String vendor, Set<String> own) {
        List<Found> found = found(checks, vendor, own);
        long apart = found.stream().filter(one -> isApart(one.finding())).count();
        long open = checks.checks().stream()
                .filter(check -> check.unknowns().stream().anyMatch(one -> isAbout(one, vendor, own)))
                .count();
        String says = "%s open%s; %s can't tell."
                .formatted(
                        Told.count(found.size() - apart, "finding"),
                        apart == 0 ? "" : ", %,d accepted or waived".formatted(apart),
                        Told.count(open, "check"));
        return new Section(
                "findings",
                "Findings about it",
                says,
                List.of("Severity", "Check", "What", "Subject", "Detail", "Standing", "Since", "Owner"),
                found.stream().map(FindingsPart::row).toList());
    }

    private static List<Found> found(CheckAnswer checks, String vendor, Set<String> own) {
        var found = new ArrayList<Found>();
        for (Result check : checks.checks()) {
            check.findings().stream()
                    .filter(finding -> isAbout(finding, vendor, own))
                    .forEach(finding -> found.add(new Found(check, finding)));
        }
        found.sort(Comparator.comparingInt((Found one) -> -one.weight())
                .thenComparing(one -> one.check().id())
                .thenComparing(one -> one.finding().subject()));
        return found;
    }

    static boolean isAbout(Finding finding, String vendor, Set<String> own) {
        return vendor.equals(finding.vendor()) || own.contains(finding.subject());
    }

    private static boolean isApart(Finding finding) {
        Standing standing = finding.standing();
        return standing != null && standing.apart();
    }

    private static Row row(Found one) {
        Finding finding = one.finding();
        Standing standing = finding.standing();
        return Row.of(
                finding.subject(),
                finding.severity(),
                one.check().id(),
                one.check().title(),
                finding.subject(),
                finding.detail(),
                standing == null ? "open" : standing.standing(),
                standing == null ? null : standing.since(),
                standing == null ? null : standing.owner());
    }
}
