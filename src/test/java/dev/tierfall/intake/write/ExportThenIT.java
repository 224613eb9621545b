package dev.tierfall.intake.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.intake.Intake;
import dev.tierfall.schema.RowSource;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.SnapshotsOf;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.MapView;
import dev.tierfall.store.Progress;
import dev.tierfall.store.Rows;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import dev.tierfall.store.TestClock;
import dev.tierfall.twin.RandomBundles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map goes out as it stood at a moment, or as what holds on a day, and comes back into an empty store. */
class ExportThenIT {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final long SEED = Long.getLong("tierfall.seed", 700);

    @TempDir
    Path folder;

    /** In January a whole incident is told of; in April its source says nothing of it any more, and another speaks. */
    @Test
    void bringsBackTheMapThatWasKnownThen() throws IOException {
        var clock = new TestClock(Instant.parse("2026-01-15T09:00:00Z"));
        Store store = SharedNeo4j.empty(clock);
        take(store, "ours", Rows.folder(Path.of("import/samples/incidents/target-2013")));
        List<String> january = store.maps().now(ExportIT::lines);
        clock.set(Instant.parse("2026-04-15T09:00:00Z"));
        take(store, "ours", new Rows().file("vendors", "id,name", "other,Other"));
        take(store, "more", new Rows().file("zones", "id,name", "plant,Plant"));
        long then = store.maps().generationAt(Instant.parse("2026-02-01T00:00:00Z"));

        Path zip = store.maps().at(then, view -> export(view, null));

        assertThat(store.maps().now(ExportIT::lines)).isNotEqualTo(january);
        Store again = SharedNeo4j.empty();
        take(again, "one", Intake.read(List.of(zip)));
        assertThat(again.maps().now(ExportIT::lines)).isEqualTo(january);
    }

    private static Rows dated() {
        return new Rows()
                .file(
                        "vendors",
                        "id,name,parent,since,until",
                        "halden,Halden,,,",
                        "over,Over,halden,,2025-12-31",
                        "owner,Owner,over,,2026-01-01",
                        "late,Late,,2026-01-02,",
                        "alone,Alone,,,2020-01-01")
                .file("systems", "id,name,operator,until", "erp,ERP,vendor:owner,", "old,Old,vendor:halden,2025-01-01")
                .file("accounts", "id,holder", "svc,vendor:halden")
                .file(
                        "grants",
                        "principal,system,level,since,until",
                        "account:svc,erp,admin,2026-01-01,2026-01-02",
                        "account:svc,erp,read,2026-01-02,",
                        "account:svc,old,write,,")
                .file("connections", "id,from,to", "open,vendor:halden,erp", "shut,vendor:late,erp")
                .file("log_reviews", "vendor,reviewed_on,reviewer", "halden,2025-05-05,p", "alone,2019-01-01,p");
    }

    @Test
    void writesWhatHoldsOnTheDayAndNoMore() {
        Store store = SharedNeo4j.holding(dated());

        Path zip = store.maps().now(view -> export(view, DAY));

        assertThat(files(zip))
                .containsOnlyKeys("vendors", "systems", "accounts", "grants", "connections", "log_reviews")
                .containsEntry("vendors", List.of("halden", "over", "owner"))
                .containsEntry("systems", List.of("erp"))
                .containsEntry("grants", List.of("account:svc"))
                .containsEntry("connections", List.of("open"))
                .containsEntry("log_reviews", List.of("vendor:halden"));
        String graph = store.maps().now(view -> graph(view, DAY));
        assertThat(graph)
                .contains(">vendor:over<", ">system:erp<", ">connection:open<", ">admin<", ">person:p<")
                .doesNotContain(">vendor:late<", ">vendor:alone<", ">system:old<", ">connection:shut<", ">read<");
    }

    /**
     * All steps of the day come back, but for things that nothing names any more; and a rule that asks what was ever
     * described may find less, and add.
     */
    @Test
    void answersOnTheDayAsTheMapDoes() {
        Store store = SharedNeo4j.holding(new RandomBundles(SEED, Integer.getInteger("tierfall.bundles", 30)));
        Map<String, Integer> before = steps(SnapshotsOf.head(store.maps(), DAY));
        Path zip = store.maps().now(view -> export(view, DAY));
        Set<String> all = things(store);

        Store again = SharedNeo4j.empty();
        take(again, "one", Intake.read(List.of(zip)));
        Map<String, Integer> after = steps(SnapshotsOf.head(again.maps(), DAY));

        Set<String> left = things(again);
        assertThat(all).as("seed %d", SEED).containsAll(left).hasSizeGreaterThan(left.size());
        var missing = new TreeMap<>(before);
        missing.entrySet().removeAll(after.entrySet());
        missing.keySet().removeIf(step -> !left.contains(step.split(" ")[1]));
        assertThat(missing).as("seed %d: steps that the export lost", SEED).isEmpty();
        after.keySet().removeAll(before.keySet());
        assertThat(after.keySet()).as("seed %d", SEED).allMatch(step -> step.matches("P18[bdk] .*"));
    }

    private static Set<String> things(Store store) {
        return store.maps().now(view -> {
            var things = new TreeSet<String>();
            view.each(
                    "MATCH (t:Thing) RETURN t.ref AS ref", Map.of(), row -> things.add(String.valueOf(row.get("ref"))));
            return things;
        });
    }

    /** Each step in words, and how often it is there. */
    private static Map<String, Integer> steps(Snapshot snapshot) {
        SpreadGraph graph = snapshot.graph();
        Map<String, Integer> steps = new TreeMap<>();
        IntStream.range(0, graph.steps())
                .mapToObj(step -> "%s %s %s %s %s %s %s %s %s"
                        .formatted(
                                snapshot.policy().rules().get(graph.rule(step)).id(),
                                snapshot.things().ref(graph.thing(graph.from(step))),
                                graph.state(graph.from(step)),
                                snapshot.things().ref(graph.thing(graph.to(step))),
                                graph.state(graph.to(step)),
                                graph.p(step),
                                graph.assumed(step),
                                graph.forces(step),
                                graph.grouped(step)))
                .forEach(step -> steps.merge(step, 1, Integer::sum));
        return steps;
    }

    private static void take(Store store, String source, RowSource rows) {
        store.imports().run(new ImportOrder(source, "test", false, rows), Progress.NONE);
    }

    private Path export(MapView view, @Nullable LocalDate day) {
        Path zip = folder.resolve("exported.zip");
        try (var out = Files.newOutputStream(zip)) {
            BundleExport.write(view, day, out);
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String graph(MapView view, LocalDate day) {
        var out = new ByteArrayOutputStream();
        GraphMl.write(view, day, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The first cell of each row by file, without the header. */
    private static Map<String, List<String>> files(Path path) {
        var files = new TreeMap<String, List<String>>();
        try (var zip = new ZipFile(path.toFile())) {
            for (var entry : zip.stream().toList()) {
                List<String> rows = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .map(line -> line.split(",")[0])
                        .toList();
                files.put(entry.getName().replace(".csv", ""), rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
