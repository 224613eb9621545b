package dev.tierfall.choke.concentration;

import dev.tierfall.blast.BlastAnswer.StepAnswer;
import dev.tierfall.blast.Digits;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Walks;
import dev.tierfall.choke.concentration.ConcentrationAnswer.FunctionRow;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Row;
import dev.tierfall.choke.concentration.Heat.Between;
import dev.tierfall.choke.concentration.Heat.Cell;
import dev.tierfall.choke.concentration.Heat.Chosen;
import dev.tierfall.model.State;
import dev.tierfall.spread.SpreadGraph;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** One bearer and one function: the likeliest path between them, and everything that stands on some way. */
final class CloseLook {

    private static final int LISTED = 40;
    private static final int ORIGINS = 20;

    private final Scene scene;
    private final SpreadGraph graph;
    private final Rests rests;
    private final Bearer bearer;

    CloseLook(Scene scene, Rests rests, Bearer bearer) {
        this.scene = scene;
        this.graph = scene.graph();
        this.rests = rests;
        this.bearer = bearer;
    }

    Chosen at(Row row, FunctionRow function, Cell cell) {
        int place = scene.things().place(function.ref());
        int node = graph.node(place, State.AVAILABILITY);
        if (node < 0 || !cell.rests()) {
            return new Chosen(row, function, cell, List.of(), List.of(), 0, List.of());
        }
        Walks walks = Walks.of(scene);
        Walks.Likeliest from = walks.likeliest(rests.starts(bearer));
        List<StepAnswer> path = from.proof(node);
        List<Between> between = between(from, walks.likeliestTo(node), place);
        return new Chosen(
                row,
                function,
                cell,
                path,
                between.subList(0, Math.min(LISTED, between.size())),
                Math.max(0, between.size() - LISTED),
                path.isEmpty() ? List.of() : origins(path.getFirst()));
    }

    private List<Between> between(Walks.Likeliest from, Walks.Likeliest to, int function) {
        var own = new IntOpenHashSet(bearer.things());
        var best = new TreeMap<Integer, Double>();
        for (int node = 0; node < graph.nodes(); node++) {
            double through = from.of(node) * to.of(node);
            int thing = graph.thing(node);
            if (through > 0 && thing != function && !own.contains(thing)) {
                best.merge(thing, Digits.shown(through), Math::max);
            }
        }
        return best.entrySet().stream()
                .map(entry -> new Between(scene.things().ref(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingDouble(Between::likelihood)
                        .reversed()
                        .thenComparing(Between::ref))
                .toList();
    }

    /** All that falls together, in the state in which the path begins; none where they are too many for an address. */
    private List<String> origins(StepAnswer first) {
        State state = State.of(first.fromState()).orElseThrow();
        List<String> all = IntStream.of(bearer.things())
                .filter(thing -> graph.node(thing, state) >= 0)
                .filter(thing -> scene.snapshot()
                        .policy()
                        .origins(scene.things().kind(thing))
                        .contains(state))
                .mapToObj(thing -> scene.things().ref(thing) + "=" + state.word())
                .toList();
        return all.size() > ORIGINS ? List.of() : all;
    }
}
