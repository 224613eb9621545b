package dev.tierfall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.WalksOf;
import dev.tierfall.choke.sweep.Measure;
import dev.tierfall.choke.sweep.Origin;
import dev.tierfall.choke.sweep.Sweep;
import dev.tierfall.model.State;
import dev.tierfall.spread.SpreadGraph;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** What every vendor's fall reaches, as a number of things and as a sum: one sweep, or one search of ours a vendor. */
final class Vendors {

    static final String SWEPT = "our sweep";
    static final String SEARCHED = "one search a vendor, on all processors";

    private static final List<Measure> MEASURES = List.of(Measure.THINGS, new Measure(null, Vendors::weight));

    private final SpreadGraph graph;
    private final Scene scene;
    private final List<Origin> origins;

    Vendors(DrawnMap map) {
        graph = map.graph();
        scene = WalksOf.scene(graph, map.things());
        origins = Arrays.stream(map.vendors()).mapToObj(this::origin).toList();
    }

    private Origin origin(int vendor) {
        int node = graph.node(vendor, State.CONTROL);
        return new Origin(node < 0 ? new int[0] : new int[] {node}, new int[] {vendor});
    }

    private static long weight(int thing) {
        return thing % 10;
    }

    private long[][] sweep() {
        return Sweep.sums(scene, step -> true, origins, MEASURES);
    }

    private long[][] search() {
        long[][] sums = new long[MEASURES.size()][origins.size()];
        IntStream.range(0, origins.size()).parallel().forEach(i -> search(i, sums));
        return sums;
    }

    private void search(int vendor, long[][] sums) {
        Origin origin = origins.get(vendor);
        var reached = new BitSet();
        for (int node : origin.nodes()) {
            WalksOf.reached(graph, node).stream().map(graph::thing).forEach(reached::set);
        }
        reached.clear(origin.leftOut()[0]);
        for (int thing = reached.nextSetBit(0); thing >= 0; thing = reached.nextSetBit(thing + 1)) {
            sums[0][vendor]++;
            sums[1][vendor] += weight(thing);
        }
    }

    Row swept(String about) {
        return new Row(about, SWEPT, turn -> sweep());
    }

    Row searched(String about) {
        return new Row(about, SEARCHED, turn -> search());
    }

    void proveEqual() {
        assertThat(search()).isDeepEqualTo(sweep());
    }
}
