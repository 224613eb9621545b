package dev.tierfall.blast;

import dev.tierfall.blast.chance.Chances;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What trials found, in a sentence: the one thing that matters most, and how sure that is. */
final class ChanceSentences {

    private ChanceSentences() {}

    /** A sentence to follow the summary; empty where nothing was tried or nothing can fall. */
    static String of(Blast blast) {
        Chances chances = blast.chances();
        if (chances == null || blast.size() == 0) {
            return "";
        }
        Integer critical = likeliest(blast, chances, true);
        Integer row = critical == null ? likeliest(blast, chances, false) : critical;
        if (row == null) {
            return "";
        }
        int node = blast.node(row);
        return " In %,d %s %s falls in %s%s."
                .formatted(
                        chances.trials().count(),
                        chances.trials().count() == 1 ? "trial" : "trials",
                        Sentences.called(
                                blast.scene().things(), blast.scene().graph().thing(node)),
                        share(chances.probability(node), chances.margin95(node)),
                        critical == null ? ", as often as anything" : ", as often as anything critical");
    }

    /** The row that fell in the most trials, the first of several; null where there is no such row. */
    private static @Nullable Integer likeliest(Blast blast, Chances chances, boolean criticalOnly) {
        SpreadGraph graph = blast.scene().graph();
        Things things = blast.scene().things();
        Integer best = null;
        for (int row = 0; row < blast.size(); row++) {
            int node = blast.node(row);
            boolean counts = !criticalOnly || things.critical(graph.thing(node));
            if (counts && (best == null || chances.probability(node) > chances.probability(blast.node(best)))) {
                best = row;
            }
        }
        return best;
    }

    /** In percent, with as many decimals as the margin lets count: {@code 37 % (± 1 %)}. */
    static String share(double probability, double margin) {
        int decimals = margin >= 0.005 ? 0 : margin >= 0.0005 ? 1 : 2;
        double unit = Math.pow(10, -decimals);
        double shownMargin = Math.max(unit, margin * 100);
        return String.format(
                Locale.ROOT, "%." + decimals + "f %% (± %." + decimals + "f %%)", probability * 100, shownMargin);
    }
}
