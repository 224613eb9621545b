package dev.tierfall.blast.chance;

import dev.tierfall.model.Trials;

/** In how many trials each node fell. */
public final class Chances {

    private final Trials trials;
    private final int[] fallen;

    Chances(Trials trials, int[] fallen) {
        this.trials = trials;
        this.fallen = fallen;
    }

    public Trials trials() {
        return trials;
    }

    /** The share of the trials in which a node fell: an estimate of P(reach) without bias. */
    public double probability(int node) {
        return (double) fallen[node] / trials.count();
    }

    /** How far from the {@link #probability} P(reach) lies at most, in 95 of 100 cases. */
    public double margin95(int node) {
        return Margin.of(fallen[node], trials.count());
    }

    int fallen(int node) {
        return fallen[node];
    }
}
