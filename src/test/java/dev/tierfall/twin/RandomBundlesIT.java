package dev.tierfall.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Progress;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import dev.tierfall.twin.Answers.Reached;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Many small maps with whatever the schema allows, side by side in one store. The rules in Cypher must yield the steps
 * that the twin reads out of the specification, and every answer must be its answer. More of them, or others:
 * {@code -Dtierfall.bundles=1000 -Dtierfall.seed=7}.
 */
class RandomBundlesIT {

    private static final long SEED = Long.getLong("tierfall.seed", 5_000);
    private static final RandomBundles MAPS = new RandomBundles(SEED, Integer.getInteger("tierfall.bundles", 60));
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static Product product = load();

    private static Product load() {
        Store store = SharedNeo4j.empty();
        store.imports().run(new ImportOrder("random", "twin", false, MAPS), Progress.NONE);
        return Product.on(store, DAY);
    }

    @BeforeAll
    static void loadAnew() {
        product = load();
    }

    @Test
    void fellsWhatTheTwinFells() {
        MAPS.bundles().forEach((seed, bundle) -> {
            var twin = new Twin(bundle.facts(), DAY);
            var random = new Random(seed);
            for (int i = 0; i < 4; i++) {
                List<Fall> origins = origins(bundle, random);
                Set<String> without = i == 0 ? Set.of() : Set.of(bundle.anyRef());
                assertSame(
                        "seed %d: blast %s without %s".formatted(seed, origins, without),
                        twin.blast(without, origins),
                        product.blast(without, origins));
            }
        });
    }

    @Test
    void exposesWhatTheTwinExposes() {
        List<Fall> watched = product.targets();
        MAPS.bundles().forEach((seed, bundle) -> {
            var twin = new Twin(bundle.facts(), DAY);
            List<Fall> targets = twin.targets();
            assertThat(watched.stream().filter(target -> bundle.holds(target.ref())))
                    .as("targets of seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(targets);
            for (Fall target : targets.subList(0, Math.min(2, targets.size()))) {
                assertSame(
                        "seed %d: exposure of %s".formatted(seed, target),
                        twin.exposure(Set.of(), target),
                        product.exposure(Set.of(), target));
            }
        });
    }

    @Test
    void ranksVendorsAsTheTwinDoes() {
        Map<String, @Nullable Integer> tiers = product.tiers(Set.of());
        MAPS.bundles().forEach((seed, bundle) -> {
            var own = new TreeMap<>(tiers);
            own.keySet().removeIf(vendor -> !bundle.holds(vendor));
            assertThat(own).as("tiers of seed %d", seed).isEqualTo(new Twin(bundle.facts(), DAY).tiers(Set.of()));
        });
    }

    private static List<Fall> origins(RandomBundle bundle, Random random) {
        var origins = new ArrayList<Fall>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            String ref = bundle.anyRef();
            List<String> states = Fall.states(Facts.kind(ref));
            origins.add(new Fall(ref, states.get(random.nextInt(states.size()))));
        }
        return origins;
    }

    private static void assertSame(String question, Map<Fall, Reached> expected, Map<Fall, Reached> actual) {
        assertThat(actual.keySet()).as(question).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach((fall, row) -> {
            Reached got = Objects.requireNonNull(actual.get(fall));
            String name = question + ": " + fall;
            assertThat(got.hops()).as(name).isEqualTo(row.hops());
            assertThat(got.forced()).as(name).isEqualTo(row.forced());
            assertThat(got.certainty()).as(name).isEqualTo(row.certainty());
            assertThat(got.likelihood()).as(name).isCloseTo(row.likelihood(), within(1e-5));
            if (row.known() != null) {
                assertThat(got.known()).as(name).isCloseTo(row.known(), within(1e-5));
                assertThat(got.known()).as(name).isLessThanOrEqualTo(got.likelihood());
            }
        });
    }
}
