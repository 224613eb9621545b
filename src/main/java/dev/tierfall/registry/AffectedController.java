package dev.tierfall.registry;

import dev.tierfall.blast.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/affected?q=moveit}: is this on our map, and by which routes? */
@Lazy
@RestController
@RequestMapping("/api/v1/affected")
class AffectedController {

    private final Affecting affecting;

    AffectedController(Affecting affecting) {
        this.affecting = affecting;
    }

    @GetMapping
    Affected affected(
            @RequestParam("q") String text,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(name = "known-at", required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable List<String> without) {
        return affecting.ask(text, Scope.of(asOf, knownAt, without));
    }
}
