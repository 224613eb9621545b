package dev.tierfall.recovery.ground;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.BlastAnswer.Row;
import dev.tierfall.blast.Fallen;
import dev.tierfall.blast.Scene;
import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.spread.SpreadGraph;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which things a blast left down, in the worst case that all falls that can: those whose availability is reached,
 * systems that an attacker controls or has changed, since nobody runs on them before they are set up anew, and data
 * sets that were changed.
 */
public final class Down {

    private static final int STATES = State.values().length;
    private static final int ORIGIN = -1;
    private static final int STANDS = -2;

    private final Blast blast;
    private final Scene scene;
    private final Int2IntOpenHashMap rows = new Int2IntOpenHashMap();
    private final IntOpenHashSet origins = new IntOpenHashSet();

    public Down(Blast blast) {
        this.blast = blast;
        scene = blast.scene();
        rows.defaultReturnValue(STANDS);
        for (Fallen origin : blast.origins()) {
            int begins = origin.at() < 0 ? origin.thing() : origin.at();
            if (scene.stands(origin.thing()) && scene.stands(begins)) {
                rows.put(code(begins, origin.state()), ORIGIN);
                origins.add(begins);
            }
        }
        SpreadGraph graph = scene.graph();
        for (int row = 0; row < blast.size(); row++) {
            rows.put(code(graph.thing(blast.node(row)), graph.state(blast.node(row))), row);
        }
    }

    private static int code(int thing, State state) {
        return thing * STATES + state.ordinal();
    }

    public Scene scene() {
        return scene;
    }

    public boolean origin(int thing) {
        return origins.contains(thing);
    }

    public boolean reached(int thing, State state) {
        return rows.get(code(thing, state)) != STANDS;
    }

    /** The states in which it fell; none where it stands. */
    public List<State> states(int thing) {
        return Arrays.stream(State.values())
                .filter(state -> reached(thing, state))
                .toList();
    }

    /** How it came to fall so; null where it fell first, or not at all. */
    public @Nullable Row row(int thing, State state) {
        int row = rows.get(code(thing, state));
        return row < 0 ? null : blast.rows(row, row + 1).getFirst();
    }

    /** Whether it has to be brought back. */
    public boolean is(int thing) {
        boolean changed = scene.things().kind(thing) == Kind.DATASET && reached(thing, State.INTEGRITY);
        return reached(thing, State.AVAILABILITY) || taken(thing) || changed;
    }

    /** Whether it is a system that must be set up anew, and so needs its backup. */
    public boolean taken(int thing) {
        return scene.things().kind(thing) == Kind.SYSTEM
                && (reached(thing, State.CONTROL) || reached(thing, State.INTEGRITY));
    }

    /** Whether it is down whatever becomes of the things that it needs: it fell first, was taken, or stopped itself. */
    public boolean byItself(int thing) {
        if (taken(thing) || fellFirst(thing, State.AVAILABILITY) || fellFirst(thing, State.INTEGRITY)) {
            return true;
        }
        SpreadGraph graph = scene.graph();
        int node = graph.node(thing, State.AVAILABILITY);
        for (int i = node < 0 ? 0 : graph.firstIn(node); node >= 0 && i < graph.firstIn(node + 1); i++) {
            int from = graph.inFrom(i);
            boolean handedOn = graph.thing(from) != thing && graph.state(from) == State.AVAILABILITY;
            if (!handedOn && scene.keeps(graph.inStep(i)) && reached(graph.thing(from), graph.state(from))) {
                return true;
            }
        }
        return false;
    }

    private boolean fellFirst(int thing, State state) {
        return rows.get(code(thing, state)) == ORIGIN;
    }

    /** The steps over which it loses its availability with another thing's, in order. */
    public IntList handedOn(int thing) {
        SpreadGraph graph = scene.graph();
        var steps = new IntArrayList();
        int node = graph.node(thing, State.AVAILABILITY);
        for (int i = node < 0 ? 0 : graph.firstIn(node); node >= 0 && i < graph.firstIn(node + 1); i++) {
            int from = graph.inFrom(i);
            if (graph.thing(from) != thing && graph.state(from) == State.AVAILABILITY && scene.keeps(graph.inStep(i))) {
                steps.add(graph.inStep(i));
            }
        }
        return steps;
    }

    /** The thing at the beginning of a step. */
    int from(int step) {
        return scene.graph().thing(scene.graph().from(step));
    }
}
