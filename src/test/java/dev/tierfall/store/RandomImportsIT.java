package dev.tierfall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.model.Rejected;
import dev.tierfall.schema.Row;
import dev.tierfall.store.ImportReport.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Three sources and an editor talk at random about a few things, take words back and repeat themselves; after each step
 * the map, now and then, is what a slow map makes of all that was said, and the report is the difference. A step after
 * which parents would run in a circle is refused and changes nothing.
 */
class RandomImportsIT {

    private static final long SEED = Long.getLong("tierfall.seed", 20260101L);
    private static final int STEPS = Integer.getInteger("tierfall.steps", 60);

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Store store = SharedNeo4j.empty();
    private SlowMap slow = new SlowMap();
    private int refused;

    @Test
    void holdsWhatASlowMapHolds() {
        for (int step = 0; step < STEPS; step++) {
            SlowMap before = slow.copy();
            String did = step(before);
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
        assertThat(refused).as("seed %d: circles refused", SEED).isBetween(1, STEPS / 2);
    }

    private List<String> lines(long generation) {
        return store.maps().at(generation, MapLines::of);
    }

    /**
     * The slow map has changed already; the store does too, unless the change closes a circle, and says what then is
     * shown otherwise.
     */
    private void make(String source, SlowMap before, List<Supplier<ImportReport>> changes) {
        boolean circle = slow.head() > before.head() && slow.hasCircle();
        if (circle) {
            slow = before;
            refused++;
        }
        for (Supplier<ImportReport> change : changes) {
            if (circle) {
                assertThatThrownBy(change::get).isInstanceOf(Rejected.class).hasMessageContaining("run in a circle");
            } else {
                assertTrue(before, change.get(), source);
            }
        }
    }

    private void assertTrue(SlowMap before, ImportReport report, String source) {
        var was = before.shown(before.head());
        var is = slow.shown(slow.head());
        String where = "seed %d, %s after generation %d".formatted(SEED, source, before.head());
        Set<Change> changes = changes(was, is);
        long changed = changes.stream().map(Change::subject).distinct().count();
        assertThat(report.changes()).as(where).containsExactlyInAnyOrderElementsOf(changes);
        assertThat(List.of(report.added(), report.changed(), report.removed()))
                .as(where)
                .isEqualTo(List.of(missing(is, was), changed, missing(was, is)));
        if (slow.head() > before.head() && store.maps().head() == slow.head()) {
            SourceDetail detail = store.imports().source(source);
            SourceDetail.Import last = detail.imports().getFirst();
            assertThat(detail.changes()).as(where).containsExactlyInAnyOrderElementsOf(changes);
            assertThat(List.of(last.added(), last.changed(), last.removed()))
                    .as(where)
                    .isEqualTo(List.of(report.added(), report.changed(), report.removed()));
        }
    }

    private static long missing(Map<String, ?> these, Map<String, ?> among) {
        return these.keySet().stream().filter(key -> !among.containsKey(key)).count();
    }

    /** Rows without an id have no notes here, so that all their values name them and none can change. */
    private static Set<Change> changes(Map<String, Map<String, String>> was, Map<String, Map<String, String>> is) {
        var changes = new HashSet<Change>();
        was.forEach((key, before) -> {
            Map<String, String> after = is.getOrDefault(key, before);
            for (Map<String, String> side : List.of(before, after)) {
                for (String column : side.keySet()) {
                    String from = before.getOrDefault(column, "");
                    String to = after.getOrDefault(column, "");
                    if (!from.equals(to)) {
                        changes.add(new Change(key, column, from, to));
                    }
                }
            }
        });
        return changes;
    }

    private String step(SlowMap before) {
        String source = List.of("a", "b", "c").get(random.nextInt(3));
        int what = random.nextInt(10);
        if (what < 2 && !slow.takeable(source).isEmpty()) {
            slow.undo(source);
            make(source, before, List.of(() -> store.imports().undo(source, "ann")));
            return "undo " + source;
        }
        if (what == 2 && !slow.at(slow.head()).getOrDefault(source, Map.of()).isEmpty()) {
            slow.says(source, List.of(), true);
            make(source, before, List.of(() -> store.imports().remove(source, "ann")));
            return "remove " + source;
        }
        if (what == 3) {
            return edit(before);
        }
        Rows rows = rows(random.nextInt(12));
        slow.says(source, list(rows), true);
        make(
                source,
                before,
                List.of(
                        () -> store.imports().run(new ImportOrder(source, "ann", true, rows), Progress.NONE),
                        () -> store.imports().run(new ImportOrder(source, "ann", false, rows), Progress.NONE)));
        return "import " + source;
    }

    private String edit(SlowMap before) {
        var edited = slow.at(slow.head()).getOrDefault("edit", Map.of());
        if (!edited.isEmpty() && random.nextBoolean()) {
            String key = new TreeSet<>(edited.keySet()).first();
            slow.withdraws("edit", key);
            make("edit", before, List.of(() -> store.imports().withdraw(key, "ann")));
            return "withdraw " + key;
        }
        Rows rows = new Rows().file("vendors", "id,name,country,parent", "v1," + word() + ",SE," + maybe("v2"));
        slow.says("edit", list(rows), false);
        make("edit", before, List.of(() -> store.imports().edit("ann", rows)));
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
        int turn = random.nextInt(4);
        var vendors = new ArrayList<>(List.of("id,name,country,parent,owner,aliases"));
        var systems = new ArrayList<>(List.of("id,name,operator,critical,delivers,log_retention_days"));
        var grants = new ArrayList<>(List.of("principal,system,level,since"));
        var duties = new ArrayList<>(List.of("contract,area,party"));
        var reviews = new ArrayList<>(List.of("vendor,reviewed_on,reviewer"));
        for (int i = 0; i < count; i++) {
            switch (random.nextInt(5)) {
                case 0 ->
                    vendors.add("v%d,%s,%s,%s,%s,%s"
                            .formatted(i % 4, word(), maybe("DE"), parent(i % 4, turn), maybe("p1"), maybe("x;y")));
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

    /** Vendors in some order, each owned by one behind it: no circle in one file, and many in several. */
    private String parent(int vendor, int turn) {
        int place = (vendor + turn) % 4;
        return place == 0 ? "" : maybe("v" + (random.nextInt(place) + 4 - turn) % 4);
    }

    private String word() {
        return List.of("alpha", "beta", "gamma").get(random.nextInt(3));
    }

    private String maybe(String value) {
        return random.nextInt(3) == 0 ? "" : value;
    }
}
