package dev.tierfall.blast.chance;

import dev.tierfall.spread.Groups;
import dev.tierfall.spread.SpreadGraph;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The groups of stand-ins as one question finds them. A dependent falls through a group where every member that takes
 * part has fallen, and then by one draw at the greatest likelihood of their rows. A member that takes part and can't
 * fall holds the group up for good; one that is left out holds nothing. A group of one member is an ordinary row, and
 * this says the same of it.
 */
final class StandIns {

    private final SpreadGraph graph;
    private final BitSet gone;
    private final Identities identities;
    private final int[] start;
    private final int[] members;
    private final double[] greatest;
    private final int[] aStep;

    StandIns(SpreadGraph graph, BitSet gone, Identities identities) {
        this.graph = graph;
        this.gone = gone;
        this.identities = identities;
        int size = graph.groups().size();
        start = new int[size + 1];
        greatest = new double[size];
        aStep = new int[size];
        Arrays.fill(aStep, -1);
        var all = new IntArrayList();
        for (int group = 0; group < size; group++) {
            gather(group, all);
            start[group + 1] = all.size();
        }
        members = all.toIntArray();
    }

    private void gather(int group, IntArrayList all) {
        Groups groups = graph.groups();
        for (int place = groups.first(group); place < groups.first(group + 1); place++) {
            int step = groups.step(place);
            if (!gone.get(step)) {
                all.add(graph.from(step));
                greatest[group] = Math.max(greatest[group], graph.p(step));
                aStep[group] = step;
            }
        }
    }

    /** Bytes it keeps for a group and its rows. */
    static long bytes(SpreadGraph graph) {
        return 16L * graph.groups().size()
                + 8L * graph.groups().first(graph.groups().size());
    }

    int size() {
        return greatest.length;
    }

    /** What falls through the group. Only of groups of which a step was met. */
    int dependent(int group) {
        return graph.to(aStep[group]);
    }

    /** Of these trials those in which all members have fallen, and the draw lets the dependent fall too. */
    long open(int group, long[] fallen, long round, long asked) {
        long all = asked;
        for (int i = start[group]; i < start[group + 1] && all != 0; i++) {
            all &= fallen[members[i]];
        }
        return all == 0 ? 0 : Draws.open(identities.group(group, aStep[group]), round, greatest[group], all);
    }
}
