package dev.tierfall.blast.chance;

import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.SpreadGraph;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Names each step that a fall can take by what it says and not by where it stands in memory: its rule, and ref and
 * state at both ends. So a step keeps its chances on another day, under a what-if and after an import that renumbers
 * all lines.
 *
 * <p>Steps that say the same are told apart by their order, the likelier first. When one of them goes, the others move
 * up to chances that likelier ones had before them, so that taking a step away never lets another open more often.
 */
final class Identities {

    private final SpreadGraph graph;
    private final BitSet gone;
    private final long[] ofNode;
    private final long[] ofRule;
    private final BitSet ranked = new BitSet();
    private final Int2IntOpenHashMap ranks = new Int2IntOpenHashMap();
    private final IntArrayList reached = new IntArrayList();
    private final int[] metFrom;
    private long steps;

    /** Names the steps that lead on from these nodes. */
    Identities(Snapshot snapshot, BitSet gone, int[] starts) {
        this.graph = snapshot.graph();
        this.gone = gone;
        ofRule = snapshot.policy().rules().stream()
                .mapToLong(rule -> Hash.of(0, rule.id()))
                .toArray();
        ofNode = new long[graph.nodes()];
        metFrom = new int[graph.nodes()];
        Arrays.fill(metFrom, -1);
        for (int start : starts) {
            meet(start, snapshot);
        }
        for (int i = 0; i < reached.size(); i++) {
            follow(reached.getInt(i), snapshot);
        }
    }

    /** Bytes it keeps a node. */
    static long bytes(SpreadGraph graph) {
        return 16L * graph.nodes();
    }

    private void meet(int node, Snapshot snapshot) {
        if (ofNode[node] == 0) {
            long thing = Hash.of(0, snapshot.things().ref(graph.thing(node)));
            ofNode[node] = Hash.of(thing, graph.state(node).word()) | 1; // 0 is for nodes not met
            reached.add(node);
        }
    }

    private void follow(int node, Snapshot snapshot) {
        boolean parallel = false;
        for (int step = graph.firstOut(node); step < graph.firstOut(node + 1); step++) {
            if (!gone.get(step)) {
                int to = graph.to(step);
                parallel |= metFrom[to] == node;
                metFrom[to] = node;
                meet(to, snapshot);
                steps++;
            }
        }
        if (parallel) {
            rank(node);
        }
    }

    /** Finds the steps out of a node that say the same. Stand-ins have no draw of their own and are passed over. */
    private void rank(int node) {
        var out = new IntArrayList();
        for (int step = graph.firstOut(node); step < graph.firstOut(node + 1); step++) {
            if (!gone.get(step) && !graph.grouped(step)) {
                out.add(step);
            }
        }
        out.sort((a, b) -> {
            int byEnd = Integer.compare(graph.to(a), graph.to(b));
            int byRule = byEnd != 0 ? byEnd : Integer.compare(graph.rule(a), graph.rule(b));
            return byRule != 0 ? byRule : Double.compare(graph.p(b), graph.p(a));
        });
        int rank = 0;
        for (int i = 1; i < out.size(); i++) {
            int step = out.getInt(i);
            int before = out.getInt(i - 1);
            rank = graph.to(step) == graph.to(before) && graph.rule(step) == graph.rule(before) ? rank + 1 : 0;
            if (rank > 0) {
                ranked.set(step);
                ranks.put(step, rank);
            }
        }
    }

    /** How many steps lead on from the nodes that can be reached. */
    long steps() {
        return steps;
    }

    /** What the identities of all steps out of a node begin with. */
    long from(int node) {
        return ofNode[node] * Hash.GOLDEN;
    }

    /**
     * The identity of a step that stands for itself.
     *
     * @param from from {@link #from}
     */
    long step(long from, int to, int step) {
        long name = from + ofNode[to] + ofRule[graph.rule(step)];
        return ranked.get(step) ? Hash.mix(name + ranks.get(step)) : name;
    }

    /** The identity of the one draw of a group of stand-ins. */
    long group(int group, int step) {
        long end = ofRule[graph.rule(step)] + Hash.mix(ofNode[graph.to(step)]);
        return Hash.of(end, graph.groups().word(group));
    }
}
