package dev.tierfall.blast;

import dev.tierfall.blast.SensitivityAnswer.MovedRow;
import dev.tierfall.blast.SensitivityAnswer.Some;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether the rows of a blast keep their order when all likelihoods are smaller or greater than the policy has them.
 */
final class BlastSensitivity {

    private BlastSensitivity() {}

    /** Walks once a factor. Throws {@link Budget.Spent}. */
    static SensitivityAnswer of(Blast blast, Budget budget) {
        SpreadGraph graph = blast.scene().graph();
        Things things = blast.scene().things();
        Sensitivity sensitivity = Sensitivity.of(factor -> {
            budget.check();
            var walk = LikelihoodWalk.forwards(
                    graph, blast.starts(), blast.scene().reach().times(factor));
            return IntStream.range(0, blast.size())
                    .mapToDouble(row -> walk.likelihood(blast.node(row)))
                    .toArray();
        });
        var critical = new BitSet();
        IntStream.range(0, blast.size())
                .filter(row -> things.critical(graph.thing(blast.node(row))))
                .forEach(critical::set);
        return SensitivityAnswer.of(
                sensitivity,
                new Some(critical, "what is critical"),
                (item, places) -> moved(things, graph, blast.node(item), places));
    }

    private static MovedRow moved(Things things, SpreadGraph graph, int node, List<Integer> places) {
        int thing = graph.thing(node);
        return new MovedRow(
                things.ref(thing), things.name(thing), graph.state(node).word(), places);
    }
}
