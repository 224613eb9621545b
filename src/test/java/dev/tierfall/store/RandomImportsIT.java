package dev.tierfall.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.schema.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Three sources and an editor talk at random about a few things, take words back and repeat themselves; after each step
 * the map, now and then, is what a slow map makes of all that was said.
 */
class RandomImportsIT {

    private static final long SEED = Long.getLong("tierfall.seed", 20260101L);
    private static final int STEPS = Integer.getInteger("tierfall.steps", 60);

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Store store = SharedNeo4j.empty();
    private final SlowMap slow = new SlowMap();

    @Test
    void holdsWhatASlowMapHolds() {
        for (int step = 0; step < STEPS; step++) {
            String did = step();
            String where = "seed %d, step %d: %s".formatted(SEED, step, did);
            assertThat(store.maps().head()).as(where).isEqualTo(slow.head());
            assertThat(lines(slow.head())).as(where).isEqualTo(slow.lines(slow.head()));
            if (step % 3 == 0) {
                long then = random.nextLong(slow.head() + 1);
                assertThat(lines(then)).as(where + ", known at " + then).isEqualTo(slow.lines(then));
                assertThat(lines(slow.head())).as(where + " and back").isEqualTo(slow.lines(slow.head()));
            }
            store.imports()
                    .sources()
                    .forEach(source -> assertThat(source.facts())
                            .as(where + ", facts of " + source.name())
                            .isEqualTo(slow.at(slow.head())
                                    .getOrDefault(source.name(), Map.of())
                                    .size()));
        }
    }

    private List<String> lines(long generation) {
        return store.maps().at(generation, MapLines::of);
    }

    private String step() {
        String source = List.of("a", "b", "c").get(random.nextInt(3));
        int what = random.nextInt(10);
        if (what < 2 && !slow.takeable(source).isEmpty()) {
            store.imports().undo(source, "ann");
            slow.undo(source);
            return "undo " + source;
        }
        if (what == 2 && !slow.at(slow.head()).getOrDefault(source, Map.of()).isEmpty()) {
            store.imports().remove(source, "ann");
            slow.says(source, List.of(), true);
            return "remove " + source;
        }
        if (what == 3) {
            return edit();
        }
        Rows rows = rows(random.nextInt(12));
        store.imports().run(new ImportOrder(source, "ann", true, rows), Progress.NONE);
        store.imports().run(new ImportOrder(source, "ann", false, rows), Progress.NONE);
        slow.says(source, list(rows), true);
        return "import " + source;
    }

    private String edit() {
        var edited = slow.at(slow.head()).getOrDefault("edit", Map.of());
        if (!edited.isEmpty() && random.nextBoolean()) {
            String key = new TreeSet<>(edited.keySet()).first();
            store.imports().withdraw(key, "ann");
            slow.withdraws("edit", key);
            return "withdraw " + key;
        }
        Rows rows = new Rows().file("vendors", "id,name,country", "v1," + word() + ",SE");
        store.imports().edit("ann", rows);
        slow.says("edit", list(rows), false);
        return "edit";
    }

    private static List<Row> list(Rows rows) {
        var list = new ArrayList<Row>();
        rows.forEach(list::add);
        return list;
    }

    /** Rows about a few things; lines differ, ids repeat between sources, values are often empty. */
    private Rows rows(int count) {
        var rows = new Rows();
        var vendors = new ArrayList<>(List.of("id,name,country,parent,owner,aliases"));
        var systems = new ArrayList<>(List.of("id,name,operator,critical,delivers,log_retention_days"));
        var grants = new ArrayList<>(List.of("principal,system,level,since"));
        var duties = new ArrayList<>(List.of("contract,area,party"));
        var reviews = new ArrayList<>(List.of("vendor,reviewed_on,reviewer"));
        for (int i = 0; i < count; i++) {
            switch (random.nextInt(5)) {
                case 0 ->
                    vendors.add("v%d,%s,%s,%s,%s,%s"
                            .formatted(i % 4, word(), maybe("DE"), maybe("v2"), maybe("p1"), maybe("x;y")));
                case 1 ->
                    systems.add("y%d,%s,%s,%s,%s,%s"
                            .formatted(i % 4, word(), maybe("vendor:v1"), maybe("true"), maybe("s1;s2"), maybe("30")));
                case 2 -> grants.add("account:a%d,y%d,%s,%s".formatted(i % 2, i % 3, "admin", maybe("2026-01-01")));
                case 3 -> duties.add("k%d,patching,%s".formatted(i % 2, "shared"));
                default -> reviews.add("v%d,2026-01-0%d,%s".formatted(i % 3, 1 + i % 3, maybe("p1")));
            }
        }
        return rows.file("vendors", once(vendors))
                .file("systems", once(systems))
                .file("grants", once(grants))
                .file("responsibilities", once(duties))
                .file("log_reviews", once(reviews));
    }

    /** A file names a thing once, and so does a row without an id. */
    private static String[] once(List<String> lines) {
        var ids = new TreeSet<String>();
        return lines.stream()
                .filter(line -> ids.add(line.matches("[vy]\\d,(?!2026|y\\d).*") ? line.split(",")[0] : line))
                .toArray(String[]::new);
    }

    private String word() {
        return List.of("alpha", "beta", "gamma").get(random.nextInt(3));
    }

    private String maybe(String value) {
        return random.nextInt(3) == 0 ? "" : value;
    }
}
