package dev.tierfall.choke.rank;

import static dev.tierfall.spread.Scenario.given;
import static dev.tierfall.spread.Scenario.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.blast.Digits;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.SensitivityAnswer;
import dev.tierfall.blast.SensitivityAnswer.MovedRow;
import dev.tierfall.choke.RandomMaps;
import dev.tierfall.choke.Top;
import dev.tierfall.choke.rank.RankAnswer.Row;
import dev.tierfall.model.State;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Whether vendors keep their order when every likelihood is halved or raised by half, beside maps on which somebody has
 * in fact multiplied them. More maps, or others: {@code -Dtierfall.graphs=100000 -Dtierfall.seed=7}.
 */
class RankSensitivityTests {

    private static final int GRAPHS = Integer.getInteger("tierfall.graphs", 2_000);
    private static final long SEED = Long.getLong("tierfall.seed", 20_261_125);

    /**
     * One vendor reaches wages by one weak step, the other by two strong ones: 10 x 0.3 = 3 against 10 x 0.6 x 0.6 =
     * 3.6, to which the ERP itself adds 0.6 more. Halved it is 1.5 against 0.9 + 0.3 = 1.2; raised, 4.5 against 9.
     */
    @Test
    void saysWhetherTheOrderHolds() {
        Scene scene = Scene.of(
                given(
                                step("vendor:near=control", "function:wages=availability", 0.3),
                                step("vendor:far=control", "system:erp=availability", 0.6),
                                step("system:erp=availability", "function:wages=availability", 0.6))
                        .named("vendor:far", "Far Ltd")
                        .critical("function:wages")
                        .snapshot(),
                LocalDate.EPOCH,
                List.of());

        RankAnswer answer = RankController.answer(scene, State.CONTROL, new Top(9), true);
        SensitivityAnswer said = Objects.requireNonNull(answer.sensitivity());

        assertThat(answer.vendors())
                .extracting(row -> row.ref() + " " + row.control().likely())
                .containsExactly("vendor:far 4.2", "vendor:near 3.0");
        assertThat(said.summary())
                .isEqualTo(
                        "The ranks count whatever can fall, however likely, and stay as they are. By what is likely to"
                                + " fall: With every likelihood halved or raised by half, 0 % of all pairs keep their order; of"
                                + " those that can stop a critical function, 0 %. Far Ltd (control) moves most: place 1, but 2 when halved and 1 when"
                                + " raised.");
        assertThat(said.factors()).containsExactly(0.5, 1.0, 1.5);
        assertThat(said.orderKept()).isZero();
        assertThat(said.moved())
                .containsExactly(
                        new MovedRow("vendor:far", "Far Ltd", "control", List.of(2, 1, 1)),
                        new MovedRow("vendor:near", null, "control", List.of(1, 2, 2)));
    }

    @Test
    void isSilentUnlessItIsAsked() {
        Scene scene = RandomMaps.scene(SEED);

        assertThat(RankController.answer(scene, State.CONTROL, new Top(9), false)
                        .sensitivity())
                .isNull();
    }

    @Test
    void countsAsRankingsOfMultipliedMapsDo() {
        int turned = 0;
        for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
            for (State state : List.of(State.CONTROL, State.AVAILABILITY)) {
                double kept = Math.min(kept(seed, state, 0.5), kept(seed, state, 1.5));
                SensitivityAnswer said =
                        Objects.requireNonNull(RankController.answer(RandomMaps.scene(seed), state, new Top(0), true)
                                .sensitivity());
                assertThat(said.orderKept()).as("seed %d, %s", seed, state).isEqualTo(Digits.shown(kept));
                turned += kept < 1 ? 1 : 0;
            }
        }
        assertThat(turned).as("rankings that turn").isGreaterThan(GRAPHS / 20);
    }

    /** The share of the pairs, each looked at by itself, that stand on a multiplied map as they do on the map. */
    private static double kept(long seed, State state, double factor) {
        Map<String, Double> before = likely(RandomMaps.scene(seed), state);
        Map<String, Double> after = likely(RandomMaps.scene(seed, factor), state);
        int pairs = 0;
        int kept = 0;
        for (String one : before.keySet()) {
            for (String other : before.keySet()) {
                if (number(before, one) > number(before, other)) {
                    pairs++;
                    kept += number(after, one) >= number(after, other) ? 1 : 0;
                }
            }
        }
        return pairs == 0 ? 1 : (double) kept / pairs;
    }

    private static double number(Map<String, Double> likely, String ref) {
        return Objects.requireNonNull(likely.get(ref));
    }

    private static Map<String, Double> likely(Scene scene, State state) {
        var likely = new HashMap<String, Double>();
        for (Row row : VendorRanking.of(scene, state)) {
            likely.put(
                    row.ref(),
                    Objects.requireNonNull(VendorRanking.by(row, state).likely()));
        }
        return likely;
    }
}
