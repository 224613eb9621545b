package dev.tierfall.blast;

import dev.tierfall.blast.BlastAnswer.Origin;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.Trials;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Things;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Answers the first question of an incident: if these fall, what falls with them? */
@Lazy
@Service
public class Blasts {

    private final Scenes scenes;
    private final Engines engines;

    Blasts(Scenes scenes, Engines engines) {
        this.scenes = scenes;
        this.engines = engines;
    }

    /**
     * Walks from all origins together.
     *
     * @param from refs, each with {@code =state} or in its kind's default state
     */
    public Blast of(List<String> from, Scope scope) {
        return of(from, scope, Integer.MAX_VALUE, "native");
    }

    /** The same on a scene that is set already. */
    public Blast of(Scene scene, List<String> from) {
        return Blast.of(scene, from.stream().map(scene::fallen).distinct().toList(), Integer.MAX_VALUE);
    }

    /** How much falls with one on a scene that is set already. */
    public BlastAnswer.Totals totals(Scene scene, String fallen) {
        return Tally.of(of(scene, List.of(fallen)));
    }

    /** The same without the rows that are farther away than some hops. */
    public Blast of(List<String> from, Scope scope, int hopsMax) {
        return of(from, scope, hopsMax, "native");
    }

    /** The same, walked by one of the {@link Engines}. */
    public Blast of(List<String> from, Scope scope, int hopsMax, String engine) {
        if (from.isEmpty()) {
            throw new Rejected("nothing fell", "name what falls first, as vendor:halden-msp");
        }
        if (hopsMax < 0) {
            throw new Rejected("%d hops".formatted(hopsMax), "ask for 0 hops or more");
        }
        Scene scene = scenes.set(scope);
        scene.budget().take((long) scene.graph().nodes() * NativeWalk.WIDTH);
        return Blast.of(scene, from.stream().map(scene::fallen).distinct().toList(), hopsMax, engines.named(engine));
    }

    /**
     * What else is asked of a blast.
     *
     * @param trials null for none
     */
    record Also(@Nullable Trials trials, boolean sensitivity) {}

    /** Writes a page of a blast out. Throws {@link Budget.Spent}. */
    BlastAnswer answer(Blast walked, int hopsMax, Page page, Also also) {
        Scene scene = walked.scene();
        Blast blast = also.trials() == null ? walked : walked.tried(also.trials(), scene.budget());
        Snapshot snapshot = scene.snapshot();
        int first = page.first(snapshot.revision());
        int last = page.last(first, blast.size());
        BlastAnswer.Totals totals = Tally.of(blast);
        return new BlastAnswer(
                scene.asOf().toString(),
                snapshot.policy().version(),
                snapshot.revision(),
                scene.left(),
                Sentences.title(blast),
                Sentences.summary(scene, hopsMax, totals) + ChanceSentences.of(blast),
                origins(scene, blast.origins()),
                blast.rows(first, last),
                totals,
                also.trials(),
                also.sensitivity() ? BlastSensitivity.of(blast, scene.budget()) : null,
                last < blast.size() ? Page.cursor(last, snapshot.revision()) : null,
                blast.unanswered());
    }

    /** Counts what a blast reached. */
    public static BlastAnswer.Totals totals(Blast blast) {
        return Tally.of(blast);
    }

    /** What a blast says in a sentence or two, and its totals. */
    public record Told(String title, String summary, BlastAnswer.Totals totals) {}

    /** Tells a blast, whatever number of its rows is written out. */
    public static Told told(Blast blast) {
        BlastAnswer.Totals totals = Tally.of(blast);
        return new Told(Sentences.title(blast), summary(blast.scene(), totals), totals);
    }

    /** What totals say in a sentence, of a fall that was counted and not walked. */
    public static String summary(Scene scene, BlastAnswer.Totals totals) {
        return Sentences.summary(scene, Integer.MAX_VALUE, totals);
    }

    /** The headline of one fall, as {@code vendor:halden-msp=control}, that is not walked. */
    public static String title(Scene scene, String from) {
        return Sentences.title(scene.things(), List.of(scene.fallen(from)));
    }

    /** Writes out what fell first. */
    public static List<Origin> origins(Scene scene, List<Fallen> origins) {
        Things things = scene.things();
        return origins.stream()
                .map(o -> new Origin(
                        things.ref(o.thing()), things.name(o.thing()), o.state().word(), at(things, o)))
                .toList();
    }

    private static @Nullable String at(Things things, Fallen origin) {
        return origin.at() < 0 ? null : things.ref(origin.at());
    }
}
