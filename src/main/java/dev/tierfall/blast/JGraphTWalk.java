package dev.tierfall.blast;

import dev.tierfall.model.State;
import dev.tierfall.spread.JGraphTView;
import dev.tierfall.spread.SpreadGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm.SingleSourcePaths;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.AsWeightedGraph;

/**
 * The same answers by JGraphT's Dijkstra, over hops, over all steps and over known ones; what falls of necessity by
 * going round all steps until nothing changes. An oracle and a second opinion, tens of times slower than our own walks.
 */
final class JGraphTWalk implements Walked {

    private final SpreadGraph graph;
    private final Reach reach;
    private final JGraphTView view;
    private final SingleSourcePaths<Integer, Integer> hops;
    private final SingleSourcePaths<Integer, Integer> all;
    private final SingleSourcePaths<Integer, Integer> known;
    private final BitSet forced = new BitSet();

    JGraphTWalk(Scene scene, int[] starts) {
        graph = scene.graph();
        reach = scene.reach();
        view = new JGraphTView(graph, starts, reach::keeps);
        var byHops = new AsWeightedGraph<>(view, this::hop, false, false);
        var knownOnly = new JGraphTView(graph, starts, reach.known()::keeps);
        hops = new DijkstraShortestPath<>(byHops).getPaths(view.source());
        all = new DijkstraShortestPath<>(view).getPaths(view.source());
        known = new DijkstraShortestPath<>(knownOnly).getPaths(view.source());
        IntStream.of(starts)
                .filter(node -> graph.state(node) == State.AVAILABILITY)
                .forEach(forced::set);
        for (int before = -1; before != forced.cardinality(); ) {
            before = forced.cardinality();
            view.vertexSet().stream().filter(this::isForced).forEach(forced::set);
        }
    }

    private double hop(int edge) {
        boolean inside = view.leadsIn(edge) || graph.thing(graph.from(edge)) == graph.thing(graph.to(edge));
        return inside ? 0 : 1;
    }

    private boolean isForced(int node) {
        return node != view.source()
                && graph.state(node) == State.AVAILABILITY
                && view.incomingEdgesOf(node).stream()
                        .filter(edge -> !view.leadsIn(edge) && graph.state(graph.from(edge)) == State.AVAILABILITY)
                        .anyMatch(step -> graph.grouped(step) ? groupForces(step) : stepForces(step));
    }

    private boolean stepForces(int step) {
        return graph.forces(step) && forced.get(graph.from(step));
    }

    private boolean groupForces(int step) {
        int group = graph.groups().of(step);
        List<Integer> rows = IntStream.range(
                        graph.groups().first(group), graph.groups().first(group + 1))
                .map(graph.groups()::step)
                .filter(reach::keeps)
                .boxed()
                .toList();
        return rows.stream().noneMatch(graph::fallback)
                && rows.stream().anyMatch(graph::forces)
                && rows.stream().allMatch(row -> forced.get(graph.from(row)));
    }

    @Override
    public int hops(int node) {
        double weight = hops.getWeight(node);
        return Double.isInfinite(weight) ? HopWalk.NEVER : (int) weight;
    }

    @Override
    public boolean known(int node) {
        return !Double.isInfinite(known.getWeight(node));
    }

    @Override
    public double likelihood(int node) {
        return Math.exp(-all.getWeight(node));
    }

    @Override
    public double likelihoodKnown(int node) {
        return Math.exp(-known.getWeight(node));
    }

    @Override
    public boolean forced(int node) {
        return forced.get(node);
    }

    @Override
    public List<Integer> path(int node) {
        var steps = new ArrayList<>(all.getPath(node).getEdgeList());
        steps.removeIf(view::leadsIn);
        return steps;
    }
}
