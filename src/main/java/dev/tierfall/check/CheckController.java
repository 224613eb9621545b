package dev.tierfall.check;

import dev.tierfall.blast.Scope;
import dev.tierfall.check.CheckAnswer.Described;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/checks?id=TF-01}: what the checks find, and {@code /checks/TF-01}: how one is written. */
@Lazy
@RestController
@RequestMapping("/api/v1")
class CheckController {

    private final Checks checks;

    CheckController(Checks checks) {
        this.checks = checks;
    }

    /** The question as it stands in the address; without {@code id}, every check. */
    record Question(
            @Nullable List<String> id,
            @BindParam("as-of") @Nullable String asOf,
            @BindParam("known-at") @Nullable String knownAt,
            @Nullable List<String> without) {}

    @GetMapping("/checks")
    CheckAnswer checks(@ModelAttribute Question question) {
        return checks.run(
                question.id() == null ? List.of() : question.id(),
                Scope.of(question.asOf(), question.knownAt(), question.without()));
    }

    @GetMapping("/checks/{id}")
    Described described(@PathVariable String id) {
        return checks.described(id);
    }
}
