package dev.tierfall.dossier.part;

import dev.tierfall.dossier.part.Section.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who the vendor is, as its sources describe it. */
public final class DescribedPart {

    private DescribedPart() {}

    public static Section of(Line vendor, String ref) {
        List<Row> rows = List.of(
                row("Ref", ref),
                row("Kind", vendor.maybe("kind")),
                row("Status", vendor.maybe("status")),
                row("Country", vendor.maybe("country")),
                row("LEI", vendor.maybe("lei")),
                row("Website", vendor.maybe("website")),
                row("Also called", vendor.joined("aliases")),
                row("Part of", vendor.maybe("parent")),
                row("Networks joined with the parent's", vendor.yesOrNo("joined")),
                row("Answers for it with us", vendor.maybe("owner")),
                row("Security contact there", vendor.maybe("contact")),
                row("Last assessed", vendor.maybe("assessed")),
                row("Ownership changed", vendor.maybe("ownership")),
                row("Leadership changed", vendor.maybe("leadership")),
                row("Competes with us", vendor.yesOrNo("competitor")),
                row("Record", vendor.maybe("record")));
        long unknown =
                rows.stream().filter(row -> row.cells().getLast() == null).count();
        String says = unknown == 0
                ? "Everything is described."
                : "%d of %d values %s empty: unknown, and not thereby fine."
                        .formatted(unknown, rows.size(), unknown == 1 ? "is" : "are");
        return new Section("described", "Who it is", says, List.of("What", "Value"), rows);
    }

    private static Row row(String label, @Nullable String value) {
        return Row.of(null, label, value);
    }
}
