package dev.tierfall.contract.due;

import dev.tierfall.contract.book.Piece;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one document that a contract must have stands: by the piece of evidence that gets furthest.
 *
 * @param item the requirement that it answers, as {@code CISA-RC-O2.9}
 * @param status one of {@link #STATUSES}: as the file has it, or expired (its last day is over), unknown (a piece of
 *     which nobody says how it stands), or missing (no piece)
 * @param days until its last day, negative once that is over; null where nobody says until when it is valid
 * @param ref of the piece; null where there is none
 * @param about the contract, or its provider; null where there is no piece
 */
public record Document(
        String item,
        String title,
        String status,
        @Nullable Long days,
        @Nullable String validUntil,
        @Nullable String receivedOn,
        @Nullable String owner,
        @Nullable String acceptedBy,
        @Nullable String document,
        @Nullable String ref,
        @Nullable String about,
        @Nullable String record) {

    public static final String ACCEPTED = "accepted";
    public static final String MISSING = "missing";

    /** The furthest first. */
    public static final List<String> STATUSES =
            List.of(ACCEPTED, "received", "requested", "unknown", "expired", "rejected", MISSING);

    /** How the document of one item stands on a day. */
    public static Document of(String item, String title, List<Piece> pieces, LocalDate asOf) {
        return pieces.stream()
                .filter(piece -> piece.item().equals(item))
                .map(piece -> of(piece, title, asOf))
                .min(Comparator.<Document>comparingInt(one -> STATUSES.indexOf(one.status()))
                        .thenComparing(
                                one -> one.validUntil() == null ? "" : one.validUntil(), Comparator.reverseOrder())
                        .thenComparing(one -> String.valueOf(one.ref())))
                .orElse(new Document(item, title, MISSING, null, null, null, null, null, null, null, null, null));
    }

    /** One piece by itself. */
    public static Document of(Piece piece, String title, LocalDate asOf) {
        Long days =
                piece.validUntil() == null ? null : ChronoUnit.DAYS.between(asOf, LocalDate.parse(piece.validUntil()));
        return new Document(
                piece.item(),
                title,
                status(piece, days),
                days,
                piece.validUntil(),
                piece.receivedOn(),
                piece.owner(),
                piece.acceptedBy(),
                piece.document(),
                piece.ref(),
                piece.about(),
                piece.record());
    }

    private static String status(Piece piece, @Nullable Long days) {
        if (piece.status() == null) {
            return "unknown";
        }
        return piece.status().equals(ACCEPTED) && days != null && days < 0 ? "expired" : piece.status();
    }
}
