package dev.tierfall.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.FileSchema;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Progress;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import dev.tierfall.twin.Answers.Reached;
import dev.tierfall.whatif.change.Supposed;
import dev.tierfall.whatif.read.WhatIfReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Many small maps, on which one control after the other is added in mind to some of the things that could have it: no
 * likelihood may rise, whatever falls first, and nothing may fall that did not fall before. Others:
 * {@code -Dtierfall.bundles=100 -Dtierfall.seed=7}.
 */
class ControlsIT {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final long SEED = Long.getLong("tierfall.seed", 12_000);
    private static final int MAPS = Integer.getInteger("tierfall.bundles", 16);
    private static final int AT_ONCE = 6;

    /** Every value that a rule takes for a control, by file and column. */
    private static final List<Control> CONTROLS = List.of(
            new Control("accounts", "mfa", "app"),
            new Control("accounts", "mfa", "phishing-resistant"),
            new Control("accounts", "privileged_workstation", "true"),
            new Control("accounts", "status", "disabled"),
            new Control("grants", "allowlist", "true"),
            new Control("grants", "just_in_time", "true"),
            new Control("credentials", "protection", "vault"),
            new Control("credentials", "protection", "hsm"),
            new Control("management", "staged", "true"),
            new Control("software", "provenance", "true"),
            new Control("installations", "auto_update", "false"),
            new Control("installations", "staged", "true"),
            new Control("systems", "internet_facing", "false"),
            new Control("systems", "hardened", "true"),
            new Control("systems", "pivotable", "false"),
            new Control("connections", "dedicated", "true"),
            new Control("connections", "allowlist", "true"),
            new Control("connections", "mfa", "app"),
            new Control("connections", "mfa", "phishing-resistant"),
            new Control("connections", "monitored", "true"),
            new Control("connections", "status", "disabled"),
            new Control("zone_links", "filtered", "true"),
            new Control("storage", "own_key", "true"),
            new Control("dataflows", "tokenised", "true"),
            new Control("dataflows", "validated", "true"),
            new Control("dataflows", "essential", "false"),
            new Control("dependencies", "hard", "false"),
            new Control("dependencies", "fallback", "true"),
            new Control("supports", "fallback", "true"),
            new Control("supports", "reliance", "none"),
            new Control("subcontracts", "exposes_data", "false"),
            new Control("subcontracts", "reliance", "none"),
            new Control("vendors", "networks_joined", "false"));

    private record Control(String file, String column, String value) {}

    @Test
    void neverRaisesALikelihood() {
        var maps = new RandomBundles(SEED, MAPS);
        Store store = SharedNeo4j.empty();
        store.imports().run(new ImportOrder("random", "twin", false, maps), Progress.NONE);
        Product product = Product.on(store, DAY);
        List<Fall> falls = falls(maps);
        var before = new LinkedHashMap<Fall, Map<Fall, Reached>>();
        falls.forEach(fall -> before.put(fall, product.blast(Set.of(), List.of(fall))));
        int[] lower = {0};
        for (int from = 0; from < CONTROLS.size(); from += AT_ONCE) {
            var controls = CONTROLS.subList(from, Math.min(CONTROLS.size(), from + AT_ONCE));
            SlowWhatIf changed = controlled(maps, controls, SEED + from);
            Product controlled = product.supposing(
                    new Supposed(WhatIfReader.read("controls.yaml", "controls", changed.text(), DAY)));
            before.forEach((fall, rows) -> controlled
                    .blast(Set.of(), List.of(fall))
                    .forEach((reached, row) -> {
                        String name = "seed %d: %s -> %s under %s".formatted(SEED, fall, reached, controls);
                        assertThat(rows).as(name).containsKey(reached);
                        Reached was = Objects.requireNonNull(rows.get(reached));
                        assertThat(row.likelihood()).as(name).isLessThanOrEqualTo(was.likelihood() + 1e-9);
                        lower[0] += row.likelihood() < was.likelihood() - 1e-9 ? 1 : 0;
                    }));
        }
        assertThat(lower[0]).as("likelihoods that sank").isPositive();
    }

    /** Some of all that could have a control, since what one alone changes may hide behind another. */
    private static SlowWhatIf controlled(RandomBundles maps, List<Control> controls, long seed) {
        var random = new Random(seed);
        var all = new LinkedHashMap<FileSchema, List<Map<String, String>>>();
        maps.bundles()
                .values()
                .forEach(bundle -> bundle.files.forEach((file, rows) ->
                        all.computeIfAbsent(file, f -> new ArrayList<>()).addAll(rows)));
        var changed = new SlowWhatIf(all);
        for (Control control : controls) {
            FileSchema file = BundleSchema.get().file(control.file()).orElseThrow();
            for (Map<String, String> row : List.copyOf(changed.rows(file))) {
                boolean weaker = row.getOrDefault(control.column(), "").matches("phishing-resistant|hsm");
                if (random.nextInt(3) > 0 && !weaker) {
                    if (file.describesThings()) {
                        changed.set(SlowWhatIf.ref(file, row), control.column(), control.value());
                    } else {
                        changed.setRow(file, row, control.column(), control.value());
                    }
                }
            }
        }
        return changed;
    }

    private static List<Fall> falls(RandomBundles maps) {
        var falls = new ArrayList<Fall>();
        maps.bundles().forEach((seed, bundle) -> {
            var random = new Random(seed);
            for (int i = 0; i < 4; i++) {
                String ref = bundle.anyRef();
                List<String> states = Fall.states(Facts.kind(ref));
                falls.add(new Fall(ref, states.get(random.nextInt(states.size()))));
            }
        });
        return falls;
    }
}
