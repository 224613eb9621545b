package dev.tierfall.choke.sweep;

import dev.tierfall.model.State;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One sum over the things that a fall reaches; a thing counts once, in however many states it falls.
 *
 * @param state the state in which a thing must be reached; null for any
 * @param amount what a thing adds, by its place; 0 where it doesn't count
 */
public record Measure(@Nullable State state, IntToLongFunction amount) {

    /** The number of things reached in any state. */
    public static final Measure THINGS = new Measure(null, thing -> 1);
}
