package dev.tierfall.choke.cut;

import dev.tierfall.blast.Scene;
import dev.tierfall.choke.act.Interruption;
import dev.tierfall.choke.cut.CutsAnswer.Down;
import dev.tierfall.choke.cut.CutsAnswer.Seed;
import dev.tierfall.choke.cut.CutsAnswer.TakesDown;
import dev.tierfall.choke.ground.Named;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Writes out what a set of acts takes down itself. */
final class Damage {

    /** Things named in a row; its number says how many there are. */
    private static final int NAMED_MAX = 20;

    private static final int DOWN_MAX = 100;

    private final Scene scene;
    private final Things things;

    private Damage(Scene scene) {
        this.scene = scene;
        this.things = scene.things();
    }

    static TakesDown of(Scene scene, Outcome outcome) {
        return new Damage(scene).down(outcome);
    }

    private TakesDown down(Outcome outcome) {
        IntArrayList down = outcome.down();
        IntArrayList guarded = outcome.protectedDown();
        List<Seed> seeds = seeds(outcome);
        return new TakesDown(
                CutSentences.down(scene, outcome, seeds, guarded),
                seeds,
                down.size(),
                (int) down.intStream().filter(outcome::isForced).count(),
                Named.first(scene, guarded, NAMED_MAX),
                down.intStream()
                        .limit(DOWN_MAX)
                        .mapToObj(thing -> down(outcome, thing))
                        .toList());
    }

    private Down down(Outcome outcome, int thing) {
        Named named = Named.of(scene, thing);
        return new Down(
                named.ref(),
                named.kind(),
                named.name(),
                things.critical(thing),
                outcome.isForced(thing),
                outcome.isAssumed(thing));
    }

    /** One row for what several acts stop: what is of necessity and known counts. */
    private List<Seed> seeds(Outcome outcome) {
        var byThing = new TreeMap<Integer, List<Interruption>>();
        outcome.interruptions()
                .forEach(i -> byThing.computeIfAbsent(i.thing(), thing -> new ArrayList<>())
                        .add(i));
        return byThing.entrySet().stream()
                .map(entry -> seed(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Seed seed(int thing, List<Interruption> by) {
        Named named = Named.of(scene, thing);
        Interruption strongest = by.stream()
                .min(Comparator.comparing((Interruption i) -> !i.forced())
                        .thenComparing(Interruption::assumed)
                        .thenComparing(Interruption::because))
                .orElseThrow();
        return new Seed(
                named.ref(),
                named.kind(),
                named.name(),
                by.stream().anyMatch(Interruption::forced),
                by.stream().allMatch(Interruption::assumed),
                by.stream().map(i -> i.act().id(things)).sorted().distinct().toList(),
                strongest.because());
    }
}
