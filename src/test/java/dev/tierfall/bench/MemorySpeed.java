package dev.tierfall.bench;

import dev.tierfall.spread.SpreadGraph;
import java.util.Arrays;
import java.util.Random;

/**
 * How fast this machine's memory is for one thread, in a row and at random: no walk can be faster than what it reads.
 */
final class MemorySpeed {

    private static final int PASSES = 5;

    private final int[] places;
    private final long[] large;
    private long kept;

    /** @param megabytes the largest stretch read */
    MemorySpeed(int megabytes) {
        large = new long[megabytes << 17];
        Arrays.fill(large, 1);
        places = new Random(1).ints(large.length / 8).toArray();
    }

    int megabytes() {
        return large.length >> 17;
    }

    /** Bytes a nanosecond, which is gigabytes a second, read in a row. */
    double inARow() {
        long best = Long.MAX_VALUE;
        for (int pass = 0; pass < PASSES; pass++) {
            long start = System.nanoTime();
            long sum = 0;
            for (long word : large) {
                sum += word;
            }
            best = Math.min(best, System.nanoTime() - start);
            kept += sum;
        }
        return 8.0 * large.length / (double) best;
    }

    /** Nanoseconds to read a place and, independent of the others, the word at it, within so many bytes. */
    double atRandom(long bytes) {
        int words = Math.clamp(bytes / 8, 1, large.length);
        int[] in =
                Arrays.stream(places).map(place -> Math.floorMod(place, words)).toArray();
        long best = Long.MAX_VALUE;
        for (int pass = 0; pass < PASSES; pass++) {
            long start = System.nanoTime();
            long sum = 0;
            for (int place : in) {
                sum += large[place];
            }
            best = Math.min(best, System.nanoTime() - start);
            kept += sum;
        }
        return (double) best / in.length;
    }

    /**
     * The least that a walk that only pushes can take, in nanoseconds: a step is read and its end looked up in a bit
     * set; a node's hops are written and its row is found.
     */
    double pushing(SpreadGraph graph) {
        double step = atRandom(graph.nodes() / 8);
        double node = 2 * atRandom(4L * graph.nodes());
        return graph.steps() * step + graph.nodes() * node;
    }

    /** What was read; asked for so that no reading is left out. */
    long kept() {
        return kept;
    }
}
