package dev.tierfall.check.finding;

import dev.tierfall.access.Seat;
import dev.tierfall.check.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the acts about a waiver or an accepted risk come to on a day.
 *
 * @param proposed the act that proposed it
 * @param approvals one a seat, each of another person
 * @param ended the act that refused it or took it back; null where none did
 */
record Waiver(Act proposed, List<Act> approvals, @Nullable Act ended, Status status) {

    enum Kind {
        /** A false alarm, or something that is being mended. */
        WAIVER("waived"),
        /** A risk that stays. */
        ACCEPTANCE("accepted");

        private final String standing;

        Kind(String standing) {
            this.standing = standing;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** How a finding stands while it holds. */
        String standing() {
            return standing;
        }
    }

    enum Status {
        PROPOSED,
        HOLDS,
        EXPIRED,
        /** The finding is graver than what was agreed to. */
        OUTGROWN,
        REFUSED,
        WITHDRAWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads the acts of one proposal, the proposal first. */
    static Waiver of(List<Act> acts, LocalDate day, String severity) {
        Act proposed = acts.getFirst();
        var approvals = new ArrayList<Act>();
        @Nullable Act ended = null;
        for (Act act : acts.subList(1, acts.size())) {
            switch (act.kind()) {
                case APPROVED -> approvals.add(act);
                case REFUSED, WITHDRAWN -> ended = act;
                default -> {}
            }
        }
        return new Waiver(proposed, List.copyOf(approvals), ended, status(proposed, approvals, ended, day, severity));
    }

    private static Status status(
            Act proposed, List<Act> approvals, @Nullable Act ended, LocalDate day, String severity) {
        if (ended != null) {
            return ended.kind() == Act.Kind.REFUSED ? Status.REFUSED : Status.WITHDRAWN;
        }
        if (day.isAfter(Objects.requireNonNull(proposed.says().until()))) {
            return Status.EXPIRED;
        }
        if (weight(severity) > weight(Objects.requireNonNull(proposed.says().severity()))) {
            return Status.OUTGROWN;
        }
        return approvals.size() < proposed.says().needs().size() ? Status.PROPOSED : Status.HOLDS;
    }

    private static int weight(String severity) {
        return Severity.of(severity).orElseThrow().ordinal();
    }

    Kind kind() {
        return Objects.requireNonNull(proposed.says().waiver());
    }

    LocalDate until() {
        return Objects.requireNonNull(proposed.says().until());
    }

    boolean holds() {
        return status == Status.HOLDS;
    }

    /** The seats that are still to approve. */
    List<Seat> missing() {
        return proposed.says().needs().stream()
                .filter(seat -> approvals.stream().noneMatch(act -> seat == act.seat()))
                .toList();
    }
}
