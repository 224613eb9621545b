package dev.tierfall.picture;

import dev.tierfall.blast.Scope;
import dev.tierfall.choke.concentration.By;
import dev.tierfall.choke.concentration.Heat;
import dev.tierfall.choke.concentration.Rests;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What the heat map is asked of.
 *
 * @param by vendor, parent, country, product or plane
 * @param rests outage, takeover or forced
 * @param skip how many of the heaviest rows are folded above
 * @param row the row whose cell is looked at
 * @param function the column
 */
record HeatQuestion(
        @Nullable String by,
        @Nullable String rests,
        @Nullable String skip,
        @Nullable String row,
        @Nullable String function,
        @BindParam("as-of") @Nullable String asOf,
        @BindParam("known-at") @Nullable String knownAt,
        @Nullable List<String> without) {

    Scope scope() {
        return Scope.of(asOf, knownAt, without);
    }

    Heat.Asked asked(int most) {
        return new Heat.Asked(
                By.said(by), Rests.of(rests), Question.whole("skip", skip, 0), most, said(row), said(function));
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
