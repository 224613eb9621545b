package dev.tierfall.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.FileSchema;
import dev.tierfall.schema.Row;
import dev.tierfall.schema.RowSource;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Progress;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import dev.tierfall.store.TestClock;
import dev.tierfall.trend.Beans;
import dev.tierfall.trend.change.Effects;
import dev.tierfall.trend.change.Effects.Effect;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * Random small maps of which a few facts are told anew, or whose dates pass. What each change is said to do must be
 * what the twin finds when it takes that change back on the later map, and when it brings it alone to the earlier one.
 * More of them: {@code -Dtierfall.changes=500 -Dtierfall.seed=7}.
 */
class MovedFiguresIT {

    private static final long SEED = Long.getLong("tierfall.seed", 9_000);
    private static final int MAPS = Integer.getInteger("tierfall.changes", 8);
    private static final LocalDate BEFORE = LocalDate.of(2026, 1, 10);
    private static final LocalDate AFTER = LocalDate.of(2026, 1, 20);

    private final TestClock clock = new TestClock(at(BEFORE));

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    /** A map's rows by file. */
    private record Told(Map<FileSchema, List<Map<String, String>>> files) implements RowSource {

        static Told of(RandomBundle bundle, Random random) {
            var files = new LinkedHashMap<FileSchema, List<Map<String, String>>>();
            bundle.files.forEach((file, rows) -> {
                var own = new ArrayList<Map<String, String>>();
                rows.forEach(row -> own.add(filled(file, row, random)));
                files.put(file, own);
            });
            return new Told(files);
        }

        private static Map<String, String> filled(FileSchema file, Map<String, String> row, Random random) {
            var filled = new TreeMap<>(row);
            if (file.name().equals("datasets")) {
                filled.put("records", String.valueOf(1 + random.nextInt(1000)));
            }
            return filled;
        }

        /** Another map, in which some facts are gone, some new and some say what another map says of the same thing. */
        Told changed(Told other, int changes, Random random) {
            var files = new LinkedHashMap<FileSchema, List<Map<String, String>>>();
            this.files.forEach((file, rows) -> files.put(file, new ArrayList<>(rows)));
            List<FileSchema> some = files.keySet().stream()
                    .filter(file -> !rows(file).isEmpty() && !other.rows(file).isEmpty())
                    .toList();
            for (int i = 0; i < changes; i++) {
                FileSchema file = some.get(random.nextInt(some.size()));
                List<Map<String, String>> rows = Objects.requireNonNull(files.get(file));
                Map<String, String> theirs =
                        other.rows(file).get(random.nextInt(other.rows(file).size()));
                if (!rows.isEmpty() && random.nextInt(3) > 0) {
                    Map<String, String> gone = rows.remove(random.nextInt(rows.size()));
                    if (random.nextInt(3) > 0) {
                        rows.add(random.nextBoolean() ? cell(gone, theirs, random) : theirs);
                    }
                } else {
                    rows.add(theirs);
                }
            }
            files.replaceAll((file, rows) -> once(file, rows));
            return new Told(files);
        }

        private List<Map<String, String>> rows(FileSchema file) {
            return files.getOrDefault(file, List.of());
        }

        private static Map<String, String> cell(Map<String, String> row, Map<String, String> other, Random random) {
            var changed = new TreeMap<>(row);
            List<String> columns = row.keySet().stream()
                    .filter(column -> !List.of("id", "since", "until", "prime", "sub", "parent")
                            .contains(column))
                    .toList();
            String column = columns.get(random.nextInt(columns.size()));
            changed.put(column, other.getOrDefault(column, ""));
            return changed;
        }

        /** A thing is described once; a row without an id stands once. */
        private static List<Map<String, String>> once(FileSchema file, List<Map<String, String>> rows) {
            var once = new LinkedHashMap<String, Map<String, String>>();
            rows.forEach(row -> once.putIfAbsent(file.describesThings() ? row.get("id") : row.toString(), row));
            return new ArrayList<>(once.values());
        }

        @Override
        public void forEach(Consumer<Row> reader) {
            for (FileSchema file : BundleSchema.get().files()) {
                int line = 1;
                for (Map<String, String> cells : files.getOrDefault(file, List.of())) {
                    List<String> values = file.columns().stream()
                            .map(column -> cells.getOrDefault(column.name(), ""))
                            .toList();
                    reader.accept(new Row(file, values, Map.of(), file.name() + ".csv", ++line));
                }
            }
        }

        List<Fact> facts() {
            var facts = new ArrayList<Fact>();
            files.forEach((file, rows) -> rows.forEach(row -> facts.add(fact(file, row))));
            return facts;
        }
    }

    /** Without the empty cells, so that equal facts are equal. */
    private static Fact fact(FileSchema file, Map<String, String> cells) {
        var said = new TreeMap<>(cells);
        said.values().removeIf(String::isEmpty);
        return BundleReader.fact(file, said);
    }

    private static Facts facts(List<Fact> all) {
        var facts = new Facts();
        all.forEach(facts::add);
        return facts;
    }

    @Test
    void saysOfImportsWhatTheTwinSays() {
        for (long seed = SEED; seed < SEED + MAPS; seed++) {
            var random = new Random(seed);
            var before = Told.of(new RandomBundle(seed, "m-"), random);
            var other = Told.of(new RandomBundle(seed + 1_000_000, "m-"), random);
            Told after = before.changed(other, 1 + (int) (seed % 4), random);
            clock.set(at(BEFORE));
            Store store = SharedNeo4j.empty(clock);
            tell(store, before);
            clock.set(at(AFTER));
            tell(store, after);
            assertSame("seed " + seed, store, new Ends(before.facts(), BEFORE, after.facts(), AFTER), true);
        }
    }

    @Test
    void saysOfDatesWhatTheTwinSays() {
        for (long seed = SEED; seed < SEED + MAPS; seed++) {
            var told = Told.of(new RandomBundle(seed, "m-"), new Random(seed));
            clock.set(at(AFTER));
            Store store = SharedNeo4j.empty(clock);
            tell(store, told);
            LocalDate from = LocalDate.of(2025, 12, 30);
            LocalDate to = LocalDate.of(2026, 1, 1).plusDays(seed % 3);
            assertSame("seed " + seed, store, new Ends(told.facts(), from, told.facts(), to), false);
        }
    }

    private static void tell(Store store, RowSource rows) {
        store.imports().run(new ImportOrder("ours", "twin", false, rows), Progress.NONE);
    }

    /** Two maps, each on its day. */
    private record Ends(List<Fact> before, LocalDate from, List<Fact> after, LocalDate to) {

        Map<String, Double> without(Effect effect) {
            var facts = new ArrayList<>(after);
            effect.facts().forEach(fact -> put(facts, fact.file(), fact.after(), fact.before(), fact.stood(), to));
            return TwinFigures.of(MovedFiguresIT.facts(facts), to);
        }

        Map<String, Double> with(Effect effect) {
            var facts = new ArrayList<>(before);
            effect.facts().forEach(fact -> put(facts, fact.file(), fact.before(), fact.after(), fact.stands(), from));
            return TwinFigures.of(MovedFiguresIT.facts(facts), from);
        }

        private static void put(
                List<Fact> facts,
                String file,
                @Nullable Map<String, String> there,
                @Nullable Map<String, String> instead,
                boolean stands,
                LocalDate day) {
            FileSchema schema = BundleSchema.get().file(file).orElseThrow();
            if (there != null) {
                assertThat(facts.remove(fact(schema, there)))
                        .as("%s of %s", there, file)
                        .isTrue();
            }
            if (instead != null) {
                facts.add(fact(schema, dated(instead, stands, day, file)));
            }
        }

        /** With dates by which it stands on the day, or does not, whatever its own say. */
        private static Map<String, String> dated(
                Map<String, String> values, boolean stands, LocalDate day, String file) {
            var dated = new TreeMap<>(values);
            boolean term = !file.equals("contracts")
                    || ((!dated.containsKey("start") || !day.isBefore(LocalDate.parse(dated.get("start"))))
                            && (!dated.containsKey("end") || !day.isAfter(LocalDate.parse(dated.get("end")))));
            boolean holds = term && new Fact(file, dated).holdsOn(day);
            if (holds != stands) {
                List.of("since", "until", "start", "end").forEach(dated::remove);
                if (!stands) {
                    dated.put("since", day.plusDays(1).toString());
                }
            }
            return dated;
        }
    }

    /** Where something ended while what it hangs on began, neither map has both, and effects are not claimed. */
    private void assertSame(String name, Store store, Ends ends, boolean known) {
        try (AnnotationConfigApplicationContext beans = Beans.on(store, clock)) {
            Effects effects = Effects.between(beans, ends.from(), ends.to(), known);
            Map<String, Double> before = TwinFigures.of(facts(ends.before()), ends.from());
            Map<String, Double> after = TwinFigures.of(facts(ends.after()), ends.to());
            assertClose(name + " before", effects.before(), before);
            assertClose(name + " after", effects.after(), after);
            assertClose(name + " all as before", effects.ends().getFirst(), before);
            assertClose(name + " all as after", effects.ends().getLast(), after);
            if (!effects.crossed()) {
                effects.all().forEach(effect -> assertSame(name + ": " + effect.name(), effect, ends, before, after));
            }
        }
    }

    private static void assertSame(
            String name, Effect effect, Ends ends, Map<String, Double> before, Map<String, Double> after) {
        assertThat(effect.facts()).as(name + " is placed with a change").isNotEmpty();
        Map<String, Double> without = ends.without(effect);
        Map<String, Double> with = ends.with(effect);
        effect.effect().forEach((figure, number) -> {
            assertThat(number)
                    .as("%s: effect on %s", name, figure)
                    .isCloseTo(of(after, figure) - of(without, figure), within(1e-5));
            assertThat(of(effect.alone(), figure))
                    .as("%s: alone on %s", name, figure)
                    .isCloseTo(of(with, figure) - of(before, figure), within(1e-5));
        });
    }

    private static double of(Map<String, Double> figures, String figure) {
        return Objects.requireNonNull(figures.get(figure));
    }

    private static void assertClose(String name, Map<String, Double> actual, Map<String, Double> expected) {
        assertThat(actual.keySet()).as(name).isEqualTo(expected.keySet());
        expected.forEach((figure, value) ->
                assertThat(actual.get(figure)).as(name + ": " + figure).isCloseTo(value, within(1e-5)));
    }
}
