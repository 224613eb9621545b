package dev.tierfall.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.blast.Scope;
import dev.tierfall.model.Rejected;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Snapshots;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.MapView;
import dev.tierfall.store.Maps;
import dev.tierfall.store.Progress;
import dev.tierfall.store.Rows;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import dev.tierfall.store.Supposition;
import dev.tierfall.store.TestClock;
import dev.tierfall.trend.Days.Every;
import dev.tierfall.trend.Readings.FunctionRow;
import dev.tierfall.trend.Readings.Reading;
import dev.tierfall.trend.Trends.Question;
import dev.tierfall.trend.figure.Figure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The year of {@link Year}, month after month; every number is worked out by hand. */
class TrendsIT {

    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private final TestClock clock = new TestClock(Instant.parse("2026-07-01T08:00:00Z"));
    private final Store store = SharedNeo4j.empty(clock);
    private final Counted maps = new Counted(store.maps());
    private final AnnotationConfigApplicationContext beans = Beans.on(store, maps, clock);
    private final Trends trends = beans.getBean(Trends.class);

    /** Counts how often the map is asked as a whole. */
    private static final class Counted implements Maps {
        private final Maps maps;
        private int asked;

        Counted(Maps maps) {
            this.maps = maps;
        }

        @Override
        public long head() {
            return maps.head();
        }

        @Override
        public <T> T now(Function<MapView, T> question) {
            return maps.now(question);
        }

        @Override
        public long generationAt(Instant knownAt) {
            return maps.generationAt(knownAt);
        }

        @Override
        public <T> T at(long generation, Function<MapView, T> question) {
            asked++;
            return maps.at(generation, question);
        }

        @Override
        public <T> T at(long generation, Duration limit, Function<MapView, T> question) {
            asked++;
            return maps.at(generation, limit, question);
        }

        @Override
        public <T> T supposing(long generation, Supposition supposed, Function<MapView, T> question) {
            asked++;
            return maps.supposing(generation, supposed, question);
        }
    }

    private void told(String source, Rows rows) {
        store.imports().run(new ImportOrder(source, "ann", false, rows), Progress.NONE);
    }

    private static Question question(LocalDate from, LocalDate to, Every every, boolean known) {
        return new Question(List.of(Figure.values()), from, to, every, known, null, List.of());
    }

    private static List<String> values(List<Reading> readings, Figure figure) {
        return readings.stream()
                .map(reading -> Objects.requireNonNull(reading.measures().get(figure)))
                .map(measure -> measure.value()
                        + (measure.of() == null ? "" : "/" + measure.of())
                        + (measure.unknown() == null ? "" : "?" + measure.unknown()))
                .toList();
    }

    @Test
    void readsEachMonthOfTheYear() {
        told("ours", Year.map());

        List<Reading> months = trends.read(question(FEBRUARY, JULY, Every.MONTH, false));

        assertThat(values(months, Figure.FUNCTIONS_REACHABLE))
                .containsExactly("1/2", "2/2", "2/2", "2/2", "1/2", "1/2");
        assertThat(values(months, Figure.FUNCTIONS_FORCED)).containsExactly("1/2", "1/2", "1/2", "1/2", "0/2", "0/2");
        assertThat(values(months, Figure.TARGETS_EXPOSED)).containsExactly("1/4", "4/4", "4/4", "4/4", "3/4", "3/4");
        assertThat(values(months, Figure.VENDORS_REACHING)).containsExactly("2/2", "2/2", "2/2", "2/2", "1/2", "1/2");
        assertThat(values(months, Figure.VENDORS_TRANSITIVE)).containsExactly("1/2", "1/2", "1/2", "1/2", "0/1", "0/1");
        assertThat(values(months, Figure.VENDORS_UNEXPLAINED))
                .containsExactly("0/2", "0/2", "0/2", "0/2", "1/1", "1/1");
        assertThat(values(months, Figure.RECORDS_READABLE))
                .containsExactly("0/1000?0", "1000/1000?0", "1000/1000?0", "1000/1000?0", "1000/1000?0", "1000/1000?0");
        assertThat(values(months, Figure.LINKS_UNDISCLOSED))
                .containsExactly("1/1?0", "1/1?0", "1/1?0", "1/1?0", "0/0?0", "0/0?0");
        assertThat(values(months, Figure.EXPOSED_ASSUMED)).containsExactly("0/1", "0/4", "0/4", "0/4", "0/3", "0/3");
        // 0.95 x 0.95 over hosting; 0.8 x 0.95 to the ERP, x 0.5 x 0.95 to wages, x 0.9 to payroll.
        assertThat(values(months, Figure.LIKELIHOOD_GREATEST))
                .containsExactly("0.9025", "0.9025", "0.9025", "0.9025", "0.76", "0.76");
        // (0.9025 + 0.76 + 0.361 + 0.684) / 4; before, shipping alone; after, all but shipping.
        assertThat(values(months, Figure.LIKELIHOOD_MEAN))
                .containsExactly("0.225625/4", "0.676875/4", "0.676875/4", "0.676875/4", "0.45125/4", "0.45125/4");
        // Eleven things without the account; on 1 June contract, hosting and subcontract are gone.
        assertThat(values(months, Figure.THINGS)).containsExactly("11", "12", "12", "12", "9", "9");
    }

    @Test
    void saysWhichFunctionsVendorsCanStopAndHowFarTheyStand() {
        told("ours", Year.map());

        List<Reading> months = trends.read(question(FEBRUARY, JULY, Every.MONTH, false));

        assertThat(months.get(1).functions())
                .containsExactly(
                        new FunctionRow("function:pay", "Paying wages", 1, 1, 0),
                        new FunctionRow("function:ship", "Shipping", 1, 1, 0));
        assertThat(months.getLast().functions())
                .containsExactly(
                        new FunctionRow("function:pay", "Paying wages", 0, 0, 1),
                        new FunctionRow("function:ship", "Shipping", 0, 0, 0));
    }

    /** Six months lie in three intervals, and asked again nothing is built at all. */
    @Test
    void buildsOneSnapshotAnInterval() {
        told("ours", Year.map());
        Snapshots snapshots = beans.getBean(Snapshots.class);
        Snapshot today = snapshots.on(JULY);
        maps.asked = 0;

        List<Reading> first = trends.read(question(FEBRUARY, JULY, Every.MONTH, false));
        assertThat(maps.asked).isEqualTo(2);
        assertThat(first.stream().map(Reading::revision))
                .containsExactly(
                        "g1-p1-2025-01-01",
                        "g1-p1-2026-03-01",
                        "g1-p1-2026-03-01",
                        "g1-p1-2026-03-01",
                        "g1-p1-2026-06-01",
                        "g1-p1-2026-06-01");

        assertThat(trends.read(question(FEBRUARY, JULY, Every.MONTH, false))).isEqualTo(first);
        assertThat(trends.read(question(FEBRUARY, JULY, Every.WEEK, false))).hasSize(23);
        assertThat(maps.asked).isEqualTo(2);
        assertThat(snapshots.on(JULY)).isSameAs(today);
    }

    /**
     * On 31 May the contract still runs, on 1 June it does not; the account begins on the first of March, not before.
     */
    @Test
    void knowsTheFirstDayAndTheLast() {
        told("ours", Year.map());

        assertThat(days(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 1))).containsExactly("1/2", "2/2");
        assertThat(days(LocalDate.of(2026, 5, 31), LocalDate.of(2026, 6, 1))).containsExactly("2/2", "1/2");
    }

    private List<String> days(LocalDate from, LocalDate to) {
        return values(trends.read(question(from, to, Every.DAY, false)), Figure.FUNCTIONS_REACHABLE);
    }

    /** Each point says what a question of its own would say, also where the map was told in pieces. */
    @Test
    void answersAsSeparateQuestionsDo() {
        clock.set(Instant.parse("2026-03-10T09:00:00Z"));
        told("ours", Year.people());
        clock.set(Instant.parse("2026-04-20T09:00:00Z"));
        told("ours", Year.map());
        clock.set(Instant.parse("2026-06-05T09:00:00Z"));
        told("more", new Rows().file("vendors", "id,name", "third,A Third"));
        clock.set(Instant.parse("2026-07-01T08:00:00Z"));

        for (boolean known : List.of(false, true)) {
            List<Reading> months = trends.read(question(FEBRUARY, JULY, Every.MONTH, known));
            for (int i = 0; i < months.size(); i++) {
                LocalDate day = FEBRUARY.plusMonths(i);
                Instant knownAt =
                        known ? day.plusDays(1).atStartOfDay(clock.getZone()).toInstant() : null;
                assertThat(months.get(i).measures())
                        .as("known %s, %s", known, day)
                        .isEqualTo(separately(day, knownAt));
            }
        }
        assertThat(values(trends.read(question(FEBRUARY, JULY, Every.MONTH, true)), Figure.FUNCTIONS_REACHABLE))
                .containsExactly("0/0", "0/0", "1/2", "2/2", "1/2", "1/2");
    }

    private Object separately(LocalDate day, @Nullable Instant knownAt) {
        Scene scene = beans.getBean(Scenes.class).set(new Scope(day, knownAt, List.of()));
        return Figure.of(scene, List.of(Figure.values()));
    }

    @Test
    void leavesOutWhatIsNamed() {
        told("ours", Year.map());
        var without = new Question(
                List.of(Figure.FUNCTIONS_REACHABLE), FEBRUARY, JULY, Every.MONTH, false, null, List.of("account:svc"));

        assertThat(values(trends.read(without), Figure.FUNCTIONS_REACHABLE))
                .containsExactly("1/2", "1/2", "1/2", "1/2", "0/2", "0/2");
        assertThatThrownBy(() -> trends.read(new Question(
                        List.of(Figure.THINGS), FEBRUARY, JULY, Every.MONTH, false, null, List.of("account:no"))))
                .isInstanceOf(Rejected.class)
                .hasMessageStartingWith("account:no is not on the map");
    }

    /** What was read before the time was spent is kept, so that the next try begins there. */
    @Test
    void stopsWhenItsTimeIsSpentAndGoesOnFromThere() {
        told("ours", Year.map());
        Question question = question(FEBRUARY, JULY, Every.MONTH, false);

        assertThatThrownBy(() -> trends.read(question, Budget.of(Duration.ZERO, Long.MAX_VALUE)))
                .hasMessage("the question took longer than its budget of 0 s: 0 of 6 points are read\n"
                        + "  mend: ask again, which goes on from there, or for fewer points");
        assertThat(trends.read(question, Budget.of(Duration.ofMinutes(1), Long.MAX_VALUE)))
                .hasSize(6);
    }

    @Test
    void refusesSeriesThatAreNone() {
        assertThatThrownBy(() -> Days.series(JULY, FEBRUARY, Every.MONTH))
                .hasMessage("from 2026-07-01 comes after to 2026-02-01\n  mend: name the earlier day first");
        assertThatThrownBy(() -> Days.series(FEBRUARY, JULY, Every.DAY))
                .hasMessage("a point every day from 2026-02-01 to 2026-07-01 would be more than 120 points\n"
                        + "  mend: begin later, or ask for fewer with every=quarter, month or week");
        assertThatThrownBy(() -> trends.read(question(FEBRUARY, JULY.plusDays(1), Every.MONTH, true)))
                .hasMessage("what is known on 2026-07-02 is not known yet\n"
                        + "  mend: end with today, 2026-07-01, or leave out known");
    }

    @Test
    void walksFromTheFirstDayAndEndsWithTheLast() {
        LocalDate january = LocalDate.of(2026, 1, 31);

        assertThat(new ArrayList<>(Days.series(january, LocalDate.of(2026, 4, 15), Every.MONTH)))
                .hasToString("[2026-01-31, 2026-02-28, 2026-03-31, 2026-04-15]");
        assertThat(Days.series(january, january, Every.WEEK)).containsExactly(january);
        assertThat(Days.series(january, january.plusDays(119), Every.DAY)).hasSize(120);
    }
}
