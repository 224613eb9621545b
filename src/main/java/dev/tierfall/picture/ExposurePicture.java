package dev.tierfall.picture;

import dev.tierfall.blast.Exposure;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Scenes;
import dev.tierfall.model.Kind;
import dev.tierfall.picture.Picture.Figure;
import dev.tierfall.picture.Picture.Stamp;
import dev.tierfall.picture.WaysIn.Way;
import dev.tierfall.spread.Snapshot.Target;
import dev.tierfall.spread.Things;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Through whom falls come to each critical function, as a sankey; and who can reach one thing, with the proof. */
@Lazy
@Service
class ExposurePicture {

    /** Functions that are walked: one walk each. */
    static final int FUNCTIONS = 100;

    private static final int LISTED = 300;
    private static final int SOURCES = 60;

    /**
     * What may be looked at closely.
     *
     * @param of as exposure is asked
     */
    record Watched(String of, String name, String kind, String state) {}

    record Answer(
            String title,
            String note,
            Stamp stamp,
            List<Figure> figures,
            List<String> columns,
            Sankey picture,
            List<Watched> targets,
            int moreTargets,
            @Nullable ExposureDetail chosen) {}

    private final Scenes scenes;

    ExposurePicture(Scenes scenes) {
        this.scenes = scenes;
    }

    Answer of(ExposureQuestion question) {
        Scene scene = scenes.set(question.scope());
        Things things = scene.things();
        int[] functions = IntStream.of(things.of(Kind.FUNCTION))
                .filter(function -> things.critical(function) && scene.stands(function))
                .toArray();
        List<Way> ways =
                WaysIn.of(scene, IntStream.of(functions).limit(FUNCTIONS).toArray());
        List<Watched> targets = targets(scene);
        String of =
                question.of() == null || question.of().isBlank() ? mostExposed(things, ways, targets) : question.of();
        var sentences = new ExposureSentences(things, ways, functions.length);
        return new Answer(
                sentences.title(),
                sentences.note(),
                Stamps.of(scene),
                sentences.figures(),
                List.of("Deeper tiers and products", "Tier 1", "Critical functions"),
                Inflow.of(things, ways),
                targets.subList(0, Math.min(LISTED, targets.size())),
                Math.max(0, targets.size() - LISTED),
                of == null ? null : chosen(scene, of, question.through()));
    }

    private static ExposureDetail chosen(Scene scene, String of, @Nullable String through) {
        Exposure.Target target =
                Exposure.of(scene, List.of(of), SOURCES).targets().getFirst();
        return ExposureDetail.of(scene, target, through);
    }

    /** By name, all that exposure watches when nobody says what. */
    private static List<Watched> targets(Scene scene) {
        Things things = scene.things();
        return scene.snapshot().targets().stream()
                .filter(target -> scene.stands(target.thing()))
                .map(target -> watched(things, target))
                .sorted(Comparator.comparing(Watched::kind)
                        .thenComparing(Watched::name)
                        .thenComparing(Watched::of))
                .toList();
    }

    private static Watched watched(Things things, Target target) {
        String ref = things.ref(target.thing());
        String state = target.state().word();
        String kind = things.kind(target.thing()).word();
        return new Watched(ref + "=" + state, Named.thing(things, target.thing()), kind, state);
    }

    private static @Nullable String mostExposed(Things things, List<Way> ways, List<Watched> targets) {
        Map<Integer, Long> counts =
                ways.stream().collect(Collectors.groupingBy(Way::function, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue()
                        .thenComparing(Map.Entry.<Integer, Long>comparingByKey().reversed()))
                .map(entry -> things.ref(entry.getKey()) + "=availability")
                .orElse(targets.isEmpty() ? null : targets.getFirst().of());
    }
}
