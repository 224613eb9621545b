package dev.tierfall.recovery.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to come back, numbered from 0, and what each waits for. All hours count from the fall.
 *
 * @param items in the order in which answers name them
 */
public record Plan(List<Item> items) {

    /**
     * One thing that is down, or that goes down once its fallbacks are spent.
     *
     * @param fell whether it fell by itself, and so stops at hour 0 whatever else happens
     * @param own the hours it takes once all that it waits for is back; null where nobody said
     * @param doubtful whether it may take longer than {@code own}, nobody knows how much
     */
    public record Item(boolean fell, @Nullable Double own, boolean doubtful, List<Wait> waits) {}

    /** Waits until the first of some stand-ins is back; a row that stands for itself is alone in its wait. */
    public record Wait(List<Row> rows) {

        boolean carried() {
            return rows.stream().anyMatch(Row::fallback);
        }
    }

    /**
     * One record that says that an item needs another.
     *
     * @param on the item needed; never the one that waits
     * @param counts false where the waiting item's own hours hold those of the other: then it is enough that the other
     *     has all it waits for
     * @param fallback whether something else carries on for a while
     * @param carries for how many hours; null where nobody said
     * @param told what whoever drew the plan finds the record by
     */
    public record Row(
            int on,
            boolean counts,
            boolean fallback,
            @Nullable Double carries,
            int told) {}
}
