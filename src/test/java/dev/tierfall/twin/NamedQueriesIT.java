package dev.tierfall.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.query.NamedQueries;
import dev.tierfall.query.QueryAnswer;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Progress;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The queries that stand on rules of their own give what the specification gives, on many maps that nobody thought of.
 */
class NamedQueriesIT {

    private static final long SEED = Long.getLong("tierfall.seed", 1_000);
    private static final RandomBundles MAPS = new RandomBundles(SEED, Integer.getInteger("tierfall.bundles", 40));
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static NamedQueries queries;

    @BeforeAll
    static void load() {
        Store store = SharedNeo4j.empty();
        store.imports().run(new ImportOrder("random", "twin", false, MAPS), Progress.NONE);
        queries = new NamedQueries(store.maps(), Clock.systemUTC());
    }

    @Test
    void tellsTiersAsSpecified() {
        var tiers = new TreeMap<String, @Nullable Integer>();
        run("tiers", Map.of()).rows().forEach(row -> {
            Long tier = (Long) row.get("tier");
            tiers.put(String.valueOf(row.get("vendor")), tier == null ? null : (Integer) tier.intValue());
        });
        MAPS.bundles().forEach((seed, bundle) -> {
            Map<String, @Nullable Integer> expected = new Twin(bundle.facts(), DAY).tiers(Set.of());
            assertThat(tiers.tailMap("vendor:m" + seed + "-", true).headMap("vendor:m" + seed + ".", false))
                    .as("tiers of seed %d", seed)
                    .isEqualTo(expected);
        });
    }

    @Test
    void followsControlAsSpecified() {
        MAPS.bundles().forEach((seed, bundle) -> {
            var twin = new Twin(bundle.facts(), DAY);
            String from = bundle.anyRef();
            Set<String> expected = new Walk(
                            known(twin.stepsOf(Set.of())), twin.starts(Set.of(), List.of(control(from))))
                    .hops.keySet().stream()
                            .map(Fall::ref)
                            .filter(ref -> !ref.equals(from))
                            .collect(Collectors.toSet());
            Set<String> reached = run("blast-radius", Map.of("from", from)).rows().stream()
                    .map(row -> String.valueOf(row.get("ref")))
                    .collect(Collectors.toSet());
            assertThat(reached).as("control from %s, seed %d", from, seed).isEqualTo(expected);
        });
    }

    private static Fall control(String ref) {
        return new Fall(ref, Fall.CONTROL);
    }

    private static List<Step> known(List<Step> steps) {
        return steps.stream()
                .filter(step -> !step.assumed()
                        && step.from().state().equals(Fall.CONTROL)
                        && step.to().state().equals(Fall.CONTROL))
                .toList();
    }

    private static QueryAnswer run(String name, Map<String, String> parameters) {
        var with = new TreeMap<String, String>(parameters);
        with.put("asOf", DAY.toString());
        return queries.run(queries.named(name), with);
    }
}
