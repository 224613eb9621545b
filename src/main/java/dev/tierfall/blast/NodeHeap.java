package dev.tierfall.blast;

import java.util.Arrays;

/**
 * The nodes a walk has yet to visit, best first, and of equal ones that of the lowest rank: a heap in which a node can
 * rise, so that each is in it once. Each place has four below it: it is half as deep as with two. What a node is worth
 * and its rank lie beside it, so that a comparison reads one line of memory.
 */
final class NodeHeap {

    private static final int BELOW = 4;
    private static final int OUTSIDE = -1;

    private final int[] place;
    private int[] heap = new int[64];
    private long[] worth = new long[64];
    private long[] rank = new long[64];
    private int size;

    NodeHeap(int nodes) {
        place = new int[nodes];
        Arrays.fill(place, OUTSIDE);
    }

    /**
     * Puts a node in, or lets it rise after its standing got better.
     *
     * @param value what it is worth
     * @param tie its rank, no two nodes the same
     */
    void add(int node, long value, long tie) {
        int at = place[node];
        if (at == OUTSIDE) {
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, size * 2);
                worth = Arrays.copyOf(worth, size * 2);
                rank = Arrays.copyOf(rank, size * 2);
            }
            at = size++;
        }
        rise(node, value, tie, at);
    }

    /** Takes the best node out for good; -1 when none is left. */
    int poll() {
        if (size == 0) {
            return -1;
        }
        int node = heap[0];
        place[node] = OUTSIDE;
        size--;
        if (size > 0) {
            sink(heap[size], worth[size], rank[size]);
        }
        return node;
    }

    private void rise(int node, long value, long tie, int from) {
        int at = from;
        while (at > 0 && isSooner(value, tie, (at - 1) / BELOW)) {
            move((at - 1) / BELOW, at);
            at = (at - 1) / BELOW;
        }
        put(node, value, tie, at);
    }

    private void sink(int node, long value, long tie) {
        int at = 0;
        for (int first = 1; first < size; first = BELOW * at + 1) {
            int child = soonest(first, Math.min(first + BELOW, size));
            if (isSooner(value, tie, child)) {
                break;
            }
            move(child, at);
            at = child;
        }
        put(node, value, tie, at);
    }

    private int soonest(int from, int to) {
        int best = from;
        for (int other = from + 1; other < to; other++) {
            if (isSooner(worth[other], rank[other], best)) {
                best = other;
            }
        }
        return best;
    }

    private boolean isSooner(long value, long tie, int than) {
        return value != worth[than] ? value > worth[than] : tie < rank[than];
    }

    private void move(int from, int to) {
        put(heap[from], worth[from], rank[from], to);
    }

    private void put(int node, long value, long tie, int at) {
        heap[at] = node;
        worth[at] = value;
        rank[at] = tie;
        place[node] = at;
    }
}
