package dev.tierfall.check.finding;

import dev.tierfall.access.Seat;
import dev.tierfall.check.Check;
import dev.tierfall.check.finding.FindingAnswer.Approval;
import dev.tierfall.check.finding.FindingAnswer.Proposal;
import dev.tierfall.check.finding.FindingAnswer.Row;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes findings as rows of an answer.
 *
 * @param titles of the checks by id; a check that is gone goes by its id
 * @param names of things by ref
 */
record Rows(Map<String, String> titles, Map<String, String> names, LocalDate day) {

    Row of(Spell spell, Handled handled) {
        boolean stands = spell.stands();
        @Nullable String due = handled.due() == null ? null : handled.due().toString();
        return new Row(
                spell.id(),
                spell.check(),
                titles.getOrDefault(spell.check(), spell.check()),
                spell.severity(),
                stands ? handled.standing() : "closed",
                spell.subject(),
                names.get(spell.subject()),
                spell.vendor(),
                spell.vendor() == null ? null : names.get(spell.vendor()),
                spell.detail(),
                spell.witnesses(),
                LocalDate.ofInstant(spell.since(), ZoneOffset.UTC).toString(),
                spell.vague() ? vague(spell) : null,
                handled.owner(),
                due,
                overdue(spell, handled),
                stands ? null : spell.until().toString(),
                stands ? null : spell.untilBy(),
                handled.waiver() == null ? null : proposal(handled.waiver()));
    }

    private boolean overdue(Spell spell, Handled handled) {
        return spell.stands() && !handled.apart() && handled.isDueBefore(day);
    }

    private static String vague(Spell spell) {
        return "An empty value leaves open whether it still stands"
                + (spell.seen() == null ? "." : "; last seen on %s.".formatted(spell.seen()));
    }

    private static Proposal proposal(Waiver waiver) {
        return new Proposal(
                waiver.kind().word(),
                waiver.status().word(),
                waiver.proposed().says().reason(),
                waiver.until().toString(),
                waiver.proposed().who(),
                waiver.proposed().at().toString(),
                waiver.approvals().stream()
                        .map(act -> new Approval(
                                Objects.requireNonNull(act.seat()).word(),
                                act.who(),
                                act.at().toString()))
                        .toList(),
                waiver.status() == Waiver.Status.PROPOSED
                        ? waiver.missing().stream().map(Seat::word).toList()
                        : List.of(),
                FindingSentences.waiver(waiver));
    }

    static Map<String, String> titles(Iterable<Check> checks) {
        var titles = new HashMap<String, String>();
        checks.forEach(check -> titles.put(check.id(), check.title()));
        return titles;
    }
}
