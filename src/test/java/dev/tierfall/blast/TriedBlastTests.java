package dev.tierfall.blast;

import static dev.tierfall.spread.Scenario.given;
import static dev.tierfall.spread.Scenario.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.model.Rejected;
import dev.tierfall.model.Trials;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.Budget.Spent;
import dev.tierfall.spread.Scenario;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An MSP reaches the ERP over an account and over a line; each way alone is less likely than both together. */
class TriedBlastTests {

    private static final Trials TRIALS = new Trials(10_000, 1);

    private final Scenario msp = given(
            step("vendor:msp=control", "account:svc=control", 0.8),
            step("account:svc=control", "system:erp=control", 0.5),
            step("vendor:msp=control", "system:erp=control", 0.3),
            step("system:erp=control", "dataset:wages=confidentiality", 1));

    @Test
    void givesEachRowAShareAndItsMarginBesideTheLikelihood() {
        Blast tried = blast().tried(TRIALS, Budget.unlimited());

        assertThat(tried.rows(0, 3))
                .extracting(r -> "%s %s %s %s".formatted(r.ref(), r.likelihood(), r.probability(), r.margin95()))
                .containsExactly(
                        "account:svc 0.8 0.7981 0.0078678",
                        "system:erp 0.4 0.5833 0.00966111",
                        "dataset:wages 0.4 0.5833 0.00966111");
    }

    @Test
    void saysWhatTheTrialsFound() {
        assertThat(ChanceSentences.of(blast())).isEmpty();
        assertThat(ChanceSentences.of(blast().tried(TRIALS, Budget.unlimited())))
                .isEqualTo(" In 10,000 trials account:svc falls in 80 % (± 1 %), as often as anything.");

        msp.critical("system:erp").critical("dataset:wages");

        assertThat(ChanceSentences.of(blast().tried(TRIALS, Budget.unlimited())))
                .isEqualTo(" In 10,000 trials system:erp falls in 58 % (± 1 %), as often as anything critical.");
    }

    @Test
    void showsAsManyDigitsAsTheMarginLetsCount() {
        assertThat(ChanceSentences.share(0.3712, 0.031)).isEqualTo("37 % (± 3 %)");
        assertThat(ChanceSentences.share(0.3712, 0.0095)).isEqualTo("37 % (± 1 %)");
        assertThat(ChanceSentences.share(0.3712, 0.003)).isEqualTo("37.1 % (± 0.3 %)");
        assertThat(ChanceSentences.share(0.00004, 0.0000003)).isEqualTo("0.00 % (± 0.01 %)");
    }

    @Test
    void saysWhetherTheOrderRestsOnThePriors() {
        msp.and(step("vendor:msp=control", "zone:dmz=control", 0.35))
                .critical("system:erp")
                .critical("zone:dmz");

        SensitivityAnswer answer = BlastSensitivity.of(blast(), Budget.unlimited());

        assertThat(answer.summary())
                .isEqualTo(
                        "With every likelihood halved or raised by half, 60 % of all pairs keep their order; of what is"
                                + " critical, 0 %. zone:dmz (control) moves most:"
                                + " place 4, but 2 when halved and 4 when raised.");
        assertThat(answer.orderKept()).isEqualTo(0.6);
        assertThat(answer.criticalOrderKept()).isEqualTo(0.0);
        assertThat(answer.moved().getFirst())
                .isEqualTo(new SensitivityAnswer.MovedRow("zone:dmz", null, "control", List.of(2, 4, 4)));
    }

    @Test
    void saysThatTheOrderStays() {
        assertThat(BlastSensitivity.of(blast("account:svc"), Budget.unlimited()))
                .isEqualTo(new SensitivityAnswer(
                        "With every likelihood halved or raised by half, the order stays as it is.",
                        List.of(0.5, 1.0, 1.5),
                        1,
                        null,
                        List.of()));
    }

    @Test
    void givesUpWhenItsBudgetIsSpent() {
        var trials = new Trials(Trials.COUNT_MAX, 1);

        assertThatThrownBy(() -> blast().tried(trials, Budget.of(Duration.ofMillis(1), Long.MAX_VALUE)))
                .isInstanceOf(Spent.class)
                .hasMessage("the question took longer than its budget of 0.001 s\n"
                        + "  mend: ask for less at once: fewer trials, or fewer things");
        assertThatThrownBy(() -> blast().tried(trials, Budget.of(Duration.ofDays(1), 20)))
                .isInstanceOf(Spent.class)
                .hasMessage("the question needs more than its budget of 0 MB of memory\n"
                        + "  mend: ask for less at once: fewer trials, or fewer things");
    }

    @Test
    void endsWhenItIsCancelled() {
        Budget budget = Budget.unlimited();
        budget.cancel();

        assertThatThrownBy(() -> blast().tried(TRIALS, budget))
                .isInstanceOf(Spent.class)
                .hasMessage("the question was cancelled\n  mend: ask again when you like");
    }

    @Test
    void refusesTrialsThatNobodyCanCount() {
        assertRejected(
                "0", null, "0 trials\n  mend: ask for 1 to 1,000,000; 10,000 put the margin at one percent at most");
        assertRejected(
                "1000001",
                null,
                "1,000,001 trials\n  mend: ask for 1 to 1,000,000; 10,000 put the margin at one" + " percent at most");
        assertRejected("many", null, "trials 'many'\n  mend: give a whole number, as trials=10000");
        assertRejected("10", "dice", "seed 'dice'\n  mend: give a whole number of at most 18 digits, as seed=7");
        assertRejected(null, "7", "a seed and no trials\n  mend: say how many trials, as trials=10000");
        assertThat(Trials.of("10", "-7")).isEqualTo(new Trials(10, -7));
        assertThat(Trials.of("10", "")).isEqualTo(new Trials(10, Trials.SEED));
        assertThat(Trials.of("", null)).isNull();
    }

    private static void assertRejected(@Nullable String count, @Nullable String seed, String message) {
        assertThatThrownBy(() -> Trials.of(count, seed))
                .isInstanceOf(Rejected.class)
                .hasMessage(message);
    }

    private Blast blast() {
        return blast("vendor:msp");
    }

    private Blast blast(String... from) {
        Scene scene = Scene.of(msp.snapshot(), LocalDate.EPOCH, List.of());
        return Blast.of(scene, Stream.of(from).map(scene::fallen).toList(), Integer.MAX_VALUE);
    }
}
