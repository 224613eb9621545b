package dev.tierfall.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** More things than can be drawn, folded and opened again step by step. */
class OpeningTests {

    private final List<Hit> many = Hits.of(9_000, 5);

    @Test
    void losesNothingWhenItFolds() {
        Opening whole = open(many, null, null, null, null, null);

        assertThat(whole.folds()).isTrue();
        assertThat(whole.shown()).isZero();
        assertThat(counted(whole)).isEqualTo(many.size() - 1);
        assertThat(Objects.requireNonNull(whole.cells()).ring()).isSorted();
    }

    @Test
    void opensACellToItsThings() {
        Opening cell = open(many, "Treasury", "3", null, null, null);

        assertThat(cell.folds()).isFalse();
        assertThat(cell.hits().stream().filter(hit -> hit.ring() > 0).map(Hit::ref))
                .containsExactlyInAnyOrderElementsOf(many.stream()
                        .filter(hit -> hit.sector().equals("Treasury") && hit.ring() == 3)
                        .map(Hit::ref)
                        .toList());
        assertThat(cell.frame().slices()).extracting(Frame.Slice::name).containsExactly("data sets", "systems");
    }

    /** All four thousand of one kind, as likely, in one cell: nothing tells them apart but their refs. */
    @Test
    void comesToEveryThingOfACellHoweverLarge() {
        List<Hit> crowd = Hits.crowd(4_000);
        Opening cell = open(crowd, "Orders", "2", null, null, null);
        assertThat(cell.folds()).isTrue();
        assertThat(cell.rings()).extracting(Picture.Ring::label).containsExactly("severe");
        assertThat(counted(cell)).isEqualTo(3_999);

        Opening parts = open(crowd, "Orders", "2", "systems", "1", null);
        assertThat(counted(parts)).isEqualTo(3_999);
        Set<String> seen = new TreeSet<>();
        for (Frame.Slice part : parts.frame().slices()) {
            Opening opened = open(crowd, "Orders", "2", "systems", "1", part.ref());
            assertThat(opened.folds()).isFalse();
            opened.hits().forEach(hit -> seen.add(hit.ref()));
        }
        assertThat(seen).hasSize(crowd.size());
    }

    @Test
    void foldsWhatIsTooCrowdedToBeToldApart() {
        assertThat(open(Hits.crowd(40), null, null, null, null, null).folds()).isFalse();
        assertThat(open(Hits.crowd(1_400), null, null, null, null, null).folds())
                .isTrue();
    }

    private static Opening open(
            List<Hit> hits,
            @Nullable String in,
            @Nullable String at,
            @Nullable String group,
            @Nullable String step,
            @Nullable String part) {
        var question = new Question(null, null, null, null, null, null, in, at, group, step, part, null);
        return Opening.of(hits, Hits.FRAME, question);
    }

    private static int counted(Opening opening) {
        return Objects.requireNonNull(opening.cells()).count().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
