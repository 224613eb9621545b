package dev.tierfall.blast;

import dev.tierfall.model.State;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.Groups;
import dev.tierfall.spread.SpreadGraph;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.BitSet;

/**
 * What falls of necessity: the least set of lost availabilities that holds the origins and whatever they force. A step
 * that stands for itself forces at once; stand-ins force when the last of them has fallen, if one of their rows is hard
 * and none has a fallback. Each step is looked at a bounded number of times.
 */
final class ForcedWalk {

    private static final int UNDONE = -1;

    private final SpreadGraph graph;
    private final Reach reach;
    private final BitSet forced = new BitSet();
    private final IntArrayList fallen = new IntArrayList();
    private final Int2IntOpenHashMap standing = new Int2IntOpenHashMap();

    private ForcedWalk(SpreadGraph graph, Reach reach) {
        this.graph = graph;
        this.reach = reach;
        standing.defaultReturnValue(UNDONE);
    }

    /** The availability nodes that fall of necessity, with those of the origins. */
    static BitSet walk(SpreadGraph graph, int[] origins, Reach reach) {
        return walked(graph, origins, reach).forced;
    }

    /** The same, listed in the order in which they fall. */
    static int[] fallen(SpreadGraph graph, int[] origins, Reach reach) {
        return walked(graph, origins, reach).fallen.toIntArray();
    }

    private static ForcedWalk walked(SpreadGraph graph, int[] origins, Reach reach) {
        var walk = new ForcedWalk(graph, reach);
        for (int origin : origins) {
            walk.fall(origin);
        }
        Budget.Meter meter = reach.meter();
        for (int i = 0; i < walk.fallen.size(); i++) {
            int node = walk.fallen.getInt(i);
            meter.walked(1 + graph.firstOut(node + 1) - graph.firstOut(node));
            walk.spread(node);
        }
        return walk;
    }

    private void fall(int node) {
        if (graph.state(node) == State.AVAILABILITY && !forced.get(node)) {
            forced.set(node);
            fallen.add(node);
        }
    }

    private void spread(int node) {
        var groups = new IntOpenHashSet();
        for (int step = graph.firstOut(node); step < graph.firstOut(node + 1); step++) {
            if (!reach.keeps(step)) {
                continue;
            }
            if (!graph.grouped(step)) {
                if (graph.forces(step)) {
                    fall(graph.to(step));
                }
            } else if (groups.add(graph.groups().of(step))
                    && oneFewer(graph.groups().of(step))) {
                fall(graph.to(step));
            }
        }
    }

    /** Counts one member of a group as fallen; true when it was the last and the group forces. */
    private boolean oneFewer(int group) {
        int left = standing.get(group);
        if (left == UNDONE) {
            left = members(group);
        }
        standing.put(group, left - 1);
        return left == 1;
    }

    /** How many different things take part in a group; more than can ever fall where it doesn't force at all. */
    private int members(int group) {
        Groups groups = graph.groups();
        var members = new IntOpenHashSet();
        boolean hard = false;
        boolean fallback = false;
        for (int i = groups.first(group); i < groups.first(group + 1); i++) {
            int step = groups.step(i);
            if (reach.keeps(step)) {
                members.add(graph.from(step));
                hard |= graph.forces(step);
                fallback |= graph.fallback(step);
            }
        }
        return hard && !fallback ? members.size() : Integer.MAX_VALUE;
    }
}
