package dev.tierfall.blast;

import java.util.Arrays;

/**
 * The nodes a walk has yet to visit, best first: a heap in which a node can rise, so that each is in it once. Each
 * place has four below it: it is half as deep as with two. What a node is worth lies beside it, so that most
 * comparisons read one line of memory.
 */
final class NodeHeap {

    /** Whether one of two nodes that are worth the same is to be visited before the other. */
    @FunctionalInterface
    interface Order {
        boolean sooner(int a, int b);
    }

    private static final int BELOW = 4;
    private static final int OUTSIDE = -1;

    private final Order order;
    private final int[] place;
    private int[] heap = new int[64];
    private long[] worth = new long[64];
    private int size;

    NodeHeap(int nodes, Order order) {
        this.order = order;
        place = new int[nodes];
        Arrays.fill(place, OUTSIDE);
    }

    /** Puts a node in, or lets it rise after its standing got better. */
    void add(int node, long value) {
        int at = place[node];
        if (at == OUTSIDE) {
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, size * 2);
                worth = Arrays.copyOf(worth, size * 2);
            }
            at = size++;
        }
        rise(node, value, at);
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
            sink(heap[size], worth[size]);
        }
        return node;
    }

    private void rise(int node, long value, int from) {
        int at = from;
        while (at > 0 && isSooner(node, value, (at - 1) / BELOW)) {
            put(heap[(at - 1) / BELOW], worth[(at - 1) / BELOW], at);
            at = (at - 1) / BELOW;
        }
        put(node, value, at);
    }

    private void sink(int node, long value) {
        int at = 0;
        for (int first = 1; first < size; first = BELOW * at + 1) {
            int child = soonest(first, Math.min(first + BELOW, size));
            if (!isSooner(heap[child], worth[child], node, value)) {
                break;
            }
            put(heap[child], worth[child], at);
            at = child;
        }
        put(node, value, at);
    }

    private int soonest(int from, int to) {
        int best = from;
        for (int other = from + 1; other < to; other++) {
            if (isSooner(heap[other], worth[other], best)) {
                best = other;
            }
        }
        return best;
    }

    private boolean isSooner(int node, long value, int than) {
        return isSooner(node, value, heap[than], worth[than]);
    }

    private boolean isSooner(int node, long value, int other, long otherValue) {
        return value != otherValue ? value > otherValue : order.sooner(node, other);
    }

    private void put(int node, long value, int at) {
        heap[at] = node;
        worth[at] = value;
        place[node] = at;
    }
}
