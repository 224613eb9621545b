package dev.tierfall.spread;

import org.jspecify.annotations.Nullable;

/**
 * The steps of a {@link SpreadGraph} by one of their ends: those of a node lie side by side, so that a walk reads them
 * in one go. Shares the graph's columns and copies none.
 *
 * <pre>
 * places of a node:     first(node) .. first(node + 1)
 * the other end:        other(place)
 * the step that it is:  step(place)
 * </pre>
 */
public final class Adjacency {

    private final int[] first;
    private final int[] other;
    private final int @Nullable [] step;
    private final long[] inside;

    /** @param step the step at each place; null where the places are the steps */
    Adjacency(int[] first, int[] other, int @Nullable [] step, int[] nodeThing) {
        this.first = first;
        this.other = other;
        this.step = step;
        inside = new long[(nodeThing.length + Long.SIZE - 1) / Long.SIZE];
        for (int node = 0; node < nodeThing.length; node++) {
            for (int place = first[node]; place < first[node + 1]; place++) {
                if (nodeThing[other[place]] == nodeThing[node]) {
                    inside[node / Long.SIZE] |= 1L << node;
                }
            }
        }
    }

    /** The first place of the steps of a node; of the node after the last one, how many there are. */
    public int first(int node) {
        return first[node];
    }

    public int other(int place) {
        return other[place];
    }

    public int step(int place) {
        return step == null ? place : step[place];
    }

    /** Whether some step of a node joins it to another state of the same thing. */
    public boolean inside(int node) {
        return (inside[node / Long.SIZE] & 1L << node) != 0;
    }

    long bytes() {
        return 8L * inside.length;
    }
}
