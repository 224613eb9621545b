package dev.tierfall.blast;

import java.util.Arrays;

/**
 * The nodes a walk has yet to visit, best first: a heap in which a node can rise, so that each is in it once. Each
 * place has four below it: it is half as deep as with two, and they lie side by side.
 */
final class NodeHeap {

    /** Whether one node is to be visited before another. */
    @FunctionalInterface
    interface Order {
        boolean sooner(int a, int b);
    }

    private static final int BELOW = 4;
    private static final int OUTSIDE = -1;

    private final Order order;
    private final int[] place;
    private int[] heap = new int[64];
    private int size;

    NodeHeap(int nodes, Order order) {
        this.order = order;
        place = new int[nodes];
        Arrays.fill(place, OUTSIDE);
    }

    /** Puts a node in, or lets it rise after its standing got better. */
    void add(int node) {
        if (place[node] == OUTSIDE) {
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, size * 2);
            }
            heap[size] = node;
            place[node] = size++;
        }
        rise(node, place[node]);
    }

    /** Takes the best node out for good; -1 when none is left. */
    int poll() {
        if (size == 0) {
            return -1;
        }
        int node = heap[0];
        place[node] = OUTSIDE;
        int last = heap[--size];
        if (size > 0) {
            sink(last);
        }
        return node;
    }

    private void rise(int node, int from) {
        int at = from;
        while (at > 0 && order.sooner(node, heap[(at - 1) / BELOW])) {
            put(heap[(at - 1) / BELOW], at);
            at = (at - 1) / BELOW;
        }
        put(node, at);
    }

    private void sink(int node) {
        int at = 0;
        for (int first = 1; first < size; first = BELOW * at + 1) {
            int child = soonest(first, Math.min(first + BELOW, size));
            if (!order.sooner(heap[child], node)) {
                break;
            }
            put(heap[child], at);
            at = child;
        }
        put(node, at);
    }

    private int soonest(int from, int to) {
        int best = from;
        for (int other = from + 1; other < to; other++) {
            if (order.sooner(heap[other], heap[best])) {
                best = other;
            }
        }
        return best;
    }

    private void put(int node, int at) {
        heap[at] = node;
        place[node] = at;
    }
}
