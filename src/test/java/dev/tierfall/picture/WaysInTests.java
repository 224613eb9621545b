package dev.tierfall.picture;

import static dev.tierfall.spread.Scenario.given;
import static dev.tierfall.spread.Scenario.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.blast.BlastAnswer.StepAnswer;
import dev.tierfall.blast.Exposure;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Tiers;
import dev.tierfall.choke.RandomMaps;
import dev.tierfall.model.Kind;
import dev.tierfall.picture.WaysIn.Way;
import dev.tierfall.spread.Scenario;
import dev.tierfall.spread.Things;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Halden has a contract with us and Sub works under it; Lone has one and nobody has told who works below; Stray is on
 * the map, but no chain says why; Kit runs in our ERP, and Agent comes with Halden.
 */
class WaysInTests {

    private static final int GRAPHS = Integer.getInteger("tierfall.graphs", 600);
    private static final long SEED = Long.getLong("tierfall.seed", 20_261_125);

    private final Scene scene = Scene.of(
            given(
                            step("vendor:halden=control", "system:erp=control", 0.5),
                            step("vendor:sub=control", "vendor:halden=control", 0.5),
                            step("vendor:lone=availability", "function:orders=availability", 0.2),
                            step("vendor:stray=control", "system:erp=control", 0.1),
                            step("software:kit=flaw", "system:erp=control", 0.3),
                            step("software:agent=flaw", "vendor:halden=control", 0.9),
                            step("system:erp=control", "function:orders=availability", 0.9))
                    .contracted("contract:h", "vendor:halden")
                    .contracted("contract:l", "vendor:lone")
                    .link("subcontract:s", "contract:h", "vendor:halden", "vendor:sub")
                    .critical("function:orders")
                    .snapshot(),
            LocalDate.EPOCH,
            List.of());

    @Test
    void leadThroughTheLastVendorOfTierOne() {
        Things things = scene.things();
        int orders = things.place("function:orders");
        int halden = things.place("vendor:halden");

        assertThat(WaysIn.of(scene, new int[] {orders}))
                .containsExactlyInAnyOrder(
                        new Way(WaysIn.ITSELF, halden, orders),
                        new Way(things.place("vendor:sub"), halden, orders),
                        new Way(WaysIn.UNTOLD, things.place("vendor:lone"), orders),
                        new Way(WaysIn.UNCHAINED, WaysIn.STRAIGHT, orders),
                        new Way(things.place("software:kit"), WaysIn.STRAIGHT, orders),
                        new Way(things.place("software:agent"), halden, orders));
    }

    /** What is not known and what is not between has a bar of its own, however few lead through it. */
    @Test
    void areDrawnWithWhatIsNotKnown() {
        Sankey drawn = Inflow.of(
                scene.things(), WaysIn.of(scene, new int[] {scene.things().place("function:orders")}));

        assertThat(drawn.bars())
                .extracting(bar -> bar.column() + " " + bar.name() + " " + bar.value())
                .containsExactly(
                        "0 agent 1",
                        "0 kit 1",
                        "0 sub 1",
                        "0 Nobody has told who works below 1",
                        "0 No known chain 1",
                        "1 halden 3",
                        "1 lone 1",
                        "1 No vendor of tier 1 between 2",
                        "2 orders 6");
    }

    /** One for each vendor and product of which exposure has a row, through the last vendor of tier 1 on its path. */
    @Test
    void areThoseOfExposure() {
        for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
            Scene random = chained(seed);
            for (int function : random.things().of(Kind.FUNCTION)) {
                List<Way> ways = WaysIn.of(random, new int[] {function});
                Exposure.Target target = Exposure.of(
                                random, List.of(random.things().ref(function) + "=availability"), 0)
                        .targets()
                        .getFirst();
                Set<String> sources = new HashSet<>();
                target.vendors().forEach(row -> sources.add(row.ref()));
                target.software().forEach(row -> sources.add(row.ref()));
                assertThat(ways).as("seed %d", seed).hasSameSizeAs(sources);
                target.vendors().forEach(row -> agree(random, ways, target, row));
            }
        }
    }

    private static void agree(Scene scene, List<Way> ways, Exposure.Target target, Exposure.VendorRow row) {
        Things things = scene.things();
        Tiers tiers = Tiers.of(scene);
        int vendor = things.place(row.ref());
        boolean once = target.vendors().stream()
                        .filter(other -> other.ref().equals(row.ref()))
                        .count()
                == 1;
        if (!once || tiers.of(vendor) == null || Objects.equals(tiers.of(vendor), 1)) {
            return;
        }
        int last = Stream.concat(
                        row.path().stream().map(StepAnswer::from),
                        Stream.of(row.path().getLast().to()))
                .map(things::place)
                .filter(thing -> things.kind(thing) == Kind.VENDOR && Objects.equals(tiers.of(thing), 1))
                .reduce((a, b) -> b)
                .orElse(WaysIn.STRAIGHT);
        assertThat(ways).contains(new Way(vendor, last, things.place(target.ref())));
    }

    /** Vendors, systems and functions joined at random; some vendors have a contract, some work under others. */
    private static Scene chained(long seed) {
        var random = new Random(seed);
        int vendors = 3 + random.nextInt(5);
        List<String> ends = new ArrayList<>();
        Scenario scenario = given();
        for (int i = 0; i < vendors; i++) {
            ends.add("vendor:v%d=control".formatted(i));
            scenario.named("vendor:v" + i, "");
            if (random.nextInt(3) == 0) {
                scenario.contracted("contract:k" + i, "vendor:v" + i);
            }
            if (i > 0 && random.nextBoolean()) {
                scenario.link("subcontract:s" + i, "contract:k0", "vendor:v" + random.nextInt(i), "vendor:v" + i);
            }
        }
        for (String more : List.of("system:a=control", "system:b=control", "software:p=flaw")) {
            ends.add(more);
        }
        for (String function : List.of("function:f", "function:g")) {
            scenario.critical(function);
            ends.add(function + "=availability");
        }
        for (int i = 0; i < 3 * ends.size(); i++) {
            String from = ends.get(random.nextInt(ends.size()));
            String to = ends.get(random.nextInt(ends.size()));
            scenario.and(step(from, to, (1 + random.nextInt(900)) / 1000.0));
        }
        return Scene.of(scenario.snapshot(), LocalDate.EPOCH, List.of());
    }

    /** Maps without any chain: every vendor is unexplained. */
    @Test
    void areUnexplainedWithoutChains() {
        for (long seed = SEED; seed < SEED + 100; seed++) {
            Scene random = RandomMaps.scene(seed);
            List<Way> ways = WaysIn.of(random, random.things().of(Kind.FUNCTION));
            assertThat(ways)
                    .as("seed %d", seed)
                    .allSatisfy(way -> assertThat(way.through()).isEqualTo(WaysIn.STRAIGHT));
        }
    }
}
