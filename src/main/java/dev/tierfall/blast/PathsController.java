package dev.tierfall.blast;

import dev.tierfall.model.Rejected;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/paths?from=vendor:halden-msp&to=system:erp&k=3}: the likeliest ways from the one to the other. */
@Lazy
@RestController
@RequestMapping("/api/v1")
class PathsController {

    private final Scenes scenes;

    PathsController(Scenes scenes) {
        this.scenes = scenes;
    }

    /** The question as it stands in the address. */
    record Question(
            @Nullable List<String> from,
            @Nullable List<String> to,
            @Nullable String k,
            @BindParam("as-of") @Nullable String asOf,
            @BindParam("known-at") @Nullable String knownAt,
            @Nullable List<String> without) {}

    @GetMapping("/paths")
    PathsAnswer paths(@ModelAttribute Question question) {
        Scene scene = scenes.set(Scope.of(question.asOf(), question.knownAt(), question.without()));
        return PathsAnswer.of(
                scene, named(question.from(), "from"), named(question.to(), "to"), PathsAnswer.k(question.k()));
    }

    private static List<String> named(@Nullable List<String> refs, String parameter) {
        if (refs == null || refs.isEmpty()) {
            throw new Rejected(
                    "no '%s'".formatted(parameter), "name a thing, as %s=vendor:halden-msp".formatted(parameter));
        }
        return refs;
    }
}
