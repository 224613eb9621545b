package dev.tierfall.blast.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sixty-four trials at a time of one step after the other. */
class DrawsTests {

    private static final long ALL = -1;
    private static final int WORDS = 20_000;

    private final Random random = new Random(99);

    @Test
    void opensAsOftenAsTheLikelihoodSays() {
        for (double p : new double[] {0, 1e-4, 0.04, 0.19, 0.25, 0.3325, 0.5, 0.76, 0.95, 0.999, 1}) {
            long open = 0;
            for (int i = 0; i < WORDS; i++) {
                open += Long.bitCount(Draws.open(Hash.mix(i), new Draws(3).round(i % 7), p, ALL));
            }
            double trials = 64.0 * WORDS;
            assertThat(open / trials).as("p %s", p).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / trials)));
        }
    }

    @Test
    void decidesEachTrialWhateverElseIsAsked() {
        for (int i = 0; i < WORDS; i++) {
            double p = random.nextDouble();
            long asked = random.nextLong() << random.nextInt(64);

            assertThat(Draws.open(i, 7, p, asked)).isEqualTo(Draws.open(i, 7, p, ALL) & asked);
        }
    }

    @Test
    void opensInTheSameTrialsAndMoreWhereTheLikelihoodIsGreater() {
        for (int i = 0; i < WORDS; i++) {
            double less = random.nextDouble();
            double more = less + (1 - less) * random.nextDouble();

            assertThat(Draws.open(i, 7, less, ALL) & ~Draws.open(i, 7, more, ALL))
                    .isZero();
        }
    }

    @Test
    void drawsStepsRoundsAndSeedsApart() {
        long one = Draws.open(1, new Draws(1).round(0), 0.5, ALL);

        assertThat(Long.bitCount(one ^ Draws.open(2, new Draws(1).round(0), 0.5, ALL)))
                .isBetween(16, 48);
        assertThat(Long.bitCount(one ^ Draws.open(1, new Draws(1).round(1), 0.5, ALL)))
                .isBetween(16, 48);
        assertThat(Long.bitCount(one ^ Draws.open(1, new Draws(2).round(0), 0.5, ALL)))
                .isBetween(16, 48);
    }

    /** Two steps that open together more or less often than chance has it would bend every answer. */
    @Test
    void drawsNoTwoStepsTogether() {
        for (int pair = 0; pair < 50; pair++) {
            long one = Hash.of(0, "system:s" + pair);
            long other = Hash.of(0, "system:s" + (pair + 1));
            long both = 0;
            for (int round = 0; round < 2_000; round++) {
                long begin = new Draws(pair).round(round);
                both += Long.bitCount(Draws.open(one, begin, 0.3, ALL) & Draws.open(other, begin, 0.4, ALL));
            }
            assertThat(both / 128_000.0).isCloseTo(0.12, within(0.004));
        }
    }
}
