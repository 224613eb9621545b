package dev.tierfall.choke.remedy;

import dev.tierfall.blast.Scene;
import dev.tierfall.choke.act.Act;
import dev.tierfall.choke.act.Acts;
import dev.tierfall.choke.rank.Weights;
import dev.tierfall.choke.sweep.Measure;
import dev.tierfall.choke.sweep.Origin;
import dev.tierfall.choke.sweep.Sweep;
import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.spread.Snapshot.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Weighs what the falls of all vendors reach of what is watched: one sweep whatever their number. A vendor falls in
 * control and availability at once, the worst of both.
 */
final class Scales {

    private final Scene scene;
    private final Acts acts;
    private final int[] vendors;
    private final List<Origin> origins = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();

    /**
     * What was weighed.
     *
     * @param waysIn as a toll has it
     * @param weight of every watched state that a vendor reaches, vendor by vendor
     * @param byVendor the same in the order of the vendors
     */
    @SuppressWarnings("ArrayRecordComponent") // Read in loops and never compared.
    record Weight(long waysIn, long weight, long[] byVendor) {

        static final Weight UNKNOWN = new Weight(Long.MAX_VALUE, Long.MAX_VALUE, new long[0]);

        /** The fewest ways in first: functions are what we live on. */
        static final Comparator<Weight> LEAST =
                Comparator.comparingLong(Weight::waysIn).thenComparingLong(Weight::weight);
    }

    Scales(Scene scene, Acts acts) {
        this.scene = scene;
        this.acts = acts;
        vendors = Arrays.stream(scene.things().of(Kind.VENDOR))
                .filter(scene::stands)
                .toArray();
        for (int vendor : vendors) {
            int[] nodes = IntStream.of(
                            scene.graph().node(vendor, State.CONTROL),
                            scene.graph().node(vendor, State.AVAILABILITY))
                    .filter(node -> node >= 0)
                    .toArray();
            origins.add(new Origin(nodes, new int[] {vendor}));
        }
        Map<State, BitSet> watched = watched();
        BitSet stopping = watched.getOrDefault(State.AVAILABILITY, new BitSet());
        measures.add(new Measure(State.AVAILABILITY, thing -> isFunction(thing) && stopping.get(thing) ? 1 : 0));
        int[] weights = Weights.POLICY.of(scene.snapshot());
        watched.forEach(
                (state, things) -> measures.add(new Measure(state, thing -> things.get(thing) ? weights[thing] : 0)));
    }

    private Map<State, BitSet> watched() {
        var watched = new EnumMap<State, BitSet>(State.class);
        for (Target target : scene.snapshot().targets()) {
            if (scene.stands(target.thing())) {
                watched.computeIfAbsent(target.state(), state -> new BitSet()).set(target.thing());
            }
        }
        return watched;
    }

    private boolean isFunction(int thing) {
        return scene.things().kind(thing) == Kind.FUNCTION;
    }

    /** The vendors that take part, in the order of their refs. */
    int[] vendors() {
        return vendors;
    }

    /** The scene with some acts done. */
    Scene after(Set<Act> done) {
        return done.isEmpty() ? scene : scene.lessSteps(acts.stopped(done));
    }

    Weight weigh(Scene after) {
        long[][] sums = Sweep.sums(after, after::keeps, origins, measures);
        long[] byVendor = new long[vendors.length];
        for (int measure = 1; measure < sums.length; measure++) {
            for (int vendor = 0; vendor < byVendor.length; vendor++) {
                byVendor[vendor] += sums[measure][vendor];
            }
        }
        return new Weight(Arrays.stream(sums[0]).sum(), Arrays.stream(byVendor).sum(), byVendor);
    }

    /** What the falls of all vendors come to with some acts done. */
    Toll toll(Set<Act> done) {
        Scene after = after(done);
        return Toll.of(after, weigh(after).waysIn());
    }
}
