package dev.tierfall.brief.decision;

import dev.tierfall.access.Seat;
import dev.tierfall.check.record.Cells;
import dev.tierfall.choke.remedy.Toll;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did about a decision.
 *
 * @param number its place in the order of all of them
 * @param decision the id of the decision
 * @param seat from where it was voted; null for other kinds
 * @param reason why it is proposed, or voted so
 * @param offer what is proposed; null for other kinds
 */
record Step(
        long number,
        String decision,
        Kind kind,
        String who,
        Instant at,
        @Nullable Seat seat,
        String reason,
        @Nullable String owner,
        @Nullable LocalDate due,
        @Nullable Offer offer) {

    enum Kind {
        PROPOSED,
        YES,
        NO,
        ASSIGNED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is proposed.
     *
     * @param acts as they are typed
     * @param before the toll when it was proposed
     * @param promised the toll with the acts done, worked out on that map
     * @param takesDown what the acts take down themselves, as a sentence
     */
    record Offer(String title, List<String> acts, Toll before, Toll promised, String takesDown) {}

    static Step of(Map<String, Object> row) {
        Cells cells = new Cells(row).cells("step");
        String seat = cells.maybe("seat");
        Kind kind = Kind.valueOf(cells.text("kind"));
        return new Step(
                cells.number("number"),
                cells.text("decision"),
                kind,
                cells.text("who"),
                cells.at("at"),
                seat == null ? null : Seat.valueOf(seat),
                cells.text("reason"),
                cells.maybe("owner"),
                cells.maybeDay("due"),
                kind == Kind.PROPOSED ? offer(cells) : null);
    }

    private static Offer offer(Cells cells) {
        return new Offer(
                cells.text("title"),
                cells.texts("acts"),
                toll(cells.list("before")),
                toll(cells.list("promised")),
                cells.text("takesDown"));
    }

    private static Toll toll(List<?> counts) {
        return new Toll(count(counts, 0), count(counts, 1), count(counts, 2), count(counts, 3));
    }

    private static long count(List<?> counts, int at) {
        return ((Number) Objects.requireNonNull(counts.get(at))).longValue();
    }

    /** As it is kept, but for its number and its decision's id. */
    Map<String, Object> columns() {
        var columns = new HashMap<String, Object>();
        columns.put("kind", kind.name());
        columns.put("who", who);
        columns.put("at", at.atZone(ZoneOffset.UTC));
        columns.put("seat", seat == null ? null : seat.name());
        columns.put("reason", reason);
        columns.put("owner", owner);
        columns.put("due", due);
        if (offer != null) {
            columns.put("title", offer.title());
            columns.put("acts", offer.acts());
            columns.put("before", counts(offer.before()));
            columns.put("promised", counts(offer.promised()));
            columns.put("takesDown", offer.takesDown());
        }
        return columns;
    }

    private static List<Long> counts(Toll toll) {
        return List.of(toll.waysIn(), toll.functions(), toll.things(), toll.vendors());
    }
}
