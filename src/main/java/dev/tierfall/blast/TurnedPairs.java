package dev.tierfall.blast;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The pairs of items that two rankings order the other way round (the discordant pairs of Kendall's tau), counted with
 * a binary indexed tree (Fenwick, 1994) in n log n; so is how many of them each item is in.
 */
final class TurnedPairs {

    private final double[] before;
    private final int[] rank;
    private final int[] turned;
    private final int[] tree;
    private long ordered;

    /** @param after the values of the same items in the other ranking */
    TurnedPairs(double[] before, double[] after) {
        this.before = before;
        turned = new int[before.length];
        tree = new int[before.length + 1];
        double[] sorted = Arrays.stream(after).sorted().distinct().toArray();
        rank = Arrays.stream(after)
                .mapToInt(value -> 1 + Arrays.binarySearch(sorted, value))
                .toArray();
        int[] order = IntStream.range(0, before.length).toArray();
        IntArrays.quickSort(order, (a, b) -> Double.compare(before[b], before[a]));
        count(order, false);
        IntArrays.reverse(order);
        count(order, true);
    }

    /** Goes through the items, those of equal value together, and asks which before them now stand beyond them. */
    private void count(int[] order, boolean rising) {
        Arrays.fill(tree, 0);
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && before[order[to]] == before[order[from]]) {
                int item = order[to++];
                int notGreater = upTo(rank[item] - (rising ? 0 : 1));
                turned[item] += rising ? from - notGreater : notGreater;
            }
            ordered += rising ? 0 : (long) from * (to - from);
            for (; from < to; from++) {
                add(rank[order[from]]);
            }
        }
    }

    /** In how many turned pairs an item is. */
    int of(int item) {
        return turned[item];
    }

    /** The share of the ordered pairs that are not turned; 1 where there are none. */
    double kept() {
        long twice = Arrays.stream(turned).asLongStream().sum();
        return ordered == 0 ? 1 : 1 - twice / 2.0 / ordered;
    }

    private void add(int at) {
        for (int i = at; i < tree.length; i += i & -i) {
            tree[i]++;
        }
    }

    private int upTo(int at) {
        int sum = 0;
        for (int i = at; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }
}
