package dev.tierfall.contract.book;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day on which something is due.
 *
 * @param kind {@code contract} (its last day), {@code objection} (silence after it is consent), {@code document} (valid
 *     until it), {@code review} (of a connection) or {@code assessment} (of a vendor)
 * @param name of the thing of this ref
 * @param contract the one it belongs to; null where it is the vendor's, whatever its contracts
 * @param item of a document, the requirement that it answers
 * @param owner who looks after it; null where nobody is named
 */
public record Day(
        LocalDate on,
        String kind,
        String ref,
        String name,
        @Nullable String contract,
        @Nullable String vendor,
        @Nullable String vendorName,
        @Nullable String item,
        @Nullable String owner,
        String record) {

    static Day of(Row row) {
        return new Day(
                LocalDate.parse(row.text("day")),
                row.text("kind"),
                row.text("ref"),
                row.text("name"),
                row.maybe("contract"),
                row.maybe("vendor"),
                row.maybe("vendorName"),
                row.maybe("item"),
                row.maybe("owner"),
                row.text("record"));
    }
}
