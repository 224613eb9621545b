package dev.tierfall.choke.concentration;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.blast.Scope;
import dev.tierfall.choke.Top;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/concentration?by=country}: how much rests on what. */
@Lazy
@RestController
@RequestMapping("/api/v1")
class ConcentrationController {

    private final Scenes scenes;
    private final FactsReader facts;

    ConcentrationController(Scenes scenes, FactsReader facts) {
        this.scenes = scenes;
        this.facts = facts;
    }

    /** The question as it stands in the address; without {@code by}, everything that reliance can be added up by. */
    record Question(
            @Nullable List<String> by,
            @Nullable String limit,
            @BindParam("as-of") @Nullable String asOf,
            @BindParam("known-at") @Nullable String knownAt,
            @Nullable List<String> without) {}

    @GetMapping("/concentration")
    ConcentrationAnswer concentration(@ModelAttribute Question question) {
        Set<By> wanted = By.of(question.by());
        Top top = Top.of(question.limit());
        Scene scene = scenes.set(Scope.of(question.asOf(), question.knownAt(), question.without()));
        return Concentration.of(scene, facts.of(scene), wanted, top);
    }
}
