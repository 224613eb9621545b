package dev.tierfall.bench;

import dev.tierfall.spread.JGraphTView;
import dev.tierfall.spread.SpreadGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm.SingleSourcePaths;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.alg.util.Pair;
import org.jgrapht.graph.DefaultDirectedWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.opt.graph.sparse.SparseIntDirectedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;

/** JGraphT on three graphs of the same steps: its default one, its sparse one, and our snapshot through the adapter. */
final class JGraphTPeers {

    static final String DEFAULT = "JGraphT, default graph";
    static final String SPARSE = "JGraphT, SparseInt graph";
    static final String ADAPTER = "JGraphT on our snapshot";

    private JGraphTPeers() {}

    /**
     * Parallel steps count once, the likeliest of them, since the default graph holds no others: kinder to the peer.
     */
    static Graph<Integer, DefaultWeightedEdge> defaultGraph(SpreadGraph graph) {
        var peer = new DefaultDirectedWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        IntStream.range(0, graph.nodes()).forEach(peer::addVertex);
        for (int node = 0; node < graph.nodes(); node++) {
            for (int step = graph.firstOut(node); step < graph.firstOut(node + 1); step++) {
                double cost = -Math.log(graph.p(step));
                DefaultWeightedEdge edge = peer.addEdge(node, graph.to(step));
                if (edge != null) {
                    peer.setEdgeWeight(edge, cost);
                } else {
                    DefaultWeightedEdge first = peer.getEdge(node, graph.to(step));
                    peer.setEdgeWeight(first, Math.min(cost, peer.getEdgeWeight(first)));
                }
            }
        }
        return peer;
    }

    static Graph<Integer, Integer> sparseGraph(SpreadGraph graph) {
        List<Pair<Integer, Integer>> steps = new ArrayList<>(graph.steps());
        for (int node = 0; node < graph.nodes(); node++) {
            for (int step = graph.firstOut(node); step < graph.firstOut(node + 1); step++) {
                steps.add(Pair.of(node, graph.to(step)));
            }
        }
        return new SparseIntDirectedGraph(graph.nodes(), steps);
    }

    static Graph<Integer, Integer> adapter(SpreadGraph graph) {
        return new JGraphTView(graph, new int[0], step -> true);
    }

    /** Its breadth-first search from an origin. */
    static <E> int[] hops(Graph<Integer, E> peer, int nodes, int origin) {
        int[] hops = new int[nodes];
        Arrays.fill(hops, -1);
        var walk = new BreadthFirstIterator<>(peer, origin);
        while (walk.hasNext()) {
            int node = walk.next();
            hops[node] = walk.getDepth(node);
        }
        return hops;
    }

    /** Its Dijkstra from an origin: the greatest product of p to each node, -1 where it is not reached. */
    static <E> double[] likelihoods(Graph<Integer, E> peer, int nodes, int origin) {
        SingleSourcePaths<Integer, E> paths = new DijkstraShortestPath<>(peer).getPaths(origin);
        double[] likelihoods = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            double cost = paths.getWeight(node);
            likelihoods[node] = Double.isInfinite(cost) ? -1 : Math.exp(-cost);
        }
        return likelihoods;
    }
}
