package dev.tierfall.trend.change;

import dev.tierfall.spread.Snapshot.Contracted;
import dev.tierfall.spread.Snapshot.Link;
import dev.tierfall.spread.Snapshot.Target;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Something that only one of two maps has, and the units of change that it hangs on.
 *
 * @param what it is
 * @param after whether it is the later map's
 * @param causes units by number; never empty
 * @param any whether it is there as soon as one of its causes is at this map's end; else all must be
 */
record Piece(What what, boolean after, Set<Integer> causes, boolean any) {

    /** What of a map. */
    sealed interface What permits StepOf, Standing, Watched, Joined, Linked, Described {}

    /** A step of the graph of both. */
    record StepOf(int step) implements What {}

    /** That a thing takes part. */
    record Standing(int thing) implements What {}

    /** That a thing is watched in a state. */
    record Watched(Target target) implements What {}

    /** That a live contract joins a vendor to us. */
    record Joined(Contracted contracted) implements What {}

    /** A link of a chain and what is said of it. */
    record Linked(Link link) implements What {}

    /** How a thing that both know is described. */
    record Described(int thing) implements What {}

    /** Whether it is there when some units stand as after and the others as before. */
    boolean stands(IntPredicate unitAfter) {
        return any
                ? causes.stream().anyMatch(unit -> unitAfter.test(unit) == after)
                : causes.stream().allMatch(unit -> unitAfter.test(unit) == after);
    }
}
