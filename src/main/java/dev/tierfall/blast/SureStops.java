package dev.tierfall.blast;

import dev.tierfall.model.State;
import dev.tierfall.spread.SpreadGraph;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which availabilities fall of necessity when some one vendor stops. Where no stand-ins are met, one walk from all
 * vendors tells; only for what is left, each vendor that stand-ins might matter for is walked from on its own.
 */
public final class SureStops {

    private final Scene scene;
    private final SpreadGraph graph;
    private final BitSet open = new BitSet();
    private final BitSet sure = new BitSet();

    private SureStops(Scene scene, int[] things) {
        this.scene = scene;
        this.graph = scene.graph();
        Arrays.stream(things).filter(scene::stands).forEach(thing -> {
            int node = graph.node(thing, State.AVAILABILITY);
            if (node >= 0) {
                open.set(node);
            }
        });
    }

    /**
     * Those of some things that stop of necessity with one vendor.
     *
     * @param things their places
     */
    public static BitSet of(Scene scene, int[] vendors, int[] things) {
        var stops = new SureStops(scene, things);
        int[] starts = Arrays.stream(vendors)
                .filter(scene::stands)
                .map(vendor -> scene.graph().node(vendor, State.AVAILABILITY))
                .filter(node -> node >= 0)
                .toArray();
        stops.found(stops.alone(starts));
        BitSet worthwhile = stops.before();
        for (int start : starts) {
            if (!stops.open.isEmpty() && worthwhile.get(start)) {
                stops.found(ForcedWalk.walk(stops.graph, new int[] {start}, scene.reach()));
            }
        }
        var sure = new BitSet();
        stops.sure.stream().map(stops.graph::thing).forEach(sure::set);
        return sure;
    }

    private void found(BitSet fallen) {
        var met = (BitSet) open.clone();
        met.and(fallen);
        sure.or(met);
        open.andNot(met);
    }

    /** What falls over steps that each force by themselves: from one vendor as from all, since none needs another. */
    private BitSet alone(int[] starts) {
        scene.budget().check();
        var fallen = new BitSet();
        var queue = new IntArrayList();
        Arrays.stream(starts).forEach(start -> add(start, fallen, queue));
        for (int i = 0; i < queue.size(); i++) {
            int node = queue.getInt(i);
            for (int step = graph.firstOut(node); step < graph.firstOut(node + 1); step++) {
                if (scene.keeps(step) && graph.forces(step) && !graph.grouped(step)) {
                    add(graph.to(step), fallen, queue);
                }
            }
        }
        return fallen;
    }

    /** From where what is open could be forced at all. */
    private BitSet before() {
        scene.budget().check();
        var before = new BitSet();
        var queue = new IntArrayList();
        open.stream().forEach(node -> add(node, before, queue));
        for (int i = 0; i < queue.size(); i++) {
            int node = queue.getInt(i);
            for (int in = graph.firstIn(node); in < graph.firstIn(node + 1); in++) {
                int step = graph.inStep(in);
                if (scene.keeps(step) && (graph.forces(step) || graph.grouped(step))) {
                    add(graph.inFrom(in), before, queue);
                }
            }
        }
        return before;
    }

    private void add(int node, BitSet seen, IntArrayList queue) {
        if (graph.state(node) == State.AVAILABILITY && !seen.get(node)) {
            seen.set(node);
            queue.add(node);
        }
    }
}
