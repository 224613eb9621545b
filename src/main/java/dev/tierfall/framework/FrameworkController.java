package dev.tierfall.framework;

import dev.tierfall.blast.Scope;
import dev.tierfall.framework.FrameworkAnswer.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/frameworks}: which there are, and {@code /frameworks/{name}}: what the map answers to one. */
@Lazy
@RestController
@RequestMapping("/api/v1")
class FrameworkController {

    private final Frameworks frameworks;

    FrameworkController(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /** The question as it stands in the address; without {@code row}, every row. */
    record Question(
            @Nullable List<String> row,
            @BindParam("as-of") @Nullable String asOf,
            @BindParam("known-at") @Nullable String knownAt,
            @Nullable List<String> without) {}

    @GetMapping("/frameworks")
    Listing list() {
        return frameworks.list();
    }

    @GetMapping("/frameworks/{name}")
    FrameworkAnswer answer(@PathVariable String name, @ModelAttribute Question question) {
        return frameworks.answer(
                name,
                question.row() == null ? List.of() : question.row(),
                Scope.of(question.asOf(), question.knownAt(), question.without()));
    }
}
