package dev.tierfall.choke.ground;

import dev.tierfall.blast.Fallen;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Targets;
import dev.tierfall.model.Rejected;
import dev.tierfall.spread.Snapshot.Target;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.BitSet;
import java.util.List;

/** A fall and what it must not come to. */
public record Asked(Scene scene, List<Fallen> origins, Guarded guarded) {

    /**
     * Reads a question.
     *
     * @param from what fell: refs, each with {@code =state} or in its kind's default state
     * @param protect what must not; none for what exposure watches by default
     */
    public static Asked of(Scene scene, List<String> from, List<String> protect) {
        if (from.isEmpty()) {
            throw new Rejected("nothing fell", "name what falls first, as from=vendor:halden-msp");
        }
        List<Fallen> origins = from.stream().map(scene::fallen).distinct().toList();
        return new Asked(scene, origins, Guarded.of(scene, protect, starts(origins)));
    }

    /** Nothing fell, and all that exposure watches by default is protected: for acts that are weighed by themselves. */
    public static Asked nothing(Scene scene) {
        return new Asked(scene, List.of(), Guarded.of(scene, List.of(), new int[0]));
    }

    /**
     * Refuses a question whose answer would mislead: what fell can't be kept from falling, and nothing comes to what
     * takes no part, whatever is done.
     *
     * @param protect as it was asked
     */
    public Asked refusingWhatCantBeProtected(List<String> protect) {
        IntOpenHashSet watched = IntOpenHashSet.toSet(guarded.watches().stream().mapToInt(Guarded.Watch::thing));
        for (Target target : Targets.of(scene, protect)) {
            if (!scene.stands(target.thing())) {
                throw new Rejected(
                        "%s takes no part on %s".formatted(scene.things().ref(target.thing()), scene.asOf()),
                        "protect what does, or ask as of a day on which it does");
            }
            if (!watched.contains(target.thing())) {
                throw new Rejected(
                        "%s falls first, so that nothing keeps it from that"
                                .formatted(scene.things().ref(target.thing())),
                        "protect what has not fallen yet");
            }
        }
        return this;
    }

    /** The nodes where the walk begins; an origin that goes nowhere has none. */
    public int[] starts() {
        return starts(origins);
    }

    private static int[] starts(List<Fallen> origins) {
        return origins.stream()
                .mapToInt(Fallen::node)
                .filter(node -> node >= 0)
                .distinct()
                .toArray();
    }

    /** What the fall reaches. */
    public BitSet reached() {
        return Reaching.from(scene, starts());
    }

    /** Whether the fall begins at a thing, or at the system that a fallen connection stands for. */
    public boolean beginsAt(int thing) {
        return origins.stream().anyMatch(origin -> origin.thing() == thing || origin.at() == thing);
    }
}
