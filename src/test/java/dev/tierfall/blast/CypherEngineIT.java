package dev.tierfall.blast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.spread.CypherReachOf;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.SnapshotsOf;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Progress;
import dev.tierfall.store.Rows;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** On a random bundle of thirty things the store, asked rule by rule, reaches what our own walk reaches. */
class CypherEngineIT {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Test
    void reachesTheSameInAsManyHops() {
        Store store = SharedNeo4j.empty();
        Rows bundle = Rows.folder(Path.of("src/test/resources/generated/n30-s7"));
        store.imports().run(new ImportOrder("ours", "tests", false, bundle), Progress.NONE);
        Snapshot snapshot = SnapshotsOf.head(store.maps(), DAY);
        Scene scene = Scene.of(snapshot, DAY, List.of("zone:z-0"));
        int[] starts = {
            scene.fallen("vendor:v0-logtrust").node(),
            scene.fallen("service:s-0").node()
        };

        Walked ours = new NativeWalk(scene, starts);
        Walked theirs = new CypherWalk(CypherReachOf.the(store.maps()), scene, starts);

        assertThat(IntStream.range(0, snapshot.graph().nodes()).mapToObj(n -> theirs.hops(n) + " " + theirs.known(n)))
                .containsExactlyElementsOf(IntStream.range(0, snapshot.graph().nodes())
                        .mapToObj(n -> ours.hops(n) + " " + ours.known(n))
                        .toList());
    }
}
