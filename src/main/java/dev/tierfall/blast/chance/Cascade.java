package dev.tierfall.blast.chance;

import dev.tierfall.model.Trials;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.SpreadGraph;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * In how many trials each thing falls, when each step opens once a trial with its own likelihood and opens to all that
 * comes along it. Some steps out of {@code n} nodes cost {@code n} words a thread and nothing a trial; the numbers are
 * the same whatever the number of threads.
 */
public final class Cascade {

    /** Steps times rounds from which a second thread is worth its arrays. */
    private static final long WORTH_SHARING = 1 << 20;

    private final SpreadGraph graph;
    private final BitSet gone;
    private final int[] starts;
    private final Budget budget;
    private final Identities identities;
    private final StandIns standIns;

    private Cascade(Snapshot snapshot, BitSet gone, int[] starts, Budget budget) {
        this.graph = snapshot.graph();
        this.gone = gone;
        this.starts = starts;
        this.budget = budget;
        budget.take(Identities.bytes(graph) + StandIns.bytes(graph));
        identities = new Identities(snapshot, gone, starts);
        standIns = new StandIns(graph, gone, identities);
    }

    /**
     * Makes ready to try.
     *
     * @param gone the steps that fall away with what the question leaves out
     * @param starts the nodes that have fallen first
     */
    public static Cascade of(Snapshot snapshot, BitSet gone, int[] starts, Budget budget) {
        return new Cascade(snapshot, gone, starts, budget);
    }

    /** Tries; throws {@link Budget.Spent} when that takes more than it may. */
    public Chances run(Trials trials) {
        long rounds = rounds(trials);
        int threads = identities.steps() * rounds < WORTH_SHARING
                ? 1
                : (int) Math.min(rounds, Runtime.getRuntime().availableProcessors());
        return run(trials, threads);
    }

    Chances run(Trials trials, int threads) {
        budget.take(threads * Round.bytes(graph));
        var next = new AtomicInteger();
        int[] counts = IntStream.range(0, threads)
                .parallel()
                .mapToObj(thread -> share(trials, next))
                .reduce(Cascade::sum)
                .orElseThrow();
        return new Chances(trials, counts);
    }

    /** Takes one round after the other until none is left; a sum does not tell who counted what. */
    private int[] share(Trials trials, AtomicInteger next) {
        var round = new Round(this, budget);
        var draws = new Draws(trials.seed());
        int rounds = rounds(trials);
        for (int number = next.getAndIncrement(); number < rounds; number = next.getAndIncrement()) {
            budget.check();
            int left = trials.count() - number * Draws.LANES;
            round.run(draws.round(number), left >= Draws.LANES ? -1L : (1L << left) - 1);
        }
        return round.counts();
    }

    private static int rounds(Trials trials) {
        return (trials.count() + Draws.LANES - 1) / Draws.LANES;
    }

    private static int[] sum(int[] one, int[] other) {
        for (int i = 0; i < one.length; i++) {
            one[i] += other[i];
        }
        return one;
    }

    SpreadGraph graph() {
        return graph;
    }

    BitSet gone() {
        return gone;
    }

    int[] starts() {
        return starts;
    }

    Identities identities() {
        return identities;
    }

    StandIns standIns() {
        return standIns;
    }
}
