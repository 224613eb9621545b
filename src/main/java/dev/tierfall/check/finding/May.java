package dev.tierfall.check.finding;

import dev.tierfall.access.Seat;
import dev.tierfall.check.finding.Findings.One;
import dev.tierfall.check.finding.Waiver.Status;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may do what about a finding, as it stands now. */
final class May {

    private May() {}

    static FindingAnswer.May of(One one, String who, boolean proposes, Set<Seat> seats) {
        @Nullable Waiver waiver = one.last().stands() ? one.handled().waiver() : null;
        boolean free = waiver == null || !canWithdraw(waiver);
        return new FindingAnswer.May(
                proposes && one.last().stands(),
                proposes && one.last().stands() && free,
                proposes && canWithdraw(waiver),
                words(approvable(waiver, who), seats),
                words(refusable(waiver), seats));
    }

    /** Whether there is something to take back. */
    static boolean canWithdraw(@Nullable Waiver waiver) {
        return waiver != null && (waiver.holds() || waiver.status() == Status.PROPOSED);
    }

    static boolean approved(Waiver waiver, String who) {
        return waiver.approvals().stream().anyMatch(act -> act.who().equals(who));
    }

    private static List<Seat> approvable(@Nullable Waiver waiver, String who) {
        return waiver == null || waiver.status() != Status.PROPOSED || approved(waiver, who)
                ? List.of()
                : waiver.missing();
    }

    /** The seats from which it may be refused: those that are asked, and the chair, who also ends what holds. */
    static List<Seat> refusable(@Nullable Waiver waiver) {
        if (waiver == null || !canWithdraw(waiver)) {
            return List.of();
        }
        return waiver.holds()
                ? List.of(Seat.COUNCIL)
                : Stream.concat(waiver.proposed().says().needs().stream(), Stream.of(Seat.COUNCIL))
                        .distinct()
                        .toList();
    }

    private static List<String> words(List<Seat> open, Set<Seat> held) {
        return open.stream().filter(held::contains).map(Seat::word).toList();
    }
}
