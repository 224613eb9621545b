package dev.tierfall.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.choke.concentration.By;
import dev.tierfall.choke.concentration.ConcentrationAnswer.FunctionRow;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Herfindahl;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Whole;
import dev.tierfall.choke.concentration.Heat;
import dev.tierfall.choke.concentration.Rests;
import dev.tierfall.picture.Picture.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One function is worked out, which a vendor can stop; whether there are more differs. */
class HeatSentencesTests {

    private static final Whole WHOLE = new Whole(1, 0, 0);

    private static HeatSentences of(int more, List<String> absent) {
        var function = new FunctionRow("function:f", "F", 1, 1, null, new Herfindahl(null, null, null), null);
        var column = new Heat.Column(function, 0, List.of(), Heat.Fold.NONE, Heat.Fold.NONE);
        var heat = new Heat("", WHOLE, List.of(), 0, 0, List.of(column), more, List.of(), absent, null);
        return new HeatSentences(heat, new Heat.Asked(By.VENDOR, Rests.OUTAGE, 0, 24, null, null));
    }

    @Test
    void countOfAllOnlyWhereAllAreWorkedOut() {
        assertThat(of(0, List.of()).figures())
                .extracting(Figure::note)
                .contains("of 1", "with one vendor, nothing stands in");
        assertThat(of(7, List.of()).figures())
                .extracting(Figure::note)
                .contains("of the 1 worked out", "with one vendor, nothing stands in, of the 1 worked out");
    }

    @Test
    void nameWhatHasNoPlace() {
        assertThat(of(0, List.of()).note()).doesNotContain("no place");
        assertThat(of(0, List.of("vendor:x", "function:y")).note())
                .endsWith(" The picture has no place for vendor:x and function:y, so its first cell is looked at.");
    }
}
