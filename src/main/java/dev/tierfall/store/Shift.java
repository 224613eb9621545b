package dev.tierfall.store;

import java.time.Instant;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One fact as the map shows it at two generations.
 *
 * @param key a thing's ref, or the name of a row without an id
 * @param file the file of the bundle that such facts stand in, as {@code accounts}
 * @param before null where nobody spoke of it yet
 * @param after null where nobody speaks of it any more
 * @param told of each column that differs, who says what stands after, or no longer says what stood before
 * @param taken who took it away; null where it still stands
 */
public record Shift(
        String key,
        String file,
        @Nullable Shown before,
        @Nullable Shown after,
        SequencedMap<String, Telling> told,
        @Nullable Telling taken) {

    /**
     * A fact at one generation.
     *
     * @param values by column, without the empty ones
     * @param by who proves it as a whole
     */
    public record Shown(SequencedMap<String, String> values, Telling by) {

        /** Empty where nothing is said. */
        public String value(String column) {
            return values.getOrDefault(column, "");
        }
    }

    /**
     * Who said something, and where.
     *
     * @param record the file and line, as {@code accounts.csv:14}
     * @param at when the map heard it
     */
    public record Telling(String source, String record, String who, Instant at) {}

    /** The columns whose values differ, in order; all of them where the fact stands at one end only. */
    public TreeSet<String> columns() {
        var columns = new TreeSet<String>();
        if (before != null) {
            columns.addAll(before.values().keySet());
        }
        if (after != null) {
            columns.addAll(after.values().keySet());
        }
        columns.removeIf(column ->
                before != null && after != null && before.value(column).equals(after.value(column)));
        return columns;
    }
}
