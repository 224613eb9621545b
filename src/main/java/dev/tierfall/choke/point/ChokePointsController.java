package dev.tierfall.choke.point;

import dev.tierfall.blast.Scenes;
import dev.tierfall.blast.Scope;
import dev.tierfall.choke.ground.Asked;
import dev.tierfall.model.Rejected;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/choke-points?from=vendor:halden-msp&protect=system:erp}: where a fall has to pass. */
@Lazy
@RestController
@RequestMapping("/api/v1")
class ChokePointsController {

    private static final int USUAL = 20;
    private static final int MOST = 200;

    private final Scenes scenes;

    ChokePointsController(Scenes scenes) {
        this.scenes = scenes;
    }

    /** The question as it stands in the address; without {@code protect}, all that exposure watches by default. */
    record Question(
            @Nullable List<String> from,
            @Nullable List<String> protect,
            @Nullable String top,
            @BindParam("as-of") @Nullable String asOf,
            @BindParam("known-at") @Nullable String knownAt,
            @Nullable List<String> without) {}

    @GetMapping("/choke-points")
    ChokeAnswer chokePoints(@ModelAttribute Question question) {
        int top = top(question.top());
        var scene = scenes.set(Scope.of(question.asOf(), question.knownAt(), question.without()));
        List<String> protect = refs(question.protect());
        Asked fall = Asked.of(scene, refs(question.from()), protect).refusingWhatCantBeProtected(protect);
        return ChokePoints.of(fall, top);
    }

    private static List<String> refs(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }

    private static int top(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return USUAL;
        }
        int top = text.strip().matches("\\d{1,9}") ? Integer.parseInt(text.strip()) : 0;
        if (top < 1 || top > MOST) {
            throw new Rejected("top '%s'".formatted(text), "ask for 1 to %d choke points".formatted(MOST));
        }
        return top;
    }
}
