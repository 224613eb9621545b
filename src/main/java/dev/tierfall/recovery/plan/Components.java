package dev.tierfall.recovery.plan;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Strongly connected components (Tarjan 1972), those first that others lead to. Iterative: chains are long, and the
 * call stack is not. Linear in nodes and edges.
 */
final class Components {

    private static final int UNMET = -1;

    private final int[][] to;
    private final int[] met;
    private final int[] low;
    private final int[] next;
    private final boolean[] open;
    private final IntArrayList stack = new IntArrayList();
    private final IntArrayList way = new IntArrayList();
    private final List<int[]> found = new ArrayList<>();
    private int count;

    private Components(int[][] to) {
        this.to = to;
        met = new int[to.length];
        low = new int[to.length];
        next = new int[to.length];
        open = new boolean[to.length];
        Arrays.fill(met, UNMET);
    }

    /** @param to the nodes that each node leads to */
    static List<int[]> of(int[][] to) {
        var components = new Components(to);
        for (int node = 0; node < to.length; node++) {
            if (components.met[node] == UNMET) {
                components.walk(node);
            }
        }
        return components.found;
    }

    private void walk(int start) {
        enter(start);
        while (!way.isEmpty()) {
            int node = way.topInt();
            if (next[node] == to[node].length) {
                leave(node);
                continue;
            }
            int other = to[node][next[node]++];
            if (met[other] == UNMET) {
                enter(other);
            } else if (open[other]) {
                low[node] = Math.min(low[node], met[other]);
            }
        }
    }

    private void enter(int node) {
        met[node] = count;
        low[node] = count++;
        open[node] = true;
        stack.push(node);
        way.push(node);
    }

    private void leave(int node) {
        way.popInt();
        if (!way.isEmpty()) {
            low[way.topInt()] = Math.min(low[way.topInt()], low[node]);
        }
        if (low[node] == met[node]) {
            var component = new IntArrayList();
            int member;
            do {
                member = stack.popInt();
                open[member] = false;
                component.add(member);
            } while (member != node);
            int[] sorted = component.toIntArray();
            Arrays.sort(sorted);
            found.add(sorted);
        }
    }
}
