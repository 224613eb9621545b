package dev.tierfall.blast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.model.Kind;
import dev.tierfall.spread.CypherReachOf;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.SnapshotsOf;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Progress;
import dev.tierfall.store.Rows;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import dev.tierfall.twin.RandomBundles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The store, asked rule by rule, reaches what our own walk reaches, in as many hops and as surely. Many small random
 * graphs lie in it as parts of one map that nothing joins, so that one walk in the store answers a fall in each of
 * them; our own walk is asked of each fall alone. All falls of all graphs: {@code -Dtierfall.rounds=1000}.
 */
class CypherEngineIT {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final long SEED = Long.getLong("tierfall.seed", 9_000);
    private static final int GRAPHS = Integer.getInteger("tierfall.bundles", 80);
    private static final int ROUNDS = Integer.getInteger("tierfall.rounds", 6);

    /** One graph of the map: its nodes, and every way in which one of its things can fall first, shuffled. */
    private record Part(List<Integer> nodes, List<String> falls, List<String> refs) {}

    @Test
    void reachesTheSameOnAMapOfThirtyThings() {
        Store store = SharedNeo4j.empty();
        Rows bundle = Rows.folder(Path.of("src/test/resources/generated/n30-s7"));
        store.imports().run(new ImportOrder("ours", "tests", false, bundle), Progress.NONE);
        Snapshot snapshot = SnapshotsOf.head(store.maps(), DAY);
        Scene scene = Scene.of(snapshot, DAY, List.of("zone:z-0"));
        int[] starts = {
            scene.fallen("vendor:v0-logtrust").node(),
            scene.fallen("service:s-0").node()
        };

        Walked theirs = new CypherWalk(CypherReachOf.the(store.maps()), scene, starts);

        int[] all = IntStream.range(0, snapshot.graph().nodes()).toArray();
        assertSame("n30-s7", theirs, new NativeWalk(scene, starts), all);
    }

    @Test
    void reachesTheSameFromEveryStateInManyGraphs() {
        Store store = SharedNeo4j.empty();
        store.imports().run(new ImportOrder("random", "tests", false, new RandomBundles(SEED, GRAPHS)), Progress.NONE);
        Snapshot snapshot = SnapshotsOf.head(store.maps(), DAY);
        Map<String, Part> parts = parts(snapshot);
        Set<String> asked = new TreeSet<>();
        int compared = 0;
        int all = parts.values().stream().mapToInt(part -> part.falls().size()).sum();
        for (int round = 0; round < ROUNDS && compared < all; round++) {
            compared += round(store, snapshot, parts, round, asked);
        }

        System.out.printf(
                "cypher against the native walk: %d (graph, origin, state) triples of %d in %d graphs, %d steps%n",
                compared, all, parts.size(), snapshot.graph().steps());
        assertThat(parts).hasSize(GRAPHS);
        assertThat(asked).as("kinds and states").containsExactlyElementsOf(everyWayToFall(snapshot));
    }

    /** One fall in each graph; in every other round each graph is also without one of its things. */
    private static int round(Store store, Snapshot snapshot, Map<String, Part> parts, int round, Set<String> asked) {
        Map<String, String> falls = new TreeMap<>();
        List<String> without = new ArrayList<>();
        parts.forEach((name, part) -> {
            if (round < part.falls().size()) {
                falls.put(name, part.falls().get(round));
                if (round % 2 == 1) {
                    without.add(part.refs().get(round % part.refs().size()));
                }
            }
        });
        Scene scene = Scene.of(snapshot, DAY, without);
        int[] starts =
                falls.values().stream().flatMapToInt(fall -> start(scene, fall)).toArray();
        Walked theirs = new CypherWalk(CypherReachOf.the(store.maps()), scene, starts);
        falls.forEach((name, fall) -> {
            Walked ours = new NativeWalk(scene, start(scene, fall).toArray());
            int[] nodes = Objects.requireNonNull(parts.get(name)).nodes().stream()
                    .mapToInt(n -> n)
                    .toArray();
            assertSame("%s without %s".formatted(fall, without), theirs, ours, nodes);
            asked.add(fall.substring(0, fall.indexOf(':')) + fall.substring(fall.indexOf('=')));
        });
        return falls.size();
    }

    private static IntStream start(Scene scene, String fall) {
        return IntStream.of(scene.fallen(fall).node()).filter(node -> node >= 0);
    }

    private static void assertSame(String question, Walked theirs, Walked ours, int[] nodes) {
        assertThat(lines(theirs, nodes)).as(question).containsExactlyElementsOf(lines(ours, nodes));
    }

    private static List<String> lines(Walked walked, int[] nodes) {
        return IntStream.of(nodes)
                .mapToObj(node -> node + " " + walked.hops(node) + " " + walked.known(node))
                .toList();
    }

    private static Map<String, Part> parts(Snapshot snapshot) {
        Map<String, Part> parts = new TreeMap<>();
        for (int node = 0; node < snapshot.graph().nodes(); node++) {
            part(parts, snapshot.things().ref(snapshot.graph().thing(node)))
                    .nodes()
                    .add(node);
        }
        for (int thing = 0; thing < snapshot.things().size(); thing++) {
            String ref = snapshot.things().ref(thing);
            part(parts, ref).refs().add(ref);
            snapshot.policy()
                    .origins(snapshot.things().kind(thing))
                    .forEach(state -> part(parts, ref).falls().add(ref + "=" + state.word()));
        }
        parts.forEach((name, part) -> {
            Collections.shuffle(part.falls(), new Random(name.hashCode()));
            Collections.shuffle(part.refs(), new Random(SEED + name.hashCode()));
        });
        return parts;
    }

    /** By the prefix of its id, which each graph has for itself. */
    private static Part part(Map<String, Part> parts, String ref) {
        String name = ref.substring(ref.indexOf(':') + 1, ref.indexOf('-'));
        return parts.computeIfAbsent(name, n -> new Part(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }

    private static Set<String> everyWayToFall(Snapshot snapshot) {
        return Arrays.stream(Kind.values())
                .flatMap(
                        kind -> snapshot.policy().origins(kind).stream().map(state -> kind.word() + "=" + state.word()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
