package dev.tierfall.blast;

import dev.tierfall.blast.BlastAnswer.Origin;
import dev.tierfall.blast.BlastAnswer.StepAnswer;
import dev.tierfall.model.Rejected;
import dev.tierfall.spread.Snapshot.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The most likely paths from some things to others, likeliest first; fewer than asked for where there are no more.
 *
 * @param snapshot the revision of the map that answered
 */
public record PathsAnswer(
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        List<Origin> from,
        List<End> to,
        List<PathAnswer> paths) {

    /** More than anybody reads. */
    public static final int MOST = Paths.MOST;

    private static final int USUAL = 3;

    /** What is walked to. */
    public record End(String ref, String state) {}

    /** One path, with the step that each hop takes. */
    public record PathAnswer(double likelihood, String certainty, int hops, List<StepAnswer> path) {}

    /**
     * Walks on a scene.
     *
     * @param from refs, each with {@code =state} or in its kind's default state
     * @param to refs, each with {@code =state} or in the states in which it is watched
     */
    public static PathsAnswer of(Scene scene, List<String> from, List<String> to, int k) {
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
        return new PathsAnswer(
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

    /** How many paths a text asks for; three without one. */
    public static int k(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return USUAL;
        }
        int k = text.strip().matches("\\d{1,9}") ? Integer.parseInt(text.strip()) : 0;
        if (k < 1 || k > PathsAnswer.MOST) {
            throw new Rejected("k '%s'".formatted(text), "ask for 1 to %d paths".formatted(PathsAnswer.MOST));
        }
        return k;
    }
}
