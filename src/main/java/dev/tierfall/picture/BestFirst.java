package dev.tierfall.picture;

import dev.tierfall.spread.SpreadGraph;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * A walk backwards from several nodes at once, likeliest first: each node keeps the label of the start that it most
 * likely reaches. Of n nodes and s steps it takes s log n; it may be stopped at any node, and then has seen no less
 * likely one.
 */
final class BestFirst {

    static final int NONE = -1;

    /** Where a walk starts, and the label under which it is remembered. */
    record Start(int node, int label) {}

    /** Told of each node when its likelihood is certain; false ends the walk. */
    interface Settled {
        boolean goesOn(int node, int label, double likelihood);
    }

    private record Offer(double likelihood, int node, int label) {

        static final Comparator<Offer> BEST = Comparator.comparingDouble(Offer::likelihood)
                .reversed()
                .thenComparingInt(Offer::label)
                .thenComparingInt(Offer::node);
    }

    private final SpreadGraph graph;
    private final int[] labels;

    BestFirst(SpreadGraph graph) {
        this.graph = graph;
        labels = new int[graph.nodes()];
    }

    void walk(Iterable<Start> starts, Settled settled) {
        Arrays.fill(labels, NONE);
        PriorityQueue<Offer> open = new PriorityQueue<>(Offer.BEST);
        starts.forEach(start -> open.add(new Offer(1, start.node(), start.label())));
        while (!open.isEmpty()) {
            Offer offer = open.remove();
            if (labels[offer.node()] == NONE) {
                labels[offer.node()] = offer.label();
                if (!settled.goesOn(offer.node(), offer.label(), offer.likelihood())) {
                    return;
                }
                offerBefore(offer, open);
            }
        }
    }

    private void offerBefore(Offer offer, PriorityQueue<Offer> open) {
        for (int i = graph.firstIn(offer.node()); i < graph.firstIn(offer.node() + 1); i++) {
            int from = graph.inFrom(i);
            if (labels[from] == NONE) {
                open.add(new Offer(offer.likelihood() * graph.p(graph.inStep(i)), from, offer.label()));
            }
        }
    }
}
