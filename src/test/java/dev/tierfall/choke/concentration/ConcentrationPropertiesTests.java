package dev.tierfall.choke.concentration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.blast.Analyses;
import dev.tierfall.blast.Blast;
import dev.tierfall.blast.Digits;
import dev.tierfall.blast.Scene;
import dev.tierfall.choke.RandomMaps;
import dev.tierfall.choke.Top;
import dev.tierfall.choke.concentration.ConcentrationAnswer.FunctionRow;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Group;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Load;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Row;
import dev.tierfall.choke.concentration.Facts.Company;
import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What holds of concentration on any map, on many that nobody thought of; vendors have owners and countries at random.
 */
class ConcentrationPropertiesTests {

    private static final int GRAPHS = Integer.getInteger("tierfall.graphs", 1_500);
    private static final long SEED = Long.getLong("tierfall.seed", 20_261_126);

    @Test
    void keepsSharesWithinTheWhole() {
        each((scene, answer) -> {
            for (Row row : rows(answer)) {
                for (Load load : List.of(row.takeover(), row.outage(), row.forced())) {
                    assertThat(Stream.of(load.functionsShare(), load.systemsShare(), load.recordsShare())
                                    .filter(Objects::nonNull))
                            .allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
                }
                assertThat(row.forced()).satisfies(forced -> within(forced, row.outage()));
                assertThat(row.forced().records())
                        .isLessThanOrEqualTo(row.outage().records());
                within(row.outage(), row.takeover());
            }
            for (FunctionRow function : answer.functions()) {
                Double index = function.herfindahl().vendors();
                assertThat(index == null).isEqualTo(function.vendors() == 0);
                if (index != null) {
                    assertThat(index).isBetween(1.0 / function.vendors() - 1e-5, 1.0);
                    assertThat(function.herfindahl().parents()).isBetween(index - 1e-5, 1.0);
                }
            }
        });
    }

    @Test
    void letsAGroupCarryWhatEachOfItCarries() {
        each((scene, answer) -> {
            var carried = new HashMap<String, Row>();
            group(answer, By.VENDOR).rows().forEach(row -> carried.put(row.ref(), row));
            for (By by : List.of(By.PARENT, By.COUNTRY)) {
                for (Row group : group(answer, by).rows()) {
                    group.refs().stream()
                            .map(carried::get)
                            .filter(Objects::nonNull)
                            .forEach(child -> {
                                contains(group.takeover(), child.takeover());
                                contains(group.outage(), child.outage());
                                contains(group.forced(), child.forced());
                            });
                }
            }
        });
    }

    /** The walks of a blast from all things of a row at once say the same. */
    @Test
    void countsAsTheBlastOfAllThatFallTogetherDoes() {
        each((scene, answer) -> Stream.of(By.VENDOR, By.PARENT)
                .flatMap(by -> group(answer, by).rows().stream())
                .forEach(row -> {
                    List<String> outage = row.refs().stream()
                            .map(ref -> ref + "=availability")
                            .toList();
                    List<String> takeover = new ArrayList<>(outage);
                    row.refs().forEach(ref -> takeover.add(ref + "=control"));
                    assertThat(row.outage()).isEqualTo(slowly(scene, outage, State.AVAILABILITY, false));
                    assertThat(row.forced()).isEqualTo(slowly(scene, outage, State.AVAILABILITY, true));
                    assertThat(row.takeover()).isEqualTo(slowly(scene, takeover, State.CONFIDENTIALITY, false));
                }));
    }

    private static Load slowly(Scene scene, List<String> from, State records, boolean forced) {
        Blast blast = Analyses.blast(scene, from);
        SpreadGraph graph = scene.graph();
        var fallen = new HashSet<Integer>();
        var data = new HashSet<Integer>();
        for (int row = 0; row < blast.size(); row++) {
            int thing = graph.thing(blast.node(row));
            State state = graph.state(blast.node(row));
            if (forced && !Boolean.TRUE.equals(blast.forced(row))) {
                continue;
            }
            if (scene.things().kind(thing) != Kind.FUNCTION || state == State.AVAILABILITY) {
                fallen.add(thing);
            }
            if (state == records) {
                data.add(thing);
            }
        }
        Things things = scene.things();
        return new Load(
                (int) count(things, fallen, Kind.FUNCTION),
                share(count(things, fallen, Kind.FUNCTION), whole(scene, Kind.FUNCTION)),
                (int) count(things, fallen, Kind.SYSTEM),
                share(count(things, fallen, Kind.SYSTEM), whole(scene, Kind.SYSTEM)),
                data.stream().mapToLong(things::records).sum(),
                share(
                        data.stream().mapToLong(things::records).sum(),
                        standing(scene).stream().mapToLong(things::records).sum()));
    }

    private static long count(Things things, Set<Integer> some, Kind kind) {
        return some.stream()
                .filter(thing -> things.kind(thing) == kind && things.critical(thing))
                .count();
    }

    private static long whole(Scene scene, Kind kind) {
        return count(scene.things(), standing(scene), kind);
    }

    private static Set<Integer> standing(Scene scene) {
        var standing = new HashSet<Integer>();
        for (int thing = 0; thing < scene.things().size(); thing++) {
            if (scene.stands(thing)) {
                standing.add(thing);
            }
        }
        return standing;
    }

    private static @Nullable Double share(long part, long of) {
        return of == 0 ? null : (Double) Digits.shown((double) part / of);
    }

    private static void within(Load some, Load all) {
        assertThat(some.criticalFunctions()).isLessThanOrEqualTo(all.criticalFunctions());
        assertThat(some.systems()).isLessThanOrEqualTo(all.systems());
    }

    private static void contains(Load all, Load some) {
        within(some, all);
        assertThat(some.records()).isLessThanOrEqualTo(all.records());
    }

    private interface Check {
        void on(Scene scene, ConcentrationAnswer answer);
    }

    private static void each(Check check) {
        for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
            Scene scene = RandomMaps.scene(seed);
            Facts facts = facts(scene, new Random(seed));
            try {
                check.on(scene, Concentration.of(scene, facts, EnumSet.allOf(By.class), new Top(Integer.MAX_VALUE)));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    private static Facts facts(Scene scene, Random random) {
        int[] vendors = scene.things().of(Kind.VENDOR);
        var said = new HashMap<String, Company>();
        for (int vendor : vendors) {
            String country = List.of("", "DE", "NO", "IN").get(random.nextInt(4));
            int parent = vendors[random.nextInt(vendors.length)];
            said.put(
                    scene.things().ref(vendor),
                    new Company(
                            country,
                            null,
                            List.of(),
                            random.nextInt(3) == 0 ? scene.things().ref(parent) : null));
        }
        return new Facts(said, Map.of(), Map.of("system:s0", List.of("system:s1")), Map.of(), Map.of());
    }

    private static List<Row> rows(ConcentrationAnswer answer) {
        return answer.groups().stream().flatMap(group -> group.rows().stream()).toList();
    }

    private static Group group(ConcentrationAnswer answer, By by) {
        return answer.groups().stream()
                .filter(group -> group.by().equals(by.word()))
                .findFirst()
                .orElseThrow();
    }
}
