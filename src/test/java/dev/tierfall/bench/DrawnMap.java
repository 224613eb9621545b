package dev.tierfall.bench;

import dev.tierfall.model.State;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.SpreadGraphBuilder;
import dev.tierfall.spread.Step;
import dev.tierfall.spread.Things;
import dev.tierfall.spread.Things.Thing;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A map drawn from a seed, ten steps a thing and 9.4 a node, since one thing in sixteen has two states. Most steps stay
 * in a neighbourhood of 64 things or near it, the others lead anywhere, and most often to a few hubs; from one thing in
 * ten nothing leads on. Nearly everything else lies on one large circle, so a fall reaches nearly all of it: the worst
 * case. No step joins two states of one thing, since no peer knows steps that cost no hop.
 *
 * @param circles false for a map whose steps lead onwards, all but one in a thousand
 */
@SuppressWarnings("ArrayRecordComponent") // Read in loops and never compared.
record DrawnMap(int size, boolean circles, SpreadGraph graph, int[] vendors) {

    private static final long SEED = 20_261_125;
    private static final int STEPS_A_THING = 10;
    private static final int BLOCK = 64;
    private static final int NEAR = 4_096;
    private static final double[] LIKELIHOODS = {0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.15, 0.08};
    private static final Step.Proof PROOF = new Step.Proof("steps.csv:1", Step.Proof.NOTHING, false, List.of());

    static DrawnMap of(int size, boolean circles) {
        var random = new Random(SEED);
        int[] thing = IntArrays.shuffle(IntStream.range(0, size).toArray(), random);
        var builder = new SpreadGraphBuilder(size);
        for (long i = 0; i < (long) size * STEPS_A_THING; i++) {
            int from = random.nextInt(size);
            int to = other(from, size, random);
            if (!circles && to < from && random.nextInt(1_000) > 0) {
                int swapped = from;
                from = to;
                to = swapped;
            }
            if (from % 10 == 9 || from == to) {
                i--;
                continue;
            }
            double p = LIKELIHOODS[random.nextInt(LIKELIHOODS.length)] * (random.nextInt(4) == 0 ? 0.35 : 1);
            builder.add(new Step(
                    thing[from],
                    state(from, random),
                    thing[to],
                    state(to, random),
                    p,
                    random.nextInt(30),
                    Step.Traits.PLAIN,
                    PROOF));
        }
        int[] vendors = IntStream.range(0, size)
                .filter(place -> place % 50 == 7)
                .map(place -> thing[place])
                .toArray();
        return new DrawnMap(size, circles, builder.build(), vendors);
    }

    private static int other(int from, int size, Random random) {
        int kind = random.nextInt(100);
        if (kind < 60) {
            return Math.min(size - 1, from / BLOCK * BLOCK + random.nextInt(BLOCK));
        }
        if (kind < 85) {
            return Math.clamp(from + random.nextInt(2 * NEAR) - NEAR, 0, size - 1);
        }
        double hub = random.nextDouble();
        long nearTheStart = (long) (size * hub * hub * hub);
        return (int) (nearTheStart * 7_919 % size);
    }

    private static State state(int place, Random random) {
        return place % 16 == 0 && random.nextBoolean() ? State.AVAILABILITY : State.CONTROL;
    }

    /** The things, all of one kind: a sweep asks only for their number. */
    Things things() {
        return new Things(IntStream.range(0, size)
                .mapToObj(i -> new Thing(i, "vendor:v%07d".formatted(i), "", false, 0, "", "", "", ""))
                .toList());
    }

    /** Different nodes at random, for as many walks. */
    int[] origins(int count) {
        return new Random(SEED)
                .ints(0, graph.nodes())
                .distinct()
                .limit(Math.min(count, graph.nodes()))
                .toArray();
    }
}
