package dev.tierfall.whatif.compare;

import dev.tierfall.blast.Supposing;
import dev.tierfall.model.Rejected;
import dev.tierfall.whatif.WhatIfs;
import dev.tierfall.whatif.compare.Comparing.Question;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/v1/compare/blast?from=vendor:halden-msp&what-if=mfa}: any question of the map before and after a
 * saved what-if; with POST, after the one in the body. Without a question: every critical thing, and who can reach it.
 */
@Lazy
@RestController
@RequestMapping("/api/v1/compare")
class CompareController {

    private final Comparing comparing;
    private final WhatIfs whatIfs;

    CompareController(Comparing comparing, WhatIfs whatIfs) {
        this.comparing = comparing;
        this.whatIfs = whatIfs;
    }

    @GetMapping({"", "/{*question}"})
    Comparison saved(
            @PathVariable(required = false) @Nullable String question,
            @RequestParam(name = Supposing.PARAMETER, required = false) @Nullable String name,
            HttpServletRequest request)
            throws Exception {
        if (name == null || name.isBlank()) {
            throw new Rejected("no what-if is named", "add what-if=NAME, or send one with POST");
        }
        return comparing.of(asked(request, question), whatIfs.saved(name.strip()));
    }

    /** @param name what to call the what-if that is sent */
    @PostMapping({"", "/{*question}"})
    Comparison sent(
            @PathVariable(required = false) @Nullable String question,
            @RequestParam(name = Supposing.PARAMETER, defaultValue = "what-if") String name,
            @RequestBody(required = false) @Nullable String text,
            HttpServletRequest request)
            throws Exception {
        return comparing.of(asked(request, question), whatIfs.read(name.strip(), Objects.requireNonNullElse(text, "")));
    }

    private static Question asked(HttpServletRequest request, @Nullable String question) {
        return Question.of(request, Objects.requireNonNullElse(question, ""));
    }
}
