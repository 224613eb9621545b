package dev.tierfall.trend.change;

import dev.tierfall.model.State;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.SpreadGraphBuilder;
import dev.tierfall.spread.Step;
import dev.tierfall.spread.Step.Proof;
import dev.tierfall.spread.Step.Traits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of two maps laid over each other in one graph. A step that both have in the same way is there once; any
 * other is told apart by the map that has it. Where a record moved to another line the step is still the same.
 */
final class Overlay {

    private static final String PLACE = "step:";

    private final Union union;
    private final List<Side> sides;
    private final List<Only> only = new ArrayList<>();
    private final SpreadGraph graph;

    /**
     * One of the two maps.
     *
     * @param later whether it is the later one
     */
    record Side(Snapshot snapshot, boolean later) {

        SpreadGraph graph() {
            return snapshot.graph();
        }
    }

    /**
     * A step that only one of them has.
     *
     * @param step its number in the graph of both
     * @param after whether it is the later map's
     * @param own its number in that map's own graph
     */
    record Only(int step, boolean after, int own) {}

    /** What makes two steps the same. */
    private record Likeness(int to, State toState, int rule, double p, Traits traits) {}

    private record Drawn(int own, Likeness likeness) {}

    private record Loose(int side, int own) {}

    Overlay(Union union, Snapshot before, Snapshot after) {
        this.union = union;
        this.sides = List.of(new Side(before, false), new Side(after, true));
        var builder = new SpreadGraphBuilder(union.things().size());
        var loose = new ArrayList<@Nullable Loose>();
        for (int place = 0; place < union.things().size(); place++) {
            for (State state : State.values()) {
                lay(place, state, builder, loose);
            }
        }
        this.graph = builder.build();
        number(loose);
    }

    private void lay(int place, State state, SpreadGraphBuilder builder, List<@Nullable Loose> loose) {
        List<Drawn> earlier = out(0, union.before(place), state);
        List<Drawn> later = out(1, union.after(place), state);
        if (earlier.isEmpty() && later.isEmpty()) {
            return;
        }
        var open = new HashMap<Likeness, List<Integer>>();
        later.forEach(drawn ->
                open.computeIfAbsent(drawn.likeness(), l -> new ArrayList<>()).add(drawn.own()));
        for (Drawn drawn : earlier) {
            List<Integer> same = open.getOrDefault(drawn.likeness(), List.of());
            boolean both = !same.isEmpty();
            if (both) {
                same.removeLast();
            }
            add(builder, place, state, drawn.likeness(), loose.size());
            loose.add(both ? null : new Loose(0, drawn.own()));
        }
        for (Drawn drawn : later) {
            if (open.getOrDefault(drawn.likeness(), List.of()).contains(drawn.own())) {
                add(builder, place, state, drawn.likeness(), loose.size());
                loose.add(new Loose(1, drawn.own()));
            }
        }
    }

    private List<Drawn> out(int side, int thing, State state) {
        SpreadGraph own = sides.get(side).graph();
        int node = thing < 0 ? -1 : own.node(thing, state);
        if (node < 0) {
            return List.of();
        }
        var steps = new ArrayList<Drawn>();
        for (int step = own.firstOut(node); step < own.firstOut(node + 1); step++) {
            int to = own.to(step);
            String word = own.grouped(step) ? own.groups().word(own.groups().of(step)) : null;
            steps.add(new Drawn(
                    step,
                    new Likeness(
                            union.of(side == 1, own.thing(to)),
                            own.state(to),
                            own.rule(step),
                            own.p(step),
                            new Traits(own.assumed(step), own.forces(step), own.fallback(step), word))));
        }
        return steps;
    }

    /** The record of a step is its place in the list of those laid: the graph sorts them anew. */
    private static void add(SpreadGraphBuilder builder, int from, State state, Likeness like, int place) {
        var proof = new Proof(PLACE + place, Proof.NOTHING, false, List.of());
        builder.add(new Step(from, state, like.to(), like.toState(), like.p(), like.rule(), like.traits(), proof));
    }

    private void number(List<@Nullable Loose> loose) {
        for (int step = 0; step < graph.steps(); step++) {
            int place = Integer.parseInt(graph.proofs().record(step).substring(PLACE.length()));
            Loose own = loose.get(place);
            if (own != null) {
                only.add(new Only(step, own.side() == 1, own.own()));
            }
        }
    }

    SpreadGraph graph() {
        return graph;
    }

    /** The steps that only one of the two has. */
    List<Only> only() {
        return only;
    }

    Side side(boolean after) {
        return sides.get(after ? 1 : 0);
    }
}
