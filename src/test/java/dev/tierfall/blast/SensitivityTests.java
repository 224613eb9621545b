package dev.tierfall.blast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tierfall.blast.Sensitivity.Moved;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rankings of a few items, worked out by hand, and of many, beside a twin that looks at every pair. */
class SensitivityTests {

    /** A short way of one weak step overtakes a long one of two strong steps when all are halved. */
    private static double[] twoWays(double factor) {
        return new double[] {factor * 0.6 * factor * 0.6, factor * 0.3, factor * 0.1};
    }

    @Test
    void countsThePairsThatTurn() {
        Sensitivity sensitivity = Sensitivity.of(SensitivityTests::twoWays);

        assertThat(sensitivity.orderKept()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(sensitivity.moved(5))
                .containsExactly(new Moved(0, List.of(2, 1, 1)), new Moved(1, List.of(1, 2, 2)));
        assertThat(sensitivity.moved(1)).hasSize(1);
    }

    @Test
    void looksAtSomeItemsOnly() {
        var some = new BitSet();
        some.set(1, 3);

        assertThat(Sensitivity.of(SensitivityTests::twoWays).orderKept(some)).isEqualTo(1);
    }

    @Test
    void takesItemsThatBecomeEqualForUnmoved() {
        Sensitivity capped =
                Sensitivity.of(factor -> new double[] {Math.min(1, 0.9 * factor), Math.min(1, 0.8 * factor)});

        assertThat(capped.orderKept()).isEqualTo(1);
        assertThat(capped.moved(5)).isEmpty();
    }

    @Test
    void takesItemsThatAreShownEqualForEqual() {
        Sensitivity close =
                Sensitivity.of(factor -> factor == 1 ? new double[] {0.5, 0.5000000001} : new double[] {0.2, 0.1});

        assertThat(close.orderKept()).isEqualTo(1);
    }

    @Test
    void keepsTheOrderOfNothing() {
        assertThat(Sensitivity.of(factor -> new double[0]).orderKept()).isEqualTo(1);
        assertThat(Sensitivity.of(factor -> new double[0]).moved(5)).isEmpty();
    }

    @Test
    void countsAsATwinThatLooksAtEveryPair() {
        for (int seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            int size = random.nextInt(30);
            double[] before = values(random, size);
            double[] after = values(random, size);
            var pairs = new TurnedPairs(before, after);
            int ordered = 0;
            int turned = 0;
            int[] each = new int[size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    boolean higher = before[i] > before[j];
                    ordered += higher ? 1 : 0;
                    if (higher && after[i] < after[j]) {
                        turned++;
                        each[i]++;
                        each[j]++;
                    }
                }
            }

            assertThat(IntStream.range(0, size).map(pairs::of))
                    .as("seed %d", seed)
                    .containsExactly(boxed(each));
            assertThat(pairs.kept())
                    .as("seed %d", seed)
                    .isCloseTo(ordered == 0 ? 1 : 1 - (double) turned / ordered, within(1e-12));
        }
    }

    private static Integer[] boxed(int[] numbers) {
        return IntStream.of(numbers).boxed().toArray(Integer[]::new);
    }

    private static double[] values(Random random, int size) {
        return random.ints(size, 0, 12).mapToDouble(i -> i / 10.0).toArray();
    }
}
