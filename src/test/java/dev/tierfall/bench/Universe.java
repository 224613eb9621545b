package dev.tierfall.bench;

import dev.tierfall.blast.WalksOf;
import dev.tierfall.intake.Intake;
import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.SnapshotsOf;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Progress;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A real map: the packages of Debian 12 and what each needs, imported and turned into steps as any map is. Nobody drew
 * it, so its falls are what falls are: most of them small, a few large. What it answers is proven against Debian's own
 * solvers elsewhere, by {@code OracleIT}; here it is only walked.
 *
 * @param origins packages at random, each unavailable; from there no step costs no hop, which no peer would know
 */
@SuppressWarnings("ArrayRecordComponent") // Read in loops and never compared.
record Universe(Things things, SpreadGraph graph, int[] origins) {

    private static final Path FOLDER = Path.of("src/test/resources/debian-universe");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final long SEED = 20_261_125;

    static Universe imported(int origins) {
        Store store = SharedNeo4j.empty();
        store.imports().run(new ImportOrder("debian", "bench", false, Intake.read(List.of(FOLDER))), Progress.NONE);
        Snapshot snapshot = SnapshotsOf.head(store.maps(), DAY);
        int[] nodes = IntStream.of(snapshot.things().of(Kind.SOFTWARE))
                .map(thing -> snapshot.graph().node(thing, State.AVAILABILITY))
                .filter(node -> node >= 0)
                .toArray();
        int[] drawn = IntArrays.shuffle(nodes, new Random(SEED));
        return new Universe(snapshot.things(), snapshot.graph(), Arrays.copyOf(drawn, Math.min(origins, drawn.length)));
    }

    int packages() {
        return things.of(Kind.SOFTWARE).length;
    }

    /** How many others fall with a package: half of the origins fell fewer. */
    int median() {
        return reached()[origins.length / 2];
    }

    int most() {
        return reached()[origins.length - 1];
    }

    private int[] reached() {
        return IntStream.of(origins)
                .map(origin -> WalksOf.reached(graph, origin).cardinality() - 1)
                .sorted()
                .toArray();
    }
}
