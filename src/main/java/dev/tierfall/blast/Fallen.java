package dev.tierfall.blast;

import dev.tierfall.model.Kind;
import dev.tierfall.model.State;

/**
 * What fell first. A connection stands for control of the system at its end.
 *
 * @param at the place of that system; -1 for every other kind
 * @param node where the walk begins; -1 where the thing takes no part or no step begins there, and the fall goes
 *     nowhere
 */
public record Fallen(int thing, State state, int at, int node) {

    static Fallen of(Scene scene, int thing, State state) {
        boolean connection = scene.things().kind(thing) == Kind.CONNECTION;
        int at = connection ? scene.things().end(thing) : -1;
        int begins = connection ? at : thing;
        boolean stands = scene.stands(thing) && begins >= 0 && scene.stands(begins);
        return new Fallen(thing, state, at, stands ? scene.graph().node(begins, state) : -1);
    }
}
