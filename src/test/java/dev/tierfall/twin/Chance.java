package dev.tierfall.twin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * P(reach) without drawing: goes through every outcome of every draw that can matter, walks each, and adds up how
 * likely those are in which a thing falls. A group of stand-ins is one draw at the greatest p of its rows.
 */
public final class Chance {

    /** What opens together: one step, or the rows of a group, when all their beginnings have fallen. */
    private record Draw(long needs, long gives, double p) {}

    private final Map<Fall, Integer> bits = new HashMap<>();
    private final long origins;
    private final List<Draw> sure = new ArrayList<>();
    private final List<Draw> random = new ArrayList<>();

    public Chance(List<Step> steps, Collection<Fall> origins) {
        this.origins = origins.stream().mapToLong(this::bit).reduce(0, (a, b) -> a | b);
        List<Draw> all = draws(steps);
        long reach = walked(this.origins, all, (1L << all.size()) - 1);
        for (Draw draw : all) {
            if ((draw.needs() & ~reach) == 0 && draw.p() > 0) {
                (draw.p() < 1 ? random : sure).add(draw);
            }
        }
    }

    private List<Draw> draws(List<Step> steps) {
        Map<String, Draw> draws = new LinkedHashMap<>();
        for (Step step : steps) {
            String name = step.group().isEmpty() ? "step " + draws.size() : "group " + step.group();
            draws.merge(
                    name,
                    new Draw(bit(step.from()), bit(step.to()), step.p()),
                    (a, b) -> new Draw(a.needs() | b.needs(), a.gives() | b.gives(), Math.max(a.p(), b.p())));
        }
        return List.copyOf(draws.values());
    }

    private long bit(Fall fall) {
        return 1L << bits.computeIfAbsent(fall, f -> bits.size());
    }

    /** How many draws are left to chance; there are two to the power of this many outcomes. */
    public int draws() {
        return random.size();
    }

    /** Of everything that can fall: how likely it does. */
    public Map<Fall, Double> exact() {
        double[] sums = new double[Long.SIZE];
        long fromSure = walked(origins, sure, -1);
        for (long opened = 0; opened < 1L << random.size(); opened++) {
            double p = 1;
            for (int i = 0; i < random.size(); i++) {
                p *= (opened & 1L << i) != 0
                        ? random.get(i).p()
                        : 1 - random.get(i).p();
            }
            long fallen = outcome(fromSure, opened);
            for (long left = fallen; left != 0; left &= left - 1) {
                sums[Long.numberOfTrailingZeros(left)] += p;
            }
        }
        var exact = new TreeMap<Fall, Double>();
        bits.forEach((fall, bit) -> {
            if (sums[bit] > 0) {
                exact.put(fall, Math.min(1, sums[bit]));
            }
        });
        return exact;
    }

    private long outcome(long begun, long opened) {
        long fallen = begun;
        for (long before = -1; before != fallen; ) {
            before = fallen;
            fallen = walked(walked(fallen, random, opened), sure, -1);
        }
        return fallen;
    }

    /** Goes over the draws that opened until nothing changes any more. */
    private static long walked(long begun, List<Draw> draws, long opened) {
        long fallen = begun;
        for (long before = -1; before != fallen; ) {
            before = fallen;
            for (int i = 0; i < draws.size(); i++) {
                Draw draw = draws.get(i);
                if ((opened & 1L << i) != 0 && (draw.needs() & ~fallen) == 0) {
                    fallen |= draw.gives();
                }
            }
        }
        return fallen;
    }

    @Override
    public String toString() {
        return Arrays.asList(sure, random).toString();
    }
}
