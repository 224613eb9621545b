package dev.tierfall.picture;

import dev.tierfall.blast.PathsAnswer;
import dev.tierfall.blast.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What the lanes are asked of: as paths are, but the ends may still be missing. */
record PathsQuestion(
        @Nullable List<String> from,
        @Nullable List<String> to,
        @Nullable String k,
        @BindParam("as-of") @Nullable String asOf,
        @BindParam("known-at") @Nullable String knownAt,
        @Nullable List<String> without) {

    Scope scope() {
        return Scope.of(asOf, knownAt, without);
    }

    List<String> origins() {
        return said(from);
    }

    List<String> ends() {
        return said(to);
    }

    int most() {
        return PathsAnswer.k(k);
    }

    private static List<String> said(@Nullable List<String> refs) {
        return refs == null
                ? List.of()
                : refs.stream().filter(ref -> !ref.isBlank()).toList();
    }
}
