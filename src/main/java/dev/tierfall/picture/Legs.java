package dev.tierfall.picture;

import dev.tierfall.blast.BlastAnswer.StepAnswer;
import dev.tierfall.picture.Picture.Leg;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Things;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells steps in words: what things are called, and why a step can be taken. */
final class Legs {

    private final Things things;
    private final Map<String, String> why;

    private Legs(Snapshot snapshot) {
        this.things = snapshot.things();
        this.why = snapshot.policy().rules().stream()
                .collect(Collectors.toMap(rule -> rule.id(), rule -> rule.title(), (one, other) -> one));
    }

    static Legs of(Snapshot snapshot) {
        return new Legs(snapshot);
    }

    List<Leg> of(List<StepAnswer> steps) {
        return steps.stream().map(this::leg).toList();
    }

    private Leg leg(StepAnswer step) {
        return new Leg(
                step.rule(),
                why.getOrDefault(step.rule(), "By a rule of your own"),
                step.from(),
                name(step.from()),
                step.fromState(),
                step.to(),
                name(step.to()),
                step.toState(),
                step.p(),
                step.assumed(),
                step.source());
    }

    String name(String ref) {
        int place = things.place(ref);
        return place < 0 ? Named.id(ref) : Named.thing(things, place);
    }
}
