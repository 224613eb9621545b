package dev.tierfall.recovery.ground;

import it.unimi.dsi.fastutil.ints.IntList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values that some items' hours rest on, and those of them that nobody filled in: what is to go and ask.
 *
 * @param items those asked for and all that holds them back
 * @param needed how many numbers it takes to say when they are back
 * @param lacking how many of these are not there
 * @param missing the first of the numbers that are not there
 * @param assumed the first of the words that are not there; each is counted for the worse, so that no answer lacks them
 * @param doubts the items whose backup fell as well, so that their hours hold only for the better
 */
public record Gaps(BitSet items, int needed, int lacking, List<Gap> missing, List<Gap> assumed, IntList doubts) {

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
            @Nullable String record) implements Comparable<Gap> {

        private static final Comparator<Gap> ORDER = Comparator.comparing(Gap::ref)
                .thenComparing(Gap::column)
                .thenComparing(gap -> gap.on() == null ? "" : gap.on())
                .thenComparing(gap -> gap.record() == null ? "" : gap.record());

        @Override
        public int compareTo(Gap other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Of these items and all that they wait for.
     *
     * @param most how many gaps of each kind are named; all are counted
     */
    public static Gaps of(Ground ground, IntList items, int most) {
        return new GapWalk(ground).gaps(items, most);
    }

    /**
     * The same resting on some values more.
     *
     * @param more how many
     * @param empty those of them that are not there
     * @param most how many gaps are named
     */
    public Gaps and(int more, List<Gap> empty, int most) {
        List<Gap> both = Stream.concat(missing.stream(), empty.stream())
                .sorted()
                .limit(most)
                .toList();
        return new Gaps(items, needed + more, lacking + empty.size(), both, assumed, doubts);
    }
}
