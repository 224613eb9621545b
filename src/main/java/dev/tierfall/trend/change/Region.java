package dev.tierfall.trend.change;

import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Snapshot.Target;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.stream.IntStream;

/**
 * Where a step must lie to move a figure: on some way from a vendor to what is watched or to data. What lies outside,
 * in the graph that holds the steps of both maps, lies outside in each state between them.
 */
final class Region {

    private final SpreadGraph graph;
    private final BitSet fromVendors = new BitSet();
    private final BitSet toWatched = new BitSet();

    Region(Snapshot common, Collection<Target> watched) {
        this.graph = common.graph();
        Things things = common.things();
        IntArrayList starts = new IntArrayList();
        for (int vendor : things.of(Kind.VENDOR)) {
            meet(graph.node(vendor, State.CONTROL), fromVendors, starts);
            meet(graph.node(vendor, State.AVAILABILITY), fromVendors, starts);
        }
        for (int i = 0; i < starts.size(); i++) {
            int node = starts.getInt(i);
            IntStream.range(graph.firstOut(node), graph.firstOut(node + 1))
                    .forEach(step -> meet(graph.to(step), fromVendors, starts));
        }
        IntArrayList ends = new IntArrayList();
        watched.forEach(target -> meet(graph.node(target.thing(), target.state()), toWatched, ends));
        for (int dataset : things.of(Kind.DATASET)) {
            meet(graph.node(dataset, State.CONFIDENTIALITY), toWatched, ends);
        }
        for (int i = 0; i < ends.size(); i++) {
            int node = ends.getInt(i);
            IntStream.range(graph.firstIn(node), graph.firstIn(node + 1))
                    .forEach(in -> meet(graph.inFrom(in), toWatched, ends));
        }
    }

    private static void meet(int node, BitSet seen, IntArrayList queue) {
        if (node >= 0 && !seen.get(node)) {
            seen.set(node);
            queue.add(node);
        }
    }

    /** Whether a step can move a figure; a stand-in can though no vendor reaches it, since it holds others up. */
    boolean holds(int step) {
        return toWatched.get(graph.to(step)) && (graph.grouped(step) || fromVendors.get(graph.from(step)));
    }
}
