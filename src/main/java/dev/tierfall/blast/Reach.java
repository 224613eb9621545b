package dev.tierfall.blast;

import dev.tierfall.spread.SpreadGraph;
import java.util.BitSet;

/**
 * Which steps a walk may take: a filter over the snapshot, which itself never changes.
 *
 * @param gone steps that fall away with what a question leaves out
 * @param knownOnly whether assumed steps are left out too
 */
record Reach(SpreadGraph graph, BitSet gone, boolean knownOnly) {

    static Reach all(SpreadGraph graph) {
        return new Reach(graph, new BitSet(), false);
    }

    boolean keeps(int step) {
        return !gone.get(step) && !(knownOnly && graph.assumed(step));
    }

    Reach known() {
        return new Reach(graph, gone, true);
    }
}
