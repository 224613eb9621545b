package dev.tierfall.incident.answer;

import dev.tierfall.blast.Blast;
import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rows of a blast by thing, and the connections along which it goes on.
 *
 * @param rows the numbers of a thing's rows, likeliest first; things in the order of their likeliest row
 * @param connections the places of the connections, by ref
 */
record Reached(Blast blast, Map<Integer, List<Integer>> rows, List<Integer> connections) {

    static Reached of(Blast blast) {
        SpreadGraph graph = blast.scene().graph();
        var rows = new LinkedHashMap<Integer, List<Integer>>();
        var nodes = new BitSet();
        for (int row = 0; row < blast.size(); row++) {
            nodes.set(blast.node(row));
            rows.computeIfAbsent(graph.thing(blast.node(row)), thing -> new ArrayList<>())
                    .add(row);
        }
        blast.origins().stream().filter(origin -> origin.node() >= 0).forEach(origin -> nodes.set(origin.node()));
        return new Reached(blast, rows, connections(blast, nodes));
    }

    /** Those of which some step begins at what fell. */
    private static List<Integer> connections(Blast blast, BitSet nodes) {
        SpreadGraph graph = blast.scene().graph();
        var all = new BitSet();
        for (int connection : blast.scene().things().of(Kind.CONNECTION)) {
            all.set(connection);
        }
        var carrying = new BitSet();
        graph.proofs().touching(all).stream()
                .filter(step -> blast.scene().keeps(step) && nodes.get(graph.from(step)))
                .forEach(step -> {
                    IntList via = graph.proofs().via(step);
                    for (int i = 0; i < via.size(); i++) {
                        carrying.set(via.getInt(i));
                    }
                });
        carrying.and(all);
        return carrying.stream().boxed().toList();
    }

    /** The things of one kind that fell in a state besides what fell first, likeliest first. */
    List<Integer> of(Kind kind, State state) {
        return of(kind).filter(
                        thing -> rows.getOrDefault(thing, List.of()).stream().anyMatch(row -> state(row) == state))
                .toList();
    }

    /** The things of one kind that fell in any state. */
    Stream<Integer> of(Kind kind) {
        Things things = blast.scene().things();
        return rows.keySet().stream().filter(thing -> things.kind(thing) == kind);
    }

    List<String> states(int thing) {
        return rows.getOrDefault(thing, List.of()).stream()
                .map(row -> state(row).word())
                .sorted()
                .toList();
    }

    /** The number of a thing's likeliest row. */
    int likeliest(int thing) {
        return rows.getOrDefault(thing, List.of()).getFirst();
    }

    /** The number of its row in a state. */
    int row(int thing, State state) {
        return rows.getOrDefault(thing, List.of()).stream()
                .filter(row -> state(row) == state)
                .findFirst()
                .orElseThrow();
    }

    private State state(int row) {
        return blast.scene().graph().state(blast.node(row));
    }
}
