package dev.tierfall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.spread.SpreadGraph;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Builds the maps, proves the rows equal, times them. Each map goes before the next one comes. */
final class Bench {

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
        Universe universe = bench.universe();
        bench.vendors();
        return new Found(
                size,
                load,
                bench.timings,
                bench.bytesAStep,
                bench.model,
                bench.memory,
                universe,
                Crowd.of(size.crowd()));
    }

    private void walks() {
        Held<DrawnMap> map = Held.of(() -> DrawnMap.of(size.things(), true));
        SpreadGraph graph = map.value().graph();
        int[] origins = map.value().origins(size.origins());
        try (var peers = new Peers(graph)) {
            bytesAStep.put(Found.UNLIKELY, (double) Held.columns(graph, "likelihood") / graph.steps());
            bytesAStep.put(Found.COLUMNS, (double) Held.columns(graph, "") / graph.steps());
            bytesAStep.put(Found.WHOLE, (double) map.bytes() / graph.steps());
            bytesAStep.putAll(peers.bytesAStep());
            read(graph);
            List<Row> rows = new ArrayList<>(peers.hops(Found.BLAST, origins, PROVEN));
            rows.addAll(peers.likelihoods(Found.LIKELY, origins, PROVEN));
            timings.addAll(size.rounds().time(rows));
        }
    }

    /** So small a map that all are proven equal from every origin, and that Cypher walks it beside the others. */
    private Universe universe() {
        var universe = Universe.imported(size.origins());
        int[] origins = universe.origins();
        try (var peers = new Peers(universe.graph());
                CypherPeer cypher = CypherPeer.holding(universe.graph())) {
            List<Row> rows = new ArrayList<>(peers.hops(Found.DEBIAN, origins, size.origins(), cypher.walker()));
            rows.addAll(peers.likelihoods(Found.DEBIAN_LIKELY, origins, size.origins()));
            timings.addAll(size.rounds().time(rows));
        }
        return universe;
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

    private void cypher() {
        DrawnMap map = DrawnMap.of(size.cypherThings(), true);
        int[] origins = map.origins(size.origins());
        try (CypherPeer peer = CypherPeer.holding(map.graph())) {
            List<Walker> walkers = List.of(Walker.ours(map.graph()), peer.walker());
            Walker.proveEqual(walkers, Arrays.copyOf(origins, Math.min(PROVEN, origins.length)));
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
}
