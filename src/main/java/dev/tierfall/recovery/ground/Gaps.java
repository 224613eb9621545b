package dev.tierfall.recovery.ground;

import it.unimi.dsi.fastutil.ints.IntList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values that some items' hours rest on, and those of them that nobody filled in: what is to go and ask.
 *
 * @param items those asked for and all that hold them back
 * @param needed how many numbers it takes to say when they are back
 * @param missing the numbers that are not there
 * @param assumed the words that are not there, each counted for the worse, so that no answer is missing for them
 * @param doubts the systems whose backup fell as well, so that their hours hold only for the better
 */
public record Gaps(IntList items, int needed, Set<Gap> missing, Set<Gap> assumed, Set<String> doubts) {

    public Gaps {
        missing = Collections.unmodifiableSet(missing);
        assumed = Collections.unmodifiableSet(assumed);
        doubts = Collections.unmodifiableSet(doubts);
    }

    /**
     * One empty cell.
     *
     * @param ref whose it is
     * @param column as the file heads it; where no file has one, what would have to be known
     * @param on the other end where a row between two things lacks it
     */
    public record Gap(
            String ref,
            String column,
            @Nullable String on,
            @Nullable String record)
            implements Comparable<Gap> {

        private static final Comparator<Gap> ORDER = Comparator.comparing(Gap::ref)
                .thenComparing(Gap::column)
                .thenComparing(gap -> gap.on() == null ? "" : gap.on())
                .thenComparing(gap -> gap.record() == null ? "" : gap.record());

        @Override
        public int compareTo(Gap other) {
            return ORDER.compare(this, other);
        }

        /** As {@code recovery_hours of system:erp}. */
        public String words() {
            return on == null ? "%s of %s".formatted(column, ref) : "%s of %s on %s".formatted(column, ref, on);
        }
    }

    /** Of these items and all that they wait for. */
    public static Gaps of(Ground ground, IntList items) {
        var walk = new GapWalk(ground);
        walk.from(items);
        return walk.gaps();
    }

    /** The same resting on one value more, which is empty where a gap says so. */
    public Gaps and(@Nullable Gap gap) {
        var more = new TreeSet<>(missing);
        if (gap != null) {
            more.add(gap);
        }
        return new Gaps(items, needed + 1, more, assumed, doubts);
    }
}
