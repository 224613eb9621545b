package dev.tierfall.choke.rank;

import static dev.tierfall.spread.Scenario.given;
import static dev.tierfall.spread.Scenario.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.blast.Analyses;
import dev.tierfall.blast.BlastAnswer.Totals;
import dev.tierfall.blast.Scene;
import dev.tierfall.choke.RandomMaps;
import dev.tierfall.choke.Top;
import dev.tierfall.choke.rank.RankAnswer.Reached;
import dev.tierfall.choke.rank.RankAnswer.Row;
import dev.tierfall.model.State;
import dev.tierfall.spread.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A provider holds the ERP, a hoster stops it, a third writes letters and a fourth is gone; wages hang on the ERP, the
 * personnel file lies on it.
 */
class VendorRankingTests {

    private static final int GRAPHS = Integer.getInteger("tierfall.graphs", 3_000);
    private static final long SEED = Long.getLong("tierfall.seed", 20_261_125);

    private final Scenario map = given(
                    step("vendor:msp=control", "vendor:msp=availability", 0.5),
                    step("vendor:msp=control", "system:erp=control", 0.8),
                    step("system:erp=control", "system:erp=confidentiality", 1),
                    step("system:erp=confidentiality", "dataset:staff=confidentiality", 0.5),
                    step("system:erp=control", "system:erp=availability", 0.5),
                    step("system:erp=availability", "function:wages=availability", 0.9),
                    step("system:erp=control", "vendor:msp=control", 0.4).assumedly(),
                    step("vendor:msp=availability", "service:desk=availability", 0.9),
                    step("vendor:host=control", "vendor:host=availability", 0.5),
                    step("vendor:host=availability", "system:erp=availability", 0.9),
                    step("vendor:print=control", "zone:office=control", 0.1).assumedly(),
                    step("vendor:gone=control", "system:erp=control", 1))
            .named("vendor:msp", "An MSP")
            .critical("system:erp")
            .critical("function:wages")
            .critical("function:sales")
            .records("dataset:staff", 1_200)
            .watched("dataset:staff=confidentiality")
            .contracted("contract:k", "vendor:msp")
            .absent("vendor:gone");

    @Test
    void ranksByWhatATakeoverReaches() {
        assertThat(rows(State.CONTROL, List.of()))
                .containsExactly(
                        // ERP 5, wages 10, the personnel file 3, the desk 1; 0.8x5 + 0.36x10 + 0.4x3 + 0.45x1
                        "1 vendor:msp tier 1: 4 things weigh 19, likely 9.25, 1 functions 1 systems 1200 records 0 assumed"
                                + " | 1 things weigh 1, likely 0.9, 0 functions 0 systems 0 records 0 assumed",
                        "2 vendor:host tier null: 2 things weigh 15, likely 6.3, 1 functions 1 systems 0 records 0 assumed"
                                + " | 2 things weigh 15, likely 12.6, 1 functions 1 systems 0 records 0 assumed",
                        "3 vendor:print tier null: 1 things weigh 1, likely 0.1, 0 functions 0 systems 0 records 1 assumed"
                                + " | 0 things weigh 0, likely 0.0, 0 functions 0 systems 0 records 0 assumed");
    }

    @Test
    void ranksByWhatAnOutageReaches() {
        assertThat(VendorRanking.of(scene(List.of()), State.AVAILABILITY))
                .extracting(Row::ref)
                .containsExactly("vendor:host", "vendor:msp", "vendor:print");
    }

    @Test
    void leavesOutWhatTheQuestionLeavesOut() {
        assertThat(rows(State.CONTROL, List.of("system:erp")))
                .containsExactly(
                        "1 vendor:msp tier 1: 1 things weigh 1, likely 0.45, 0 functions 0 systems 0 records 0 assumed"
                                + " | 1 things weigh 1, likely 0.9, 0 functions 0 systems 0 records 0 assumed",
                        "1 vendor:print tier null: 1 things weigh 1, likely 0.1, 0 functions 0 systems 0 records 1 assumed"
                                + " | 0 things weigh 0, likely 0.0, 0 functions 0 systems 0 records 0 assumed",
                        "3 vendor:host tier null: 0 things weigh 0, likely 0.0, 0 functions 0 systems 0 records 0 assumed"
                                + " | 0 things weigh 0, likely 0.0, 0 functions 0 systems 0 records 0 assumed");
    }

    @Test
    void saysWhatACouncilWantsToHear() {
        RankAnswer answer = RankController.answer(scene(List.of()), State.CONTROL, new Top(2), false);

        assertThat(answer.title()).isEqualTo("An MSP brings down the most: 1 of 2 critical functions");
        assertThat(answer.summary())
                .isEqualTo("Of 3 vendors, 2 can stop a critical function when taken over, 1 when they stop."
                        + " 2 that reach something stand on no known chain.");
        assertThat(answer.whole()).isEqualTo(new RankAnswer.Whole(2, 1, 1_200));
        assertThat(answer.vendors()).hasSize(2);
        assertThat(answer.more()).isEqualTo(1);
        assertThat(RankController.answer(scene(List.of()), State.AVAILABILITY, new Top(2), false)
                        .title())
                .isEqualTo("vendor:host takes the most with it when it stops: 1 of 2 critical functions");
        assertThat(RankController.answer(scene(List.of("system:erp")), State.CONTROL, new Top(2), false)
                        .title())
                .isEqualTo("An MSP and 1 more each bring down the most: 1 thing, no critical function among them");
    }

    @Test
    void saysSoWhereThereIsNothingToRank() {
        Scene empty = Scene.of(given().snapshot(), LocalDate.EPOCH, List.of());

        assertThat(RankController.answer(empty, State.CONTROL, new Top(9), false)
                        .title())
                .isEqualTo("No vendor is on the map");
    }

    @Test
    void countsAsTheBlastOfEachVendorDoes() {
        for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
            Scene scene = RandomMaps.scene(seed);
            for (Row row : VendorRanking.of(scene, State.CONTROL)) {
                assertSame(scene, row.ref() + "=control", row.control(), "seed " + seed);
                assertSame(scene, row.ref() + "=availability", row.availability(), "seed " + seed);
            }
        }
    }

    static void assertSame(Scene scene, String from, Reached reached, String where) {
        Totals totals = Analyses.totals(Analyses.blast(scene, List.of(from)));
        assertThat(new Totals(
                        reached.things(),
                        totals.byKind(),
                        reached.criticalFunctions(),
                        reached.records(),
                        reached.assumedOnly(),
                        totals.rows()))
                .as("%s from %s", where, from)
                .isEqualTo(totals);
    }

    private List<String> rows(State state, List<String> without) {
        return VendorRanking.of(scene(without), state).stream()
                .map(row -> "%d %s tier %s: %s | %s"
                        .formatted(row.rank(), row.ref(), row.tier(), shown(row.control()), shown(row.availability())))
                .toList();
    }

    private Scene scene(List<String> without) {
        return Scene.of(map.snapshot(), LocalDate.EPOCH, without);
    }

    private static String shown(Reached reached) {
        return "%d things weigh %d, likely %s, %d functions %d systems %d records %d assumed"
                .formatted(
                        reached.things(),
                        reached.weight(),
                        reached.likely(),
                        reached.criticalFunctions(),
                        reached.systems(),
                        reached.records(),
                        reached.assumedOnly());
    }
}
