package dev.tierfall.blast;

import dev.tierfall.model.Rejected;
import dev.tierfall.spread.Snapshot;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
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
        return exposure(scene, question.of() == null ? List.of() : question.of(), top(question.top()));
    }

    /** Walks back from each target; targets are many and know nothing of each other, so all processors share them. */
    static Exposure exposure(Scene scene, List<String> of, int top) {
        Tiers tiers = Tiers.of(scene);
        List<Snapshot.Target> watched = of.isEmpty() ? scene.snapshot().targets() : Targets.of(scene, of);
        var reachers = new BitSet();
        int atOnce = Math.min(watched.size(), Runtime.getRuntime().availableProcessors());
        scene.budget().take((long) atOnce * scene.graph().nodes() * NativeWalk.WIDTH);
        List<Exposure.Target> targets = IntStream.range(0, watched.size())
                .parallel()
                .mapToObj(watched::get)
                .map(w -> new Approach(scene, tiers, w.thing(), w.state()).rows(reachers, top))
                .toList();
        return new Exposure(
                scene.asOf().toString(),
                scene.snapshot().policy().version(),
                scene.snapshot().revision(),
                scene.left(),
                Sentences.summary(scene, targets, reachers),
                targets);
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
