package dev.tierfall.picture;

import dev.tierfall.blast.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What the picture of exposure is asked of.
 *
 * @param of the thing whose vendors are ranked, as exposure is asked; the most exposed function without one
 * @param through the vendor or product whose path is proven; the likeliest without one
 */
record ExposureQuestion(
        @Nullable String of,
        @Nullable String through,
        @BindParam("as-of") @Nullable String asOf,
        @BindParam("known-at") @Nullable String knownAt,
        @Nullable List<String> without) {

    Scope scope() {
        return Scope.of(asOf, knownAt, without);
    }
}
