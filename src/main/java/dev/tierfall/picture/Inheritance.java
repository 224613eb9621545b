package dev.tierfall.picture;

import dev.tierfall.model.State;
import dev.tierfall.spread.SpreadGraph;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * What takes down no function itself, such as a data set, counts to the function of what most likely takes it down. A
 * walk forwards, likeliest first, over the things that have none; of s steps it takes s log s.
 */
final class Inheritance {

    private record Offer(double likelihood, int label, int thing) {

        static final Comparator<Offer> BEST = Comparator.comparingDouble(Offer::likelihood)
                .reversed()
                .thenComparingInt(Offer::label)
                .thenComparingInt(Offer::thing);
    }

    private final SpreadGraph graph;
    private final int[] labels;
    private final PriorityQueue<Offer> open = new PriorityQueue<>(Offer.BEST);

    private Inheritance(SpreadGraph graph, int[] labels) {
        this.graph = graph;
        this.labels = labels;
    }

    /** Fills in the labels that are missing, as far as anything leads to them. */
    static void fill(SpreadGraph graph, int[] labels) {
        new Inheritance(graph, labels).walk();
    }

    private void walk() {
        for (int node = 0; node < graph.nodes(); node++) {
            if (labels[graph.thing(node)] != BestFirst.NONE) {
                offerOnward(node, 1);
            }
        }
        while (!open.isEmpty()) {
            Offer offer = open.remove();
            if (labels[offer.thing()] == BestFirst.NONE) {
                labels[offer.thing()] = offer.label();
                for (State state : State.values()) {
                    int node = graph.node(offer.thing(), state);
                    if (node >= 0) {
                        offerOnward(node, offer.likelihood());
                    }
                }
            }
        }
    }

    private void offerOnward(int node, double likelihood) {
        int label = labels[graph.thing(node)];
        for (int step = graph.firstOut(node); step < graph.firstOut(node + 1); step++) {
            int thing = graph.thing(graph.to(step));
            if (labels[thing] == BestFirst.NONE) {
                open.add(new Offer(likelihood * graph.p(step), label, thing));
            }
        }
    }
}
