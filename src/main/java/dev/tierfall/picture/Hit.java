package dev.tierfall.picture;

import dev.tierfall.model.Kind;
import java.util.Comparator;

/**
 * One thing to be drawn.
 *
 * @param born grows from the oldest thing of the map to the youngest: who came first keeps the seat
 * @param seat the seat of its sector that it has in every picture; -1 where the sectors are none of functions
 * @param ring how many hops, or which tier; 0 is the middle
 * @param likelihood the greatest over its states; 1 for what fell first
 * @param states the states it falls in, a bit each in the order of {@link dev.tierfall.model.State}
 * @param assumed whether every state of it hangs on an assumed step
 * @param parent the ref of the thing before it on its most likely path; empty for what fell first
 * @param sector the ref of the function it counts to; empty for none
 */
record Hit(
        String ref,
        String name,
        Kind kind,
        int born,
        int seat,
        int ring,
        double likelihood,
        int states,
        boolean assumed,
        boolean critical,
        String parent,
        String sector) {

    /** The order of every list of things: what is nearest and most likely first, and never left to chance. */
    static final Comparator<Hit> ORDER = Comparator.comparingInt(Hit::ring)
            .thenComparing(Comparator.comparingDouble(Hit::likelihood).reversed())
            .thenComparing(Hit::ref);

    Hit inSector(String other) {
        return new Hit(ref, name, kind, born, seat, ring, likelihood, states, assumed, critical, parent, other);
    }

    Hit seated(int other) {
        return new Hit(ref, name, kind, born, other, ring, likelihood, states, assumed, critical, parent, sector);
    }

    /** In a sector that is no function's, where the seats are others. */
    Hit inGroup(String other) {
        return new Hit(ref, name, kind, born, Seats.NONE, ring, likelihood, states, assumed, critical, parent, other);
    }

    Hit inRing(int other) {
        return new Hit(ref, name, kind, born, seat, other, likelihood, states, assumed, critical, parent, sector);
    }
}
