package dev.tierfall.check.finding;

import dev.tierfall.access.Seat;
import dev.tierfall.check.record.Cells;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did about a finding. Never changed and never deleted: the acts are the audit and the truth.
 *
 * @param number its place in the order of all acts
 * @param finding the id of the finding
 * @param since when the finding's spell began: an act is about this spell and about no later one
 * @param seat from where it was approved or refused; null for other acts
 * @param says owner and due day, or what is proposed, or why it is refused
 */
record Act(
        long number,
        String finding,
        Kind kind,
        String who,
        Instant at,
        Instant since,
        @Nullable Seat seat,
        Says says) {

    enum Kind {
        ASSIGNED,
        PROPOSED,
        APPROVED,
        REFUSED,
        WITHDRAWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What an act says; empty where its kind says nothing.
     *
     * @param reason why it is proposed or refused, or a note to an approval
     * @param until the last day that a proposal is for
     * @param severity of the finding when it was proposed: a graver one is not what was agreed to
     * @param needs the seats that the policy asked for when it was proposed
     */
    record Says(
            @Nullable String owner,
            @Nullable LocalDate due,
            Waiver.@Nullable Kind waiver,
            String reason,
            @Nullable LocalDate until,
            @Nullable String severity,
            List<Seat> needs) {

        static Says nothing(String reason) {
            return new Says(null, null, null, reason, null, null, List.of());
        }

        static Says whose(@Nullable String owner, @Nullable LocalDate due) {
            return new Says(owner, due, null, "", null, null, List.of());
        }
    }

    LocalDate day() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** As it is kept, but for its number. */
    Map<String, Object> columns() {
        var columns = new HashMap<String, Object>();
        columns.put("finding", finding);
        columns.put("kind", kind.name());
        columns.put("who", who);
        columns.put("at", at.atZone(ZoneOffset.UTC));
        columns.put("since", since.atZone(ZoneOffset.UTC));
        columns.put("seat", seat == null ? null : seat.name());
        columns.put("owner", says.owner());
        columns.put("due", says.due());
        columns.put("waiver", says.waiver() == null ? null : says.waiver().name());
        columns.put("reason", says.reason());
        columns.put("until", says.until());
        columns.put("severity", says.severity());
        columns.put("needs", says.needs().stream().map(Seat::name).toList());
        return columns;
    }

    static Act of(Map<String, Object> row) {
        Cells cells = new Cells(row).cells("act");
        String seat = cells.maybe("seat");
        String waiver = cells.maybe("waiver");
        return new Act(
                cells.number("number"),
                cells.text("finding"),
                Kind.valueOf(cells.text("kind")),
                cells.text("who"),
                cells.at("at"),
                cells.at("since"),
                seat == null ? null : Seat.valueOf(seat),
                new Says(
                        cells.maybe("owner"),
                        cells.maybeDay("due"),
                        waiver == null ? null : Waiver.Kind.valueOf(waiver),
                        cells.text("reason"),
                        cells.maybeDay("until"),
                        cells.maybe("severity"),
                        cells.texts("needs").stream().map(Seat::valueOf).toList()));
    }
}
