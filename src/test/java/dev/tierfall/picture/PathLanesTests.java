package dev.tierfall.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.picture.PathLanes.Card;
import dev.tierfall.picture.PathLanes.Curve;
import dev.tierfall.picture.Picture.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Paths that begin alike and part, drawn by chance over few things, so that they often meet again. */
class PathLanesTests {

    private static final int DRAWN = 500;

    private static Leg leg(String from, String to) {
        return new Leg("P01", "Why", from, from, "control", to, to, "control", 0.5, false, to + ".csv:2");
    }

    private static List<List<Leg>> paths(long seed) {
        var random = new Random(seed);
        List<List<Leg>> paths = new ArrayList<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            String at = "vendor:a";
            List<Leg> path = new ArrayList<>();
            for (int step = 1 + random.nextInt(5); step > 0; step--) {
                String to = "system:s" + random.nextInt(3);
                path.add(leg(at, to));
                at = to;
            }
            paths.add(path);
        }
        return paths;
    }

    @Test
    void canBeReadBackFromTheCards() {
        for (int seed = 0; seed < DRAWN; seed++) {
            List<List<Leg>> paths = paths(seed);
            PathLanes lanes = PathLanes.of(paths);
            for (int lane = 0; lane < paths.size(); lane++) {
                int at = lane;
                List<String> expected = new ArrayList<>(List.of("vendor:a"));
                paths.get(lane).forEach(leg -> expected.add(leg.to()));
                assertThat(lanes.cards().stream()
                                .filter(card -> card.lanes().contains(at))
                                .map(Card::ref))
                        .as("seed %d", seed)
                        .containsExactlyElementsOf(expected);
            }
        }
    }

    @Test
    void putsNoCardOnAnotherAndJoinsEachToTheOneBefore() {
        for (int seed = 0; seed < DRAWN; seed++) {
            PathLanes lanes = PathLanes.of(paths(seed));
            assertThat(lanes.cards().stream().map(card -> card.x() + " " + card.y()))
                    .as("seed %d", seed)
                    .doesNotHaveDuplicates();
            assertThat(lanes.curves()).as("seed %d", seed).hasSize(lanes.cards().size() - 1);
            for (Curve curve : lanes.curves()) {
                Card from = lanes.cards().get(curve.from());
                Card to = lanes.cards().get(curve.to());
                assertThat(to.column()).isEqualTo(from.column() + 1);
                assertThat(from.lanes()).containsAll(to.lanes());
            }
            assertThat(lanes.cards()).allSatisfy(card -> {
                assertThat(card.x() + PathLanes.CARD_WIDTH).isLessThanOrEqualTo(lanes.width());
                assertThat(card.y()).isLessThan(lanes.height());
            });
        }
    }

    @Test
    void sharesWhatPathsBeginWithAndRepeatsWhatTheyEndWith() {
        PathLanes lanes = PathLanes.of(List.of(
                List.of(leg("vendor:a", "system:s"), leg("system:s", "function:f")),
                List.of(leg("vendor:a", "system:t"), leg("system:t", "function:f"))));

        assertThat(lanes.cards())
                .extracting(card -> "%s %d %s".formatted(card.ref(), card.column(), card.lanes()))
                .containsExactly(
                        "vendor:a 0 [0, 1]",
                        "system:s 1 [0]",
                        "function:f 2 [0]",
                        "system:t 1 [1]",
                        "function:f 2 [1]");
        assertThat(lanes.columns()).extracting(Lanes.Column::label).containsExactly("Falls first", "Step 1", "Step 2");
    }
}
