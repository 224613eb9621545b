package dev.tierfall.choke.sweep;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Walks;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.SpreadGraph;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Sums over what each of many origins reaches, exact, all at once: linear in the steps, and then for each 64 origins in
 * the flows between basins. A thing counts once for an origin, however many of its states fall. Works within
 * {@link #WORDS_MAX} of memory by taking so many origins at a time, on all processors.
 */
public final class Sweep {

    /** Words that one share of the origins may hold: 32 MB. */
    private static final int WORDS_MAX = 1 << 22;

    private final Basins basins;
    private final Amounts amounts;
    private final List<Origin> origins;
    private final Budget budget;
    private final long[][] sums;

    private Sweep(Basins basins, Amounts amounts, List<Origin> origins, Budget budget) {
        this.budget = budget;
        this.basins = basins;
        this.amounts = amounts;
        this.origins = origins;
        sums = new long[amounts.measures()][origins.size()];
    }

    /**
     * The sum of each measure for each origin: {@code sums[measure][origin]}. Throws {@link Budget.Spent}.
     *
     * @param kept which steps take part
     */
    public static long[][] sums(Scene scene, IntPredicate kept, List<Origin> origins, List<Measure> measures) {
        SpreadGraph graph = scene.graph();
        scene.budget().check();
        int[] starts = origins.stream()
                .flatMapToInt(origin -> IntStream.of(origin.nodes()))
                .distinct()
                .toArray();
        Basins basins = Basins.of(graph, kept, starts, Walks.of(scene).keeping(kept));
        scene.budget().check();
        Amounts amounts = new Amounts(graph, kept, basins, measures).over(scene.things());
        var sweep = new Sweep(basins, amounts, origins, scene.budget());
        sweep.run();
        return sweep.sums;
    }

    private void run() {
        int words = (origins.size() + Long.SIZE - 1) / Long.SIZE;
        int most = WORDS_MAX / Math.max(1, basins.size());
        int share = Math.clamp(most, 1, Math.max(1, (words + 1) / 2));
        IntStream.range(0, (words + share - 1) / share)
                .parallel()
                .forEach(i -> new Share(i * share, Math.min(share, words - i * share)).run());
    }

    /** Some of the origins: a row of words a basin, a bit an origin. */
    private final class Share {

        private final int firstWord;
        private final int words;
        private final long[] rows;

        Share(int firstWord, int words) {
            this.firstWord = firstWord;
            this.words = words;
            rows = new long[Math.multiplyExact(basins.size(), words)];
        }

        void run() {
            int end = Math.min(origins.size(), (firstWord + words) * Long.SIZE);
            for (int i = firstWord * Long.SIZE; i < end; i++) {
                for (int node : origins.get(i).nodes()) {
                    rows[basins.of(node) * words + i / Long.SIZE - firstWord] |= 1L << i;
                }
            }
            flow();
            for (int word = 0; word < words; word++) {
                budget.check();
                count(word);
            }
            for (int i = firstWord * Long.SIZE; i < end; i++) {
                leaveOut(i);
            }
        }

        private void flow() {
            Budget.Meter meter = budget.meter();
            for (int basin = 0; basin < basins.size(); basin++) {
                meter.walked(1 + words * (basins.firstOut(basin + 1) - basins.firstOut(basin)));
                int from = basin * words;
                for (int i = basins.firstOut(basin); i < basins.firstOut(basin + 1); i++) {
                    int to = basins.to(i) * words;
                    for (int word = 0; word < words; word++) {
                        rows[to + word] |= rows[from + word];
                    }
                }
            }
        }

        private void count(int word) {
            var lanes = new Lanes[amounts.measures()];
            for (int measure = 0; measure < lanes.length; measure++) {
                lanes[measure] = new Lanes();
            }
            for (int place = 0; place < amounts.size(); place++) {
                long reached = any(amounts.set(place), word);
                long[] added = amounts.amounts(place);
                for (int measure = 0; measure < lanes.length; measure++) {
                    lanes[measure].add(reached, added[measure]);
                }
            }
            int first = (firstWord + word) * Long.SIZE;
            for (int i = first; i < Math.min(origins.size(), first + Long.SIZE); i++) {
                for (int measure = 0; measure < lanes.length; measure++) {
                    sums[measure][i] = lanes[measure].sum(i - first);
                }
            }
        }

        private long any(int[] set, int word) {
            long reached = 0;
            for (int basin : set) {
                reached |= rows[basin * words + word];
            }
            return reached;
        }

        /** Takes back what was counted of the things that an origin leaves out. */
        private void leaveOut(int origin) {
            for (int thing : origins.get(origin).leftOut()) {
                for (int measure = 0; measure < amounts.measures(); measure++) {
                    int[] set = amounts.of(thing, measure).toIntArray();
                    if ((any(set, origin / Long.SIZE - firstWord) & (1L << origin)) != 0) {
                        sums[measure][origin] -= amounts.amount(measure, thing);
                    }
                }
            }
        }
    }
}
