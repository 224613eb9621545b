package dev.tierfall.choke.ground;

import dev.tierfall.blast.Fallen;
import dev.tierfall.blast.Scene;
import dev.tierfall.model.Rejected;
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
