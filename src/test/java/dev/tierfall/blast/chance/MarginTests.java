package dev.tierfall.blast.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** How often the margin covers, summed up over all that can come out of so many trials; nothing here is drawn. */
class MarginTests {

    @Test
    void coversIn95Of100CasesWhereverTheTruthLies() {
        for (int trials : new int[] {100, 300, 1_000, 10_000}) {
            double sum = 0;
            int cases = 0;
            for (double truth = 0.5 / 200; truth < 1; truth += 1.0 / 200) {
                double covered = covered(truth, trials);
                assertThat(covered).as("truth %s of %d trials", truth, trials).isGreaterThan(0.92);
                sum += covered;
                cases++;
            }
            assertThat(sum / cases).as("%d trials", trials).isBetween(0.945, 0.96);
        }
    }

    @Test
    void coversWhatHardlyEverFalls() {
        for (double truth = 1e-6; truth < 0.01; truth *= 1.05) {
            assertThat(covered(truth, 10_000)).as("truth %s", truth).isGreaterThan(0.93);
        }
    }

    @Test
    void isTheSameForFallenAndStanding() {
        assertThat(Margin.of(37, 1_000)).isCloseTo(Margin.of(963, 1_000), within(1e-15));
    }

    @Test
    void staysOpenWhereAThingFellNeverOrAlways() {
        assertThat(Margin.of(0, 10_000)).isCloseTo(2.72e-4, within(1e-6));
        assertThat(Margin.of(10_000, 10_000)).isCloseTo(2.72e-4, within(1e-6));
    }

    @Test
    void isOnePercentAtMostAfterTenThousandTrials() {
        assertThat(Margin.of(5_000, 10_000)).isCloseTo(0.0098, within(1e-5));
    }

    private static double covered(double truth, int trials) {
        double covered = 0;
        double logOdds = Math.log(truth) - Math.log1p(-truth);
        double log = trials * Math.log1p(-truth);
        for (int fallen = 0; fallen <= trials; fallen++) {
            if (Math.abs((double) fallen / trials - truth) <= Margin.of(fallen, trials)) {
                covered += Math.exp(log);
            }
            log += Math.log(trials - fallen) - Math.log(fallen + 1) + logOdds;
        }
        return covered;
    }
}
