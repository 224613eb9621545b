package dev.tierfall.blast;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * Whether a ranking rests on how great the priors are: the same items are ranked with every likelihood halved and
 * raised by half (none above 1), and pairs that change their order are counted. Items that were equal have no order to
 * lose, and two that become equal have not changed it. Of n items, in n log n.
 */
public final class Sensitivity {

    /** What all likelihoods are multiplied by, one ranking each; the second is the ranking as it stands. */
    public static final List<Double> FACTORS = List.of(0.5, 1.0, 1.5);

    private static final int AS_IT_STANDS = 1;

    private final double[][] values;

    private Sensitivity(double[][] values) {
        this.values = values;
    }

    /**
     * Ranks three times.
     *
     * @param ranking the value of each item when all likelihoods are multiplied by a factor; greater ones rank first,
     *     and values count as equal where they are shown equal
     */
    public static Sensitivity of(DoubleFunction<double[]> ranking) {
        return new Sensitivity(FACTORS.stream()
                .map(factor ->
                        Arrays.stream(ranking.apply(factor)).map(Digits::shown).toArray())
                .toArray(double[][]::new));
    }

    /**
     * An item that changed places with others.
     *
     * @param places its place in each ranking, from 1; equal items share the first of their places
     */
    public record Moved(int item, List<Integer> places) {}

    /** The share of the pairs that keep their order, under the factor that keeps the fewest; 1 where there is none. */
    public double orderKept() {
        return orderKept(IntStream.range(0, values[0].length).toArray());
    }

    /** The same among some of the items. */
    public double orderKept(BitSet among) {
        return orderKept(among.stream().toArray());
    }

    private double orderKept(int[] items) {
        double least = 1;
        for (double[] other : values) {
            var turned = new TurnedPairs(of(items, values[AS_IT_STANDS]), of(items, other));
            least = Math.min(least, turned.kept());
        }
        return least;
    }

    /** The items that changed places with the most others, under the factor under which they did so most. */
    public List<Moved> moved(int most) {
        int[] turned = new int[values[0].length];
        for (double[] other : values) {
            var pairs = new TurnedPairs(values[AS_IT_STANDS], other);
            Arrays.setAll(turned, item -> Math.max(turned[item], pairs.of(item)));
        }
        double[] standing = values[AS_IT_STANDS];
        int[] items = IntStream.range(0, turned.length)
                .filter(item -> turned[item] > 0)
                .toArray();
        IntArrays.quickSort(items, (a, b) -> {
            int byTurned = Integer.compare(turned[b], turned[a]);
            int byValue = byTurned != 0 ? byTurned : Double.compare(standing[b], standing[a]);
            return byValue != 0 ? byValue : Integer.compare(a, b);
        });
        double[][] sorted = Arrays.stream(values)
                .map(v -> Arrays.stream(v).sorted().toArray())
                .toArray(double[][]::new);
        return Arrays.stream(items)
                .limit(most)
                .mapToObj(item -> new Moved(item, places(item, sorted)))
                .toList();
    }

    private List<Integer> places(int item, double[][] sorted) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> 1 + greater(sorted[i], values[i][item]))
                .toList();
    }

    private static int greater(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return sorted.length - low;
    }

    private static double[] of(int[] items, double[] all) {
        return Arrays.stream(items).mapToDouble(item -> all[item]).toArray();
    }
}
