package dev.tierfall.picture;

import dev.tierfall.blast.PathsAnswer;
import dev.tierfall.blast.PathsAnswer.PathAnswer;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.picture.Picture.Leg;
import dev.tierfall.picture.Picture.Stamp;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** The likeliest paths from one thing to another, as lanes; without ends, where one could begin. */
@Lazy
@Service
class PathsPicture {

    /** One end. */
    record End(String ref, String name, String state) {}

    /** One path, step by step. */
    record Path(double likelihood, String certainty, int hops, List<Leg> path) {}

    /** The likeliest path on the map from a vendor to something critical. */
    record Suggestion(String from, String fromName, String to, String toName) {}

    record Answer(
            String title,
            String note,
            Stamp stamp,
            List<End> from,
            List<End> to,
            List<Path> paths,
            PathLanes lanes,
            @Nullable Suggestion suggested) {}

    private final Scenes scenes;
    private final Leanings leanings;

    PathsPicture(Scenes scenes, Leanings leanings) {
        this.scenes = scenes;
        this.leanings = leanings;
    }

    Answer of(PathsQuestion question) {
        Scene scene = scenes.set(question.scope());
        Legs legs = Legs.of(scene.snapshot());
        if (question.origins().isEmpty() || question.ends().isEmpty()) {
            return open(scene, question, legs);
        }
        PathsAnswer answer = PathsAnswer.of(scene, question.origins(), question.ends(), question.most());
        List<Path> paths = answer.paths().stream()
                .map(path -> new Path(path.likelihood(), path.certainty(), path.hops(), legs.of(path.path())))
                .toList();
        List<End> from = answer.from().stream()
                .map(end -> new End(end.ref(), legs.name(end.ref()), end.state()))
                .toList();
        List<End> to = answer.to().stream()
                .map(end -> new End(end.ref(), legs.name(end.ref()), end.state()))
                .toList();
        return new Answer(
                title(answer.paths(), names(from), names(to)),
                note(answer.paths(), question.most()),
                Stamps.of(scene),
                from,
                to,
                paths,
                PathLanes.of(paths.stream().map(Path::path).toList()),
                null);
    }

    private static String names(List<End> ends) {
        return Named.list(ends.stream().map(End::name).distinct().toList());
    }

    private static String title(List<PathAnswer> paths, String from, String to) {
        if (paths.isEmpty()) {
            return "No known path leads from %s to %s".formatted(from, to);
        }
        PathAnswer first = paths.getFirst();
        return "The likeliest path from %s to %s takes %s".formatted(from, to, Named.count(first.hops(), "hop"));
    }

    private static String note(List<PathAnswer> paths, int most) {
        if (paths.isEmpty()) {
            return "No step of the policy joins them on this day. What nobody has put on the map may still do.";
        }
        String all = paths.size() < most ? "there are no more" : "the %s likeliest".formatted(paths.size());
        String known = paths.getFirst().certainty().equals("known")
                ? "every step of the first is known"
                : "the first rests on something unknown";
        return "%s, %s; likelihood %s at best, and %s. Each step names its rule and the record that proves it."
                .formatted(
                        Named.count(paths.size(), "path"),
                        all,
                        String.format(Locale.ROOT, "%.2f", paths.getFirst().likelihood()),
                        known);
    }

    /** Nothing to answer yet: what is named is told, and what could be asked is offered. */
    private Answer open(Scene scene, PathsQuestion question, Legs legs) {
        return new Answer(
                "How does a fall get from one thing to another?",
                "Choose where it begins and what it shall reach.",
                Stamps.of(scene),
                question.origins().stream().map(text -> end(scene, text, legs)).toList(),
                question.ends().stream().map(text -> end(scene, text, legs)).toList(),
                List.of(),
                PathLanes.of(List.of()),
                new Suggested(scene, leanings.outlook(scene.snapshot())).likeliest());
    }

    private static End end(Scene scene, String text, Legs legs) {
        var fallen = scene.fallen(text);
        String ref = scene.things().ref(fallen.thing());
        return new End(ref, legs.name(ref), fallen.state().word());
    }
}
