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

/** {@code GET /api/v1/exposure?of=system:erp}: which vendors and products can reach this. */
@Lazy
@RestController
@RequestMapping("/api/v1")
class ExposureController {

    private static final int TOP = 20;

    private final Scenes scenes;

    ExposureController(Scenes scenes) {
        this.scenes = scenes;
    }

    /** The question as it stands in the address; without {@code of}, all that is watched by default. */
    record Question(
            @Nullable List<String> of,
            @Nullable String top,
            @BindParam("as-of") @Nullable String asOf,
            @BindParam("known-at") @Nullable String knownAt,
            @Nullable List<String> without) {}

    @GetMapping("/exposure")
    Exposure exposure(@ModelAttribute Question question) {
        Scene scene = scenes.set(Scope.of(question.asOf(), question.knownAt(), question.without()));
        return Exposure.of(scene, question.of() == null ? List.of() : question.of(), top(question.top()));
    }

    private static int top(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return TOP;
        }
        if (!text.strip().matches("\\d{1,9}")) {
            throw new Rejected("top '%s'".formatted(text), "give a number of rows a target, 0 for all");
        }
        return Integer.parseInt(text.strip());
    }
}
