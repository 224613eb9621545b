package dev.tierfall.blast;

import dev.tierfall.blast.BlastAnswer.Origin;
import dev.tierfall.blast.BlastAnswer.StepAnswer;
import dev.tierfall.model.Rejected;
import dev.tierfall.spread.Snapshot.Target;
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

    private static final int USUAL = 3;

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

    /** Paths, likeliest first; fewer than asked for where there are no more. */
    record Answer(
            String asOf,
            String policy,
            String snapshot,
            List<String> without,
            List<Origin> from,
            List<End> to,
            List<PathAnswer> paths) {}

    /** What is walked to. */
    record End(String ref, String state) {}

    /** One path, with the step that each hop takes. */
    record PathAnswer(double likelihood, String certainty, int hops, List<StepAnswer> path) {}

    @GetMapping("/paths")
    Answer paths(@ModelAttribute Question question) {
        Scene scene = scenes.set(Scope.of(question.asOf(), question.knownAt(), question.without()));
        return paths(scene, named(question.from(), "from"), named(question.to(), "to"), k(question.k()));
    }

    static Answer paths(Scene scene, List<String> from, List<String> to, int k) {
        List<Fallen> origins = from.stream().map(scene::fallen).distinct().toList();
        List<Target> targets = Targets.of(scene, to);
        int[] starts = origins.stream()
                .mapToInt(Fallen::node)
                .filter(n -> n >= 0)
                .distinct()
                .toArray();
        int[] ends = targets.stream()
                .filter(target -> scene.stands(target.thing()))
                .mapToInt(target -> scene.graph().node(target.thing(), target.state()))
                .filter(n -> n >= 0)
                .distinct()
                .toArray();
        List<PathAnswer> paths = Paths.best(scene.graph(), starts, ends, scene.reach(), k).stream()
                .map(path -> answer(scene, path))
                .toList();
        return new Answer(
                scene.asOf().toString(),
                scene.snapshot().policy().version(),
                scene.snapshot().revision(),
                scene.left(),
                Blasts.origins(scene, origins),
                targets.stream()
                        .map(t ->
                                new End(scene.things().ref(t.thing()), t.state().word()))
                        .toList(),
                paths);
    }

    private static PathAnswer answer(Scene scene, Paths.Path path) {
        boolean assumed = path.walked().stream().anyMatch(scene.graph()::assumed);
        return new PathAnswer(
                Digits.shown(path.likelihood()),
                assumed ? "assumed" : "known",
                path.hops(),
                Proof.of(scene, path.walked()));
    }

    private static List<String> named(@Nullable List<String> refs, String parameter) {
        if (refs == null || refs.isEmpty()) {
            throw new Rejected(
                    "no '%s'".formatted(parameter), "name a thing, as %s=vendor:halden-msp".formatted(parameter));
        }
        return refs;
    }

    private static int k(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return USUAL;
        }
        int k = text.strip().matches("\\d{1,9}") ? Integer.parseInt(text.strip()) : 0;
        if (k < 1 || k > Paths.MOST) {
            throw new Rejected("k '%s'".formatted(text), "ask for 1 to %d paths".formatted(Paths.MOST));
        }
        return k;
    }
}
