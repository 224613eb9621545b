package dev.tierfall.blast;

import java.util.Arrays;

/**
 * The nodes a walk has yet to visit, best first: a binary heap in which a node can rise, so that each is in it once.
 */
final class NodeHeap {

    /** Whether one node is to be visited before another. */
    @FunctionalInterface
    interface Order {
        boolean sooner(int a, int b);
    }

    private static final int UNSEEN = -1;
    private static final int DONE = -2;

    private final Order order;
    private final int[] place;
    private int[] heap = new int[64];
    private int size;

    NodeHeap(int nodes, Order order) {
        this.order = order;
        place = new int[nodes];
        Arrays.fill(place, UNSEEN);
    }

    /** Puts a node in, or lets it rise after its standing got better. */
    void add(int node) {
        if (place[node] == UNSEEN) {
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
        place[node] = DONE;
        int last = heap[--size];
        if (size > 0) {
            sink(last);
        }
        return node;
    }

    boolean done(int node) {
        return place[node] == DONE;
    }

    private void rise(int node, int from) {
        int at = from;
        while (at > 0 && order.sooner(node, heap[(at - 1) / 2])) {
            put(heap[(at - 1) / 2], at);
            at = (at - 1) / 2;
        }
        put(node, at);
    }

    private void sink(int node) {
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && order.sooner(heap[child + 1], heap[child])) {
                child++;
            }
            if (!order.sooner(heap[child], node)) {
                break;
            }
            put(heap[child], at);
            at = child;
        }
        put(node, at);
    }

    private void put(int node, int at) {
        heap[at] = node;
        place[node] = at;
    }
}
