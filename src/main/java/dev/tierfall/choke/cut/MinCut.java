package dev.tierfall.choke.cut;

import dev.tierfall.spread.Budget;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Queue;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jspecify.annotations.Nullable;

/**
 * A minimum cut of a network by JGraphT (Goldberg and Tarjan, JACM 35, 1988), with some acts already taken and others
 * ruled out. What can't be separated from either end is first drawn into it, so that the flow sees only what is in
 * question.
 *
 * @param value what the cut's spots bear together: no set of acts that cuts weighs less, besides those taken
 * @param spots of each act in the cut, how many of its spots are
 */
record MinCut(long value, Int2IntOpenHashMap spots) {

    /** Beyond this a flow takes too long and too much heap to look at for one answer. */
    static final int ARCS_MAX = 400_000;

    /**
     * Finds one; null where the acts that are left can't cut. Throws {@link Late} where the budget ends the search.
     *
     * @param taken acts whose steps are stopped
     * @param banned acts that stop nothing
     */
    static @Nullable MinCut of(Network network, BitSet taken, BitSet banned, Budget budget) {
        var drawn = new Drawn(network, taken, banned, budget);
        if (drawn.source.get(Network.SINK)) {
            return null;
        }
        Set<Integer> side = drawn.sourceSide();
        var spots = new Int2IntOpenHashMap();
        long value = 0;
        for (int arc = 0; arc < network.arcs(); arc++) {
            if (drawn.inQuestion(arc)
                    && side.contains(drawn.vertex(network.from(arc)))
                    && !side.contains(drawn.vertex(network.to(arc)))) {
                value += network.share(arc);
                spots.addTo(network.act(arc), 1);
            }
        }
        return new MinCut(value, spots);
    }

    /** A flow takes longer than its search may. */
    static final class Late extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Late() {
            super("the search's part of the budget is over", null, false, false);
        }
    }

    /** The acts in the cut. */
    BitSet acts() {
        var acts = new BitSet();
        spots.keySet().forEach(acts::set);
        return acts;
    }

    /** The network with both ends grown together, and without what leads from neither to the other. */
    private static final class Drawn {

        private final Network network;
        private final BitSet taken;
        private final BitSet banned;
        private final Budget budget;
        private final BitSet source;
        private final BitSet sink;
        private final BitSet middle;

        Drawn(Network network, BitSet taken, BitSet banned, Budget budget) {
            this.network = network;
            this.taken = taken;
            this.banned = banned;
            this.budget = budget;
            source = network.onwards(Network.only(Network.SOURCE), this::isSolid);
            sink = network.back(Network.only(Network.SINK), this::isSolid);
            middle = network.onwards(source, this::isOpen);
            middle.and(network.back(sink, this::isOpen));
        }

        private boolean isSolid(int arc) {
            int act = network.act(arc);
            return act == Network.NOTHING || banned.get(act);
        }

        private boolean isOpen(int arc) {
            int act = network.act(arc);
            return act == Network.NOTHING || !taken.get(act);
        }

        boolean inQuestion(int arc) {
            return !isSolid(arc) && isOpen(arc) && joins(arc);
        }

        private boolean joins(int arc) {
            int from = network.from(arc);
            int to = network.to(arc);
            return middle.get(from) && middle.get(to) && !sink.get(from) && !source.get(to);
        }

        int vertex(int of) {
            return source.get(of) ? Network.SOURCE : sink.get(of) ? Network.SINK : of;
        }

        Set<Integer> sourceSide() {
            var graph = new SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
            graph.addVertex(Network.SOURCE);
            graph.addVertex(Network.SINK);
            double solid = network.everything();
            for (int arc = 0; arc < network.arcs(); arc++) {
                if (isOpen(arc) && joins(arc)) {
                    add(
                            graph,
                            vertex(network.from(arc)),
                            vertex(network.to(arc)),
                            isSolid(arc) ? solid : network.share(arc));
                }
            }
            if (graph.edgeSet().isEmpty()) {
                return Set.of(Network.SOURCE);
            }
            var flow = new Watched(graph, budget);
            flow.calculateMinCut(Network.SOURCE, Network.SINK);
            return flow.getSourcePartition();
        }

        private static void add(
                SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph, int from, int to, double capacity) {
            if (from == to) {
                return;
            }
            graph.addVertex(from);
            graph.addVertex(to);
            DefaultWeightedEdge edge = graph.addEdge(from, to);
            if (edge == null) {
                DefaultWeightedEdge there = graph.getEdge(from, to);
                graph.setEdgeWeight(there, graph.getEdgeWeight(there) + capacity);
            } else {
                graph.setEdgeWeight(edge, capacity);
            }
        }
    }

    /** A flow that looks at the clock with each vertex it turns to: one may take longer than its question may. */
    private static final class Watched extends PushRelabelMFImpl<Integer, DefaultWeightedEdge> {

        private final Budget budget;

        Watched(Graph<Integer, DefaultWeightedEdge> graph, Budget budget) {
            super(graph);
            this.budget = budget;
        }

        @Override
        public void initialize(VertexExtension source, VertexExtension sink, Queue<VertexExtension> active) {
            super.initialize(source, sink, new ArrayDeque<>(active) {
                private static final long serialVersionUID = 1L;

                @Override
                public @Nullable VertexExtension poll() {
                    if (budget.searched()) {
                        throw new Late();
                    }
                    return super.poll();
                }
            });
        }
    }
}
