package dev.tierfall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.blast.WalksOf;
import dev.tierfall.spread.SpreadGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;

/** Everybody on this machine who walks one and the same graph, proven equal before they are timed. */
final class Peers implements AutoCloseable {

    static final String OURS = "our most likely paths";

    private final SpreadGraph graph;
    private final int nodes;
    private final Held<Graph<Integer, DefaultWeightedEdge>> plain;
    private final Held<Graph<Integer, Integer>> sparse;
    private final Graph<Integer, Integer> adapter;
    private final Held<Optional<GdsPeer>> gds;
    private final List<CPeer> inC;

    Peers(SpreadGraph graph) {
        this.graph = graph;
        nodes = graph.nodes();
        plain = Held.of(() -> JGraphTPeers.defaultGraph(graph));
        sparse = Held.of(() -> JGraphTPeers.sparseGraph(graph));
        adapter = JGraphTPeers.adapter(graph);
        // Once beforehand: its classes and the lists of its jars, 20 MB, are no part of a graph.
        GdsPeer.holding(graph);
        gds = Held.of(() -> GdsPeer.holding(graph));
        inC = Arrays.stream(CPeer.Library.values())
                .flatMap(library -> CPeer.holding(graph, library).stream())
                .toList();
    }

    /** What the peers on the heap hold, by who. */
    Map<String, Double> bytesAStep() {
        Map<String, Double> bytes = new LinkedHashMap<>();
        bytes.put(JGraphTPeers.SPARSE, (double) sparse.bytes() / graph.steps());
        bytes.put(JGraphTPeers.DEFAULT, (double) plain.bytes() / graph.steps());
        gds.value().ifPresent(peer -> bytes.put(GdsPeer.WHO, (double) gds.bytes() / graph.steps()));
        return bytes;
    }

    /**
     * The fewest hops to each node.
     *
     * @param proven for how many of the origins all must say the same, node by node
     * @param others who walk it too
     */
    List<Row> hops(String about, int[] origins, int proven, Walker... others) {
        List<Walker> walkers = new ArrayList<>(List.of(
                Walker.ours(graph),
                Walker.pushed(graph),
                new Walker(JGraphTPeers.DEFAULT, origin -> JGraphTPeers.hops(plain.value(), nodes, origin)),
                new Walker(JGraphTPeers.SPARSE, origin -> JGraphTPeers.hops(sparse.value(), nodes, origin)),
                new Walker(JGraphTPeers.ADAPTER, origin -> JGraphTPeers.hops(adapter, nodes, origin))));
        gds.value().ifPresent(peer -> walkers.add(peer.walker()));
        inC.forEach(peer -> walkers.add(peer.walker()));
        walkers.addAll(List.of(others));
        Walker.proveEqual(walkers, first(proven, origins));
        return walkers.stream().map(walker -> walker.row(about, origins)).toList();
    }

    /** The likeliest path to each node. */
    List<Row> likelihoods(String about, int[] origins, int proven) {
        for (int origin : first(proven, origins)) {
            double[] ours = WalksOf.likelihoods(graph, origin);
            proveNear(ours, JGraphTPeers.likelihoods(plain.value(), nodes, origin));
            proveNear(ours, JGraphTPeers.likelihoods(adapter, nodes, origin));
        }
        return List.of(
                row(about, OURS, origins, origin -> WalksOf.likelihoods(graph, origin)),
                row(
                        about,
                        JGraphTPeers.DEFAULT,
                        origins,
                        origin -> JGraphTPeers.likelihoods(plain.value(), nodes, origin)),
                row(about, JGraphTPeers.ADAPTER, origins, origin -> JGraphTPeers.likelihoods(adapter, nodes, origin)));
    }

    @Override
    public void close() {
        inC.forEach(CPeer::close);
    }

    private static Row row(String about, String who, int[] origins, IntFunction<Object> likelihoods) {
        return new Row(about, who, turn -> likelihoods.apply(origins[turn % origins.length]));
    }

    /** By a loop: an assertion on whole arrays takes the square of their length. */
    private static void proveNear(double[] ours, double... theirs) {
        double farthest = 0;
        for (int node = 0; node < ours.length; node++) {
            farthest = Math.max(farthest, Math.abs(ours[node] - theirs[node]));
        }
        assertThat(theirs).hasSameSizeAs(ours);
        assertThat(farthest).isLessThan(1e-9);
    }

    private static int[] first(int proven, int... origins) {
        return Arrays.copyOf(origins, Math.min(proven, origins.length));
    }
}
