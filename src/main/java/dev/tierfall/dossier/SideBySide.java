package dev.tierfall.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two vendors for the same service, before one of them is signed with.
 *
 * @param vendors both, in the order in which they were asked for
 */
record SideBySide(
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        String title,
        String summary,
        List<Side> vendors,
        List<Row> rows) {

    record Side(String ref, String name) {}

    /**
     * One thing to compare.
     *
     * @param a of the first vendor; null where nobody said
     * @param less the ref of the vendor of which there is less to fear by this row; null where neither, or where that
     *     can't be said
     */
    record Row(
            String label,
            @Nullable String a,
            @Nullable String b,
            @Nullable String less) {}
}
