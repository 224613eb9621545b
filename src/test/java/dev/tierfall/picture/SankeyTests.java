package dev.tierfall.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.picture.Sankey.Bar;
import dev.tierfall.picture.Sankey.Flow;
import dev.tierfall.picture.Sankey.Piece;
import dev.tierfall.picture.Sankey.Ribbon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Many sankeys of three columns that carry what chance gave them. */
class SankeyTests {

    private static final Offset<Double> ROUNDED = Offset.offset(0.7);
    private static final int DRAWN = 500;

    private static Sankey drawn(long seed) {
        var random = new Random(seed);
        int[] sizes = {1 + random.nextInt(8), 1 + random.nextInt(8), 1 + random.nextInt(8)};
        int[] values = new int[sizes[0] + sizes[1] + sizes[2]];
        List<Flow> flows = new ArrayList<>();
        for (int left = 0; left < sizes[0] + sizes[1]; left++) {
            boolean first = left < sizes[0];
            int from = first ? sizes[0] : sizes[0] + sizes[1];
            for (int right = from; right < from + sizes[first ? 1 : 2]; right++) {
                int value = random.nextInt(4) == 0 ? 1 + random.nextInt(60) : 0;
                if (value > 0) {
                    flows.add(new Flow(left, right, value));
                }
            }
        }
        for (int bar = 0; bar < values.length; bar++) {
            values[bar] = 1 + Math.max(sum(flows, bar, Flow::from), sum(flows, bar, Flow::to));
        }
        List<Piece> pieces = new ArrayList<>();
        for (int bar = 0; bar < values.length; bar++) {
            int column = bar < sizes[0] ? 0 : bar < sizes[0] + sizes[1] ? 1 : 2;
            pieces.add(new Piece(column, "vendor:v" + bar, "V" + bar, "", values[bar]));
        }
        return Sankey.of(pieces, flows);
    }

    private static int sum(List<Flow> flows, int bar, ToIntFunction<Flow> end) {
        return flows.stream()
                .filter(flow -> end.applyAsInt(flow) == bar)
                .mapToInt(Flow::value)
                .sum();
    }

    @Test
    void givesEachBarRoomForItsName() {
        for (int seed = 0; seed < DRAWN; seed++) {
            Sankey sankey = drawn(seed);
            for (int column = 0; column < 3; column++) {
                int at = column;
                List<Bar> bars =
                        sankey.bars().stream().filter(bar -> bar.column() == at).toList();
                for (int i = 1; i < bars.size(); i++) {
                    double apart = middle(bars.get(i)) - middle(bars.get(i - 1));
                    double both = Math.max(Sankey.SLOT, bars.get(i).height()) / 2
                            + Math.max(Sankey.SLOT, bars.get(i - 1).height()) / 2;
                    assertThat(apart).as("seed %d", seed).isGreaterThanOrEqualTo(both);
                }
                assertThat(bars).as("seed %d", seed).allSatisfy(bar -> {
                    assertThat(bar.y()).isGreaterThanOrEqualTo(0);
                    assertThat(bar.y() + bar.height()).isLessThanOrEqualTo(sankey.height() + 0.2);
                });
            }
        }
    }

    private static double middle(Bar bar) {
        return bar.y() + bar.height() / 2;
    }

    @Test
    void keepsRibbonsWithinTheirBarsAndApart() {
        for (int seed = 0; seed < DRAWN; seed++) {
            Sankey sankey = drawn(seed);
            for (int bar = 0; bar < sankey.bars().size(); bar++) {
                int at = bar;
                stacked(sankey.bars().get(bar), ribbons(sankey, ribbon -> ribbon.from() == at), Ribbon::y0);
                stacked(sankey.bars().get(bar), ribbons(sankey, ribbon -> ribbon.to() == at), Ribbon::y1);
            }
        }
    }

    private static List<Ribbon> ribbons(Sankey sankey, Predicate<Ribbon> wanted) {
        return sankey.ribbons().stream().filter(wanted).toList();
    }

    private static void stacked(Bar bar, List<Ribbon> ribbons, ToDoubleFunction<Ribbon> top) {
        double next = bar.y();
        for (Ribbon ribbon :
                ribbons.stream().sorted(Comparator.comparingDouble(top)).toList()) {
            assertThat(top.applyAsDouble(ribbon)).isCloseTo(next, ROUNDED);
            next += ribbon.width();
        }
        assertThat(next).isLessThanOrEqualTo(bar.y() + bar.height() + 0.7);
    }

    @Test
    void isNothingWithoutWays() {
        assertThat(Sankey.of(List.of(), List.of())).isEqualTo(new Sankey(0, List.of(), List.of()));
    }
}
