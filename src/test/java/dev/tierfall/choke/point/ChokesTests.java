package dev.tierfall.choke.point;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.Fallen;
import dev.tierfall.blast.Scene;
import dev.tierfall.choke.Drawn;
import dev.tierfall.choke.ground.Asked;
import dev.tierfall.choke.point.Chokes.Choke;
import dev.tierfall.choke.point.SinglePoints.Single;
import dev.tierfall.spread.Budget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Choke points and single points of failure, against taking every thing out in turn and asking an ordinary blast what
 * falls then. More maps, or others: {@code -Dtierfall.graphs=100000 -Dtierfall.seed=7}.
 */
class ChokesTests {

    private static final int GRAPHS = Integer.getInteger("tierfall.graphs", 3_000);
    private static final long SEED = Long.getLong("tierfall.seed", 20_261_123);

    @Test
    void savesWhatRemovalSaves() {
        int chokes = 0;
        int every = 0;
        for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
            var drawn = new Drawn(seed, 1 + (int) (seed % 4));
            try {
                Asked asked = drawn.asked();
                List<Choke> best = new Chokes(asked).best(Integer.MAX_VALUE);
                assertThat(shown(asked, best)).isEqualTo(byRemoval(drawn));
                assertThat(best).isSortedAccordingTo(inOrder());
                chokes += best.size();
                every += (int) best.stream().filter(Choke::every).count();
            } catch (AssertionError e) {
                throw new AssertionError(drawn.toString(), e);
            }
        }
        assertThat(chokes).isGreaterThan(GRAPHS / 2);
        assertThat(every).isBetween(GRAPHS / 10, chokes - GRAPHS / 10);
    }

    @Test
    void endsWhenItsBudgetIsSpent() {
        Asked asked = new Drawn(SEED, 1).asked();
        Scene late = asked.scene().at(Budget.of(Duration.ZERO, Long.MAX_VALUE));

        assertThatThrownBy(() -> new Chokes(new Asked(late, asked.origins(), asked.guarded())))
                .isInstanceOf(Budget.Spent.class)
                .hasMessageStartingWith("the question took longer than its budget of 0 s");
    }

    private static Comparator<Choke> inOrder() {
        return Comparator.comparingInt((Choke c) -> -c.critical())
                .thenComparingInt(c -> -c.saved().size())
                .thenComparingInt(Choke::thing);
    }

    private static Map<String, String> shown(Asked asked, List<Choke> chokes) {
        var shown = new TreeMap<String, String>();
        for (Choke choke : chokes) {
            List<String> saved = new ArrayList<>();
            choke.saved().forEach(thing -> saved.add(asked.scene().things().ref(thing)));
            shown.put(asked.scene().things().ref(choke.thing()), saved + (choke.every() ? " every path" : ""));
        }
        return shown;
    }

    private static Map<String, String> byRemoval(Drawn drawn) {
        Scene whole = drawn.scene();
        Set<String> before = fallen(whole, drawn);
        var shown = new TreeMap<String, String>();
        for (String thing : drawn.things()) {
            var gone = drawn.gone(thing);
            if (drawn.origins.stream().map(Drawn::ref).anyMatch(gone::contains)) {
                continue;
            }
            Set<String> after = fallen(Scene.of(whole.snapshot(), whole.asOf(), List.of(thing)), drawn);
            List<String> saved = before.stream()
                    .filter(ref -> !after.contains(ref) && !gone.contains(ref))
                    .toList();
            if (!saved.isEmpty()) {
                long left = before.stream().filter(ref -> !gone.contains(ref)).count();
                shown.put(thing, saved + (saved.size() == left ? " every path" : ""));
            }
        }
        return shown;
    }

    /** The protected things that an ordinary blast comes to in a protected state. */
    private static Set<String> fallen(Scene scene, Drawn drawn) {
        List<Fallen> origins =
                drawn.origins.stream().map(scene::fallen).distinct().toList();
        Blast blast = Blast.of(scene, origins);
        return blast.rows(0, blast.size()).stream()
                .filter(row -> drawn.guarded.contains(row.ref() + "=" + row.state()))
                .map(row -> row.ref())
                .collect(toCollection(TreeSet::new));
    }

    @Test
    void findsEachThingWhoseLossAloneStopsAFunction() {
        int found = 0;
        for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
            var drawn = new Drawn(seed, 3);
            Asked asked = drawn.asked();
            var singles = new SinglePoints(asked.scene(), asked.guarded().watches());
            var shown = new TreeMap<String, String>();
            for (Single single : singles.most(Integer.MAX_VALUE)) {
                shown.put(
                        asked.scene().things().ref(single.thing()),
                        refs(asked, single.forces()) + " of " + refs(asked, single.mayStop()));
            }
            assertThat(shown).as(drawn.toString()).isEqualTo(byLosing(drawn));
            found += shown.size();
        }
        assertThat(found).isGreaterThan(GRAPHS / 4);
    }

    private static List<String> refs(Asked asked, it.unimi.dsi.fastutil.ints.IntList things) {
        return things.intStream().mapToObj(asked.scene().things()::ref).toList();
    }

    private static Map<String, String> byLosing(Drawn drawn) {
        Scene scene = drawn.scene();
        var functions =
                drawn.guarded.stream().filter(g -> g.endsWith("=availability")).toList();
        var shown = new TreeMap<String, String>();
        for (String thing : drawn.things()) {
            if (thing.matches("(account|group|zone|connection|dataflow|contract).*")) {
                continue;
            }
            Blast blast = Blast.of(scene, List.of(scene.fallen(thing + "=availability")));
            var lost = blast.rows(0, blast.size()).stream()
                    .filter(row -> functions.contains(row.ref() + "=" + row.state()))
                    .toList();
            var forced = lost.stream()
                    .filter(row -> Boolean.TRUE.equals(row.forced()))
                    .map(row -> row.ref())
                    .sorted()
                    .toList();
            if (!forced.isEmpty()) {
                shown.put(
                        thing,
                        forced + " of "
                                + lost.stream().map(row -> row.ref()).sorted().toList());
            }
        }
        return shown;
    }
}
