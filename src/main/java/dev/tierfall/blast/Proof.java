package dev.tierfall.blast;

import dev.tierfall.blast.BlastAnswer.StepAnswer;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import java.util.List;

/** Writes paths out: each step with its rule, its ends and the record that proves it. */
final class Proof {

    private Proof() {}

    static List<StepAnswer> of(Scene scene, List<Integer> steps) {
        return steps.stream().map(step -> of(scene, step)).toList();
    }

    private static StepAnswer of(Scene scene, int step) {
        SpreadGraph graph = scene.graph();
        Things things = scene.things();
        int from = graph.from(step);
        int to = graph.to(step);
        return new StepAnswer(
                scene.snapshot().policy().rules().get(graph.rule(step)).id(),
                things.ref(graph.thing(from)),
                graph.state(from).word(),
                things.ref(graph.thing(to)),
                graph.state(to).word(),
                Digits.shown(graph.p(step)),
                graph.proofs().record(step),
                graph.assumed(step),
                graph.proofs().via(step).intStream().mapToObj(things::ref).toList(),
                graph.proofs().unknown(step));
    }
}
