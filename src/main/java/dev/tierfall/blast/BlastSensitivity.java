package dev.tierfall.blast;

import dev.tierfall.blast.SensitivityAnswer.MovedRow;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the rows of a blast keep their order when all likelihoods are smaller or greater than the policy has them.
 */
final class BlastSensitivity {

    private static final int MOVED = 5;

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
        double kept = sensitivity.orderKept();
        Double criticalKept = critical.cardinality() < 2 ? null : (Double) sensitivity.orderKept(critical);
        List<MovedRow> moved = sensitivity.moved(MOVED).stream()
                .map(m -> moved(things, graph, blast.node(m.item()), m.places()))
                .toList();
        return new SensitivityAnswer(
                summary(kept, criticalKept, moved),
                Sensitivity.FACTORS,
                Digits.shown(kept),
                criticalKept == null ? null : (Double) Digits.shown(criticalKept),
                moved);
    }

    private static MovedRow moved(Things things, SpreadGraph graph, int node, List<Integer> places) {
        int thing = graph.thing(node);
        return new MovedRow(
                things.ref(thing), things.name(thing), graph.state(node).word(), places);
    }

    private static String summary(double kept, @Nullable Double criticalKept, List<MovedRow> moved) {
        String with = "With every likelihood halved or raised by half, ";
        if (kept == 1) {
            return with + "the order stays as it is.";
        }
        String critical = criticalKept == null
                ? ""
                : criticalKept == 1
                        ? "; what is critical keeps all of it"
                        : "; of what is critical, %s".formatted(percent(criticalKept));
        MovedRow most = moved.getFirst();
        return with
                + ("%s of all pairs keep their order%s."
                                + " %s (%s) moves most: place %,d, but %,d when halved and %,d when raised.")
                        .formatted(
                                percent(kept),
                                critical,
                                most.name() == null ? most.ref() : most.name(),
                                most.state(),
                                most.places().get(1),
                                most.places().getFirst(),
                                most.places().getLast());
    }

    /** Rounded down, so that all is said only of all. */
    private static String percent(double share) {
        return "%d %%".formatted((int) Math.floor(share * 100));
    }
}
