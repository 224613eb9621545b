package dev.tierfall.check.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all acts about one finding come to on a day.
 *
 * @param waiver the last that was proposed for this spell; null for none
 */
record Handled(
        @Nullable String owner,
        @Nullable LocalDate due,
        @Nullable Waiver waiver) {

    static final Handled NOT = new Handled(null, null, null);

    /**
     * Reads the acts of one finding in their order, up to a day.
     *
     * @param since when the spell began
     * @param severity that the finding has on the day
     */
    static Handled of(List<Act> acts, Instant since, String severity, LocalDate day) {
        @Nullable Act assigned = null;
        var proposal = new ArrayList<Act>();
        for (Act act : acts) {
            if (act.day().isAfter(day)) {
                break;
            }
            if (act.kind() == Act.Kind.ASSIGNED) {
                assigned = act;
            } else if (act.since().equals(since)) {
                if (act.kind() == Act.Kind.PROPOSED) {
                    proposal.clear();
                }
                proposal.add(act);
            }
        }
        return new Handled(
                assigned == null ? null : assigned.says().owner(),
                assigned == null ? null : assigned.says().due(),
                proposal.isEmpty() ? null : Waiver.of(proposal, day, severity));
    }

    boolean isDueBefore(LocalDate day) {
        return due != null && due.isBefore(day);
    }

    /** Whether somebody accepts it for the time being. */
    boolean apart() {
        return waiver != null && waiver.holds();
    }

    /** {@code open}, {@code waived} or {@code accepted}. */
    String standing() {
        return waiver != null && waiver.holds() ? waiver.kind().standing() : "open";
    }
}
