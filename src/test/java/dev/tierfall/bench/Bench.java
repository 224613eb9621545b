package dev.tierfall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.blast.WalksOf;
import dev.tierfall.spread.SpreadGraph;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;

/** Builds the maps, proves the rows equal, times them. Each map goes before the next one comes. */
final class Bench {

    static final String OURS = "our most likely paths";

    private static final int ORIGINS = 500;
    private static final int PROVEN = 3;

    private final Size size;
    private final List<Timing> timings = new ArrayList<>();
    private final Map<String, Double> bytesAStep = new LinkedHashMap<>();
    private final List<String> memory = new ArrayList<>();
    private double model;

    private Bench(Size size) {
        this.size = size;
    }

    static Found run(Size size) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var bench = new Bench(size);
        bench.walks();
        bench.cypher();
        bench.vendors();
        return new Found(
                size, load, bench.timings, bench.bytesAStep, bench.model, bench.memory, Crowd.of(size.crowd()));
    }

    private void walks() {
        Held<DrawnMap> map = Held.of(() -> DrawnMap.of(size.things(), true));
        SpreadGraph graph = map.value().graph();
        Held<Graph<Integer, DefaultWeightedEdge>> plain = Held.of(() -> JGraphTPeers.defaultGraph(graph));
        Held<Graph<Integer, Integer>> sparse = Held.of(() -> JGraphTPeers.sparseGraph(graph));
        bytesAStep.put(Found.UNLIKELY, (double) Held.columns(graph, "likelihood") / graph.steps());
        bytesAStep.put(Found.COLUMNS, (double) Held.columns(graph, "") / graph.steps());
        bytesAStep.put(Found.WHOLE, (double) map.bytes() / graph.steps());
        bytesAStep.put(JGraphTPeers.SPARSE, (double) sparse.bytes() / graph.steps());
        bytesAStep.put(JGraphTPeers.DEFAULT, (double) plain.bytes() / graph.steps());
        read(graph);
        int[] origins = map.value().origins(ORIGINS);
        List<CPeer> inC = inC(graph);
        List<Row> rows = new ArrayList<>();
        rows.addAll(hops(graph, plain.value(), sparse.value(), inC, origins));
        rows.addAll(likelihoods(graph, plain.value(), origins));
        timings.addAll(size.rounds().time(rows));
        inC.forEach(CPeer::close);
    }

    private static List<CPeer> inC(SpreadGraph graph) {
        return Arrays.stream(CPeer.Library.values())
                .flatMap(library -> CPeer.holding(graph, library).stream())
                .toList();
    }

    private void read(SpreadGraph graph) {
        var speed = new MemorySpeed(size.megabytes());
        speed.pushing(graph);
        model = speed.pushing(graph);
        memory.add(String.format(Locale.ROOT, "in a row: %.1f GB/s", speed.inARow()));
        for (int kilobytes = 256; kilobytes <= speed.megabytes() << 10; kilobytes *= 4) {
            memory.add(String.format(
                    Locale.ROOT, "at random in %,d KB: %.2f ns", kilobytes, speed.atRandom(1024L * kilobytes)));
        }
        assertThat(speed.kept()).isPositive();
    }

    private static List<Row> hops(
            SpreadGraph graph,
            Graph<Integer, DefaultWeightedEdge> plain,
            Graph<Integer, Integer> sparse,
            List<CPeer> inC,
            int[] origins) {
        int nodes = graph.nodes();
        Graph<Integer, Integer> adapter = JGraphTPeers.adapter(graph);
        List<Walker> walkers = new ArrayList<>(List.of(
                Walker.ours(graph),
                Walker.pushed(graph),
                new Walker(JGraphTPeers.DEFAULT, origin -> JGraphTPeers.hops(plain, nodes, origin)),
                new Walker(JGraphTPeers.SPARSE, origin -> JGraphTPeers.hops(sparse, nodes, origin)),
                new Walker(JGraphTPeers.ADAPTER, origin -> JGraphTPeers.hops(adapter, nodes, origin))));
        inC.forEach(peer -> walkers.add(peer.walker()));
        Walker.proveEqual(walkers, first(origins));
        return walkers.stream().map(walker -> walker.row(Found.BLAST, origins)).toList();
    }

    private static List<Row> likelihoods(SpreadGraph graph, Graph<Integer, DefaultWeightedEdge> plain, int[] origins) {
        int nodes = graph.nodes();
        Graph<Integer, Integer> adapter = JGraphTPeers.adapter(graph);
        for (int origin : first(origins)) {
            double[] ours = WalksOf.likelihoods(graph, origin);
            proveNear(ours, JGraphTPeers.likelihoods(plain, nodes, origin));
            proveNear(ours, JGraphTPeers.likelihoods(adapter, nodes, origin));
        }
        return List.of(
                new Row(Found.LIKELY, OURS, turn -> WalksOf.likelihoods(graph, origins[turn % origins.length])),
                new Row(
                        Found.LIKELY,
                        JGraphTPeers.DEFAULT,
                        turn -> JGraphTPeers.likelihoods(plain, nodes, origins[turn % origins.length])),
                new Row(
                        Found.LIKELY,
                        JGraphTPeers.ADAPTER,
                        turn -> JGraphTPeers.likelihoods(adapter, nodes, origins[turn % origins.length])));
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

    private void cypher() {
        DrawnMap map = DrawnMap.of(size.cypherThings(), true);
        int[] origins = map.origins(ORIGINS);
        try (CypherPeer peer = CypherPeer.holding(map.graph())) {
            List<Walker> walkers = List.of(Walker.ours(map.graph()), peer.walker());
            Walker.proveEqual(walkers, first(origins));
            timings.addAll(size.rounds()
                    .time(walkers.stream()
                            .map(walker -> walker.row(Found.CYPHER, origins))
                            .toList()));
        }
    }

    private void vendors() {
        int searched = size.searched();
        var circles = new Vendors(DrawnMap.of(searched, true));
        var onwards = new Vendors(DrawnMap.of(searched, false));
        Stream.of(circles, onwards).forEach(Vendors::proveEqual);
        timings.addAll(size.rounds()
                .time(List.of(
                        circles.swept(Found.CIRCLES),
                        circles.searched(Found.CIRCLES),
                        onwards.swept(Found.ONWARDS),
                        onwards.searched(Found.ONWARDS))));
        timings.addAll(size.rounds()
                .time(List.of(
                        new Vendors(DrawnMap.of(size.things(), true)).swept(Found.ALL),
                        new Vendors(DrawnMap.of(size.things() / 10, true)).swept(Found.TENTH))));
    }

    private static int[] first(int[] origins) {
        return Arrays.copyOf(origins, Math.min(PROVEN, origins.length));
    }
}
