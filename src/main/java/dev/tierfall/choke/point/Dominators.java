package dev.tierfall.choke.point;

import dev.tierfall.spread.SpreadGraph;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * For each node the nodes that every path to it from any root goes through: Lengauer and Tarjan (TOPLAS 1, 1979) from a
 * virtual root before all roots, with path compression, no recursion; s steps and n nodes take s log n. Walked
 * backwards from some ends it gives the nodes that every path from a node to any end goes through.
 *
 * <p>Inside, nodes go by the number in which a depth-first walk met them, the virtual root by 0. Whatever dominates a
 * node has a smaller number.
 */
final class Dominators {

    /** Stands for the virtual root: no node dominates. */
    static final int NONE = -1;

    private static final int ROOT = 0;

    private final Ways ways;
    private final int[] number;
    private final int[] node;
    private final int[] above;
    private final int[] first;
    private final int[] last;
    private int count;

    /** The graph as one of the two walks sees it. */
    private record Ways(SpreadGraph graph, boolean forwards, IntPredicate kept) {

        int first(int node) {
            return forwards ? graph.firstOut(node) : graph.firstIn(node);
        }

        int next(int place) {
            int step = forwards ? place : graph.inStep(place);
            return kept.test(step) ? forwards ? graph.to(place) : graph.inFrom(place) : NONE;
        }

        Ways turned() {
            return new Ways(graph, !forwards, kept);
        }
    }

    private Dominators(Ways ways, int[] roots) {
        this.ways = ways;
        number = new int[ways.graph().nodes()];
        node = new int[number.length + 1];
        int[] parent = new int[number.length + 1];
        walk(roots, parent);
        above = new Tree(parent, roots).above();
        first = new int[count + 1];
        last = new int[count + 1];
        span();
    }

    static Dominators forwards(SpreadGraph graph, int[] roots, IntPredicate kept) {
        return new Dominators(new Ways(graph, true, kept), roots);
    }

    static Dominators backwards(SpreadGraph graph, int[] ends, IntPredicate kept) {
        return new Dominators(new Ways(graph, false, kept), ends);
    }

    boolean reached(int of) {
        return number[of] != ROOT;
    }

    /** The nearest node that every path to this one goes through; {@link #NONE} where there is none. */
    int above(int of) {
        int up = above[number[of]];
        return up == ROOT ? NONE : node[up];
    }

    /** Whether every path to a node goes through another, or it is that node. */
    boolean dominates(int dominator, int of) {
        int up = number[dominator];
        int down = number[of];
        return up != ROOT && down != ROOT && first[up] <= first[down] && last[down] <= last[up];
    }

    /** The nearest node that every path to either goes through; {@link #NONE} where there is none. */
    int common(int one, int other) {
        int a = one == NONE ? ROOT : number[one];
        int b = other == NONE ? ROOT : number[other];
        while (a != b) {
            if (a > b) {
                a = above[a];
            } else {
                b = above[b];
            }
        }
        return a == ROOT ? NONE : node[a];
    }

    /** What every path to a node goes through, in the order in which it is met, the node itself last. */
    IntArrayList chain(int of) {
        var chain = new IntArrayList();
        for (int at = of; at != NONE; at = above(at)) {
            chain.add(at);
        }
        IntArrays.reverse(chain.elements(), 0, chain.size());
        return chain;
    }

    /** Numbers what can be reached, depth first. */
    private void walk(int[] roots, int[] parent) {
        int[] place = new int[node.length];
        for (int root : roots) {
            if (number[root] == ROOT) {
                meet(root, ROOT, parent, place);
                int at = count;
                while (at != ROOT) {
                    at = onwards(at, parent, place);
                }
            }
        }
    }

    /** Follows the next way out of a node; gives the number to go on from. */
    private int onwards(int at, int[] parent, int[] place) {
        int end = ways.first(node[at] + 1);
        while (place[at] < end) {
            int next = ways.next(place[at]++);
            if (next != NONE && number[next] == ROOT) {
                meet(next, at, parent, place);
                return count;
            }
        }
        return parent[at];
    }

    private void meet(int next, int from, int[] parent, int[] place) {
        count++;
        number[next] = count;
        node[count] = next;
        parent[count] = from;
        place[count] = ways.first(next);
    }

    /** Gives each node the span of those it dominates: one numbering serves any number of questions. */
    private void span() {
        int[] size = new int[count + 1];
        Arrays.fill(size, 1);
        for (int down = count; down > 0; down--) {
            size[above[down]] += size[down];
        }
        int[] free = new int[count + 1];
        free[ROOT] = 1;
        last[ROOT] = count;
        for (int down = 1; down <= count; down++) {
            first[down] = free[above[down]];
            free[above[down]] += size[down];
            free[down] = first[down] + 1;
            last[down] = first[down] + size[down] - 1;
        }
    }

    /** The part of the algorithm that knows semidominators; its arrays are dropped when it is done. */
    private final class Tree {

        private final int[] parent;
        private final int[] semi = new int[count + 1];
        private final int[] least = new int[count + 1];
        private final int[] linked = new int[count + 1];
        private final int[] above = new int[count + 1];
        private final int[] bucket = new int[count + 1];
        private final int[] nextInBucket = new int[count + 1];
        private final BitSet begins = new BitSet();
        private final IntArrayList path = new IntArrayList();

        Tree(int[] parent, int[] roots) {
            this.parent = parent;
            Arrays.fill(linked, NONE);
            Arrays.fill(bucket, NONE);
            for (int i = 0; i <= count; i++) {
                semi[i] = i;
                least[i] = i;
            }
            for (int root : roots) {
                begins.set(number[root]);
            }
        }

        int[] above() {
            Ways back = ways.turned();
            for (int at = count; at > 0; at--) {
                semi[at] = begins.get(at) ? ROOT : semi(at, back);
                nextInBucket[at] = bucket[semi[at]];
                bucket[semi[at]] = at;
                linked[at] = parent[at];
                empty(parent[at]);
            }
            for (int at = 1; at <= count; at++) {
                above[at] = above[at] == semi[at] ? above[at] : above[above[at]];
            }
            return above;
        }

        private int semi(int at, Ways back) {
            int best = at;
            for (int place = back.first(node[at]); place < back.first(node[at] + 1); place++) {
                int before = back.next(place);
                if (before != NONE && number[before] != ROOT) {
                    best = Math.min(best, semi[leastOf(number[before])]);
                }
            }
            return best;
        }

        private void empty(int of) {
            for (int at = bucket[of]; at != NONE; at = nextInBucket[at]) {
                int low = leastOf(at);
                above[at] = semi[low] < semi[at] ? low : of;
            }
            bucket[of] = NONE;
        }

        /** The number of least semidominator on the way up to the top of its tree. */
        private int leastOf(int at) {
            if (linked[at] == NONE) {
                return at;
            }
            for (int up = at; linked[linked[up]] != NONE; up = linked[up]) {
                path.push(up);
            }
            while (!path.isEmpty()) {
                int up = path.popInt();
                int top = linked[up];
                if (semi[least[top]] < semi[least[up]]) {
                    least[up] = least[top];
                }
                linked[up] = linked[top];
            }
            return least[at];
        }
    }
}
