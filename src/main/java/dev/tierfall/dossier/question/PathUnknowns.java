package dev.tierfall.dossier.question;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.Digits;
import dev.tierfall.blast.Scene;
import dev.tierfall.spread.Snapshot.Target;
import dev.tierfall.spread.SpreadGraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The empty columns that the likeliest paths of a blast met. */
final class PathUnknowns {

    /**
     * One empty column on a step.
     *
     * @param column as the rule has it: {@code account.mfa}
     * @param ends the refs of the step's ends, where it leads to first
     * @param via the refs of what else it goes along
     * @param toward the likeliest thing to which a path takes the step, a critical one before any other
     */
    record Met(
            String column,
            List<String> ends,
            List<String> via,
            String record,
            String toward,
            boolean critical,
            double likelihood) {

        Stream<String> refs() {
            return Stream.concat(ends.stream(), via.stream());
        }
    }

    private final Blast blast;
    private final Scene scene;
    private final SpreadGraph graph;

    private PathUnknowns(Blast blast) {
        this.blast = blast;
        this.scene = blast.scene();
        this.graph = scene.graph();
    }

    /** In the order of what they lead to: the likeliest critical thing first. */
    static List<Met> of(Blast blast) {
        return new PathUnknowns(blast).met();
    }

    private List<Met> met() {
        Set<Target> targets = new HashSet<>(scene.snapshot().targets());
        Map<Integer, Integer> first = new LinkedHashMap<>();
        int[] critical = IntStream.range(0, blast.size())
                .filter(row -> targets.contains(target(row)))
                .toArray();
        IntStream.concat(IntStream.of(critical), IntStream.range(0, blast.size()))
                .forEach(row -> blast.path(row).stream()
                        .filter(step -> !graph.proofs().unknown(step).isEmpty())
                        .forEach(step -> first.putIfAbsent(step, row)));
        var met = new ArrayList<Met>();
        first.forEach((step, row) -> graph.proofs()
                .unknown(step)
                .forEach(column -> met.add(met(step, row, column, targets.contains(target(row))))));
        return met;
    }

    private Target target(int row) {
        int node = blast.node(row);
        return new Target(graph.thing(node), graph.state(node));
    }

    private Met met(int step, int row, String column, boolean critical) {
        return new Met(
                column,
                List.of(ref(graph.thing(graph.to(step))), ref(graph.thing(graph.from(step)))),
                graph.proofs().via(step).intStream().mapToObj(this::ref).toList(),
                graph.proofs().record(step),
                ref(graph.thing(blast.node(row))),
                critical,
                Digits.shown(blast.likelihood(row)));
    }

    private String ref(int thing) {
        return scene.things().ref(thing);
    }
}
