package dev.tierfall.contract.book;

import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence about a contract or its provider.
 *
 * @param item the requirement that it answers, as {@code CISA-RC-O2.9} or {@code AA22-131A-3}
 * @param status as its file has it; null where nobody says
 * @param validUntil its last day; null where nobody says
 */
public record Piece(
        String contract,
        String item,
        String ref,
        String about,
        @Nullable String status,
        @Nullable String validUntil,
        @Nullable String receivedOn,
        @Nullable String owner,
        @Nullable String acceptedBy,
        @Nullable String document,
        String record) {

    static Piece of(Row row) {
        return new Piece(
                row.text("contract"),
                row.text("item"),
                row.text("ref"),
                row.text("about"),
                row.maybe("status"),
                row.maybe("validUntil"),
                row.maybe("receivedOn"),
                row.maybe("owner"),
                row.maybe("acceptedBy"),
                row.maybe("document"),
                row.text("record"));
    }
}
