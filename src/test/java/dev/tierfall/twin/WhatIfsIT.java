package dev.tierfall.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.schema.FileSchema;
import dev.tierfall.schema.RowSource;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.MapDigest;
import dev.tierfall.store.MapView;
import dev.tierfall.store.Progress;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import dev.tierfall.whatif.change.Supposed;
import dev.tierfall.whatif.read.WhatIfReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many small maps side by side, and a what-if that changes each of them in several ways. Its graph and all its answers
 * must be those of a store into which the changed bundle was really imported, and the map must be as it was before.
 * More of them, or others: {@code -Dtierfall.bundles=300 -Dtierfall.seed=7}.
 */
class WhatIfsIT {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final long SEED = Long.getLong("tierfall.seed", 9_000);
    private static final int MAPS = Integer.getInteger("tierfall.bundles", 30);
    private static final int FALLS = 3;
    private static final Set<String> FALL_FIRST =
            Set.of("vendor", "account", "group", "system", "zone", "software", "service", "dataset", "subcontract");

    /** All that was asked of a map: its graph, and the answers by their question. */
    private record Told(List<String> graph, Map<String, Object> answers) {}

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void answersAsIfItHadBeenImported(int round) {
        long seed = SEED + 1_000L * round;
        var maps = new RandomBundles(seed, MAPS);
        SlowWhatIf changed = changed(maps, seed);
        var supposed = new Supposed(WhatIfReader.read("random.yaml", "random", changed.text(), DAY));
        List<List<String>> falls = falls(maps, changed, seed);

        Store store = imported(maps);
        MapDigest before = store.digest();
        Told inMind = new Told(
                store.maps().supposing(store.maps().head(), supposed, WhatIfsIT::graph),
                answers(Product.on(store, DAY).supposing(supposed), falls));
        assertThat(store.digest()).as("seed %d: the map", seed).isEqualTo(before);
        assertThat(inMind.graph()).isNotEqualTo(store.maps().now(WhatIfsIT::graph));

        Store second = imported(changed);
        Told inEarnest = new Told(
                second.maps().at(second.maps().head(), WhatIfsIT::graph), answers(Product.on(second, DAY), falls));

        assertThat(inMind.graph()).as("seed %d: %s", seed, changed.text()).isEqualTo(inEarnest.graph());
        inEarnest
                .answers()
                .forEach((question, answer) -> assertThat(inMind.answers().get(question))
                        .as("seed %d: %s under %s", seed, question, changed.text())
                        .isEqualTo(answer));
    }

    private static Store imported(RowSource rows) {
        Store store = SharedNeo4j.empty();
        store.imports().run(new ImportOrder("random", "twin", false, rows), Progress.NONE);
        return store;
    }

    private static SlowWhatIf changed(RandomBundles maps, long seed) {
        var all = new LinkedHashMap<FileSchema, List<Map<String, String>>>();
        maps.bundles()
                .values()
                .forEach(bundle -> bundle.files.forEach((file, rows) ->
                        all.computeIfAbsent(file, f -> new ArrayList<>()).addAll(rows)));
        var changed = new SlowWhatIf(all);
        maps.bundles().forEach((own, bundle) -> {
            String prefix = "m" + own + "-";
            var part = new SlowWhatIf(bundle.files);
            new RandomChanges(new Random(seed ^ own), part, prefix).make(1 + new Random(own).nextInt(5));
            changed.take(part, prefix);
        });
        return changed;
    }

    /** Things that stand on the changed map, for both maps to be asked about. */
    private static List<List<String>> falls(RandomBundles maps, SlowWhatIf changed, long seed) {
        var random = new Random(seed);
        List<String> refs = changed.present().stream()
                .filter(ref -> FALL_FIRST.contains(Facts.kind(ref)))
                .sorted()
                .toList();
        var falls = new ArrayList<List<String>>();
        for (int i = 0; i < FALLS * maps.bundles().size(); i++) {
            String ref = refs.get(random.nextInt(refs.size()));
            List<String> states = Fall.states(Facts.kind(ref));
            falls.add(List.of(ref, states.get(random.nextInt(states.size()))));
        }
        return falls;
    }

    private static Map<String, Object> answers(Answers map, List<List<String>> falls) {
        var answers = new TreeMap<String, Object>();
        falls.forEach(fall ->
                answers.put("blast " + fall, map.blast(Set.of(), List.of(new Fall(fall.getFirst(), fall.getLast())))));
        answers.put("targets", new TreeSet<>(map.targets()));
        map.targets().stream()
                .limit(40)
                .forEach(target -> answers.put("exposure " + target, map.exposure(Set.of(), target)));
        answers.put("tiers", map.tiers(Set.of()));
        return answers;
    }

    /** The live graph but for what proves it and the keys. */
    private static List<String> graph(MapView view) {
        var lines = new ArrayList<String>();
        view.each(
                "MATCH (n:Thing) RETURN labels(n) AS labels, properties(n) AS properties",
                Map.of(),
                row -> lines.add(shown(row.get("labels")) + " " + shown(row.get("properties"))));
        view.each(
                "MATCH (a:Thing)-[r]->(b:Thing)"
                        + " RETURN a.ref AS a, type(r) AS type, b.ref AS b, properties(r) AS properties",
                Map.of(),
                row -> lines.add("%s %s %s %s"
                        .formatted(row.get("a"), row.get("type"), row.get("b"), shown(row.get("properties")))));
        return lines.stream().sorted().toList();
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof Map<?, ?> properties) {
            var shown = new TreeMap<>(properties);
            List.of("key", "row", "record", "source").forEach(shown::remove);
            return shown.toString();
        }
        return value instanceof List<?> labels
                ? new TreeSet<>(labels.stream().map(String::valueOf).toList()).toString()
                : String.valueOf(value);
    }
}
