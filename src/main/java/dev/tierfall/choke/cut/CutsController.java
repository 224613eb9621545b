package dev.tierfall.choke.cut;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.blast.Scope;
import dev.tierfall.choke.act.ActCosts;
import dev.tierfall.choke.act.Acts;
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

/** {@code GET /api/v1/cuts?from=vendor:halden-msp&protect=system:erp}: which few acts keep the fall away. */
@Lazy
@RestController
@RequestMapping("/api/v1")
class CutsController {

    private static final int USUAL = 3;
    private static final int MOST = 20;

    private final Scenes scenes;
    private final ActCosts costs;

    CutsController(Scenes scenes, ActCosts costs) {
        this.scenes = scenes;
        this.costs = costs;
    }

    /**
     * The question as it stands in the address; without {@code protect}, all that exposure watches by default.
     *
     * @param cost {@code close-connection=10} or {@code disable-account account:svc=never}, each
     */
    record Question(
            @Nullable List<String> from,
            @Nullable List<String> protect,
            @Nullable String alternatives,
            @Nullable List<String> cost,
            @BindParam("as-of") @Nullable String asOf,
            @BindParam("known-at") @Nullable String knownAt,
            @Nullable List<String> without) {}

    @GetMapping("/cuts")
    CutsAnswer cuts(@ModelAttribute Question question) {
        int alternatives = alternatives(question.alternatives());
        var asked = costs.of(given(question.cost()));
        Scene scene = scenes.set(Scope.of(question.asOf(), question.knownAt(), question.without()));
        List<String> protect = given(question.protect());
        Asked fall = Asked.of(scene, given(question.from()), protect).refusingWhatCantBeProtected(protect);
        return Cuts.answer(new Cutting(fall, new Acts(scene, asked), alternatives + 1));
    }

    private static List<String> given(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    private static int alternatives(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return USUAL;
        }
        int count = text.strip().matches("\\d{1,9}") ? Integer.parseInt(text.strip()) : -1;
        if (count < 0 || count > MOST) {
            throw new Rejected("alternatives '%s'".formatted(text), "ask for 0 to %d alternatives".formatted(MOST));
        }
        return count;
    }
}
