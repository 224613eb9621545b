package dev.tierfall.blast;

import java.util.BitSet;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Whether the order of an answer's rows rests on how great the priors are, as it goes over the wire.
 *
 * @param factors what all likelihoods were multiplied by, one ranking each; none came to more than 1
 * @param orderKept the share of the pairs of rows that keep their order, under the factor that keeps the fewest
 * @param criticalOrderKept the same among rows of critical things; null where there are not two
 * @param moved the rows that changed places with the most others
 */
public record SensitivityAnswer(
        String summary,
        List<Double> factors,
        double orderKept,
        @Nullable Double criticalOrderKept,
        List<MovedRow> moved) {

    /**
     * A row that moved.
     *
     * @param places its place under each factor, from 1; equal rows share the first of their places
     */
    public record MovedRow(String ref, @Nullable String name, String state, List<Integer> places) {}

    private static final int MOVED = 5;

    /**
     * Some of the rows.
     *
     * @param called as a sentence calls them: {@code what is critical}
     */
    public record Some(BitSet items, String called) {}

    /**
     * Of the rows of an answer.
     *
     * @param critical which of them matter most
     * @param row names one, with its places
     */
    public static SensitivityAnswer of(
            Sensitivity sensitivity, Some critical, BiFunction<Integer, List<Integer>, MovedRow> row) {
        double kept = sensitivity.orderKept();
        Double criticalKept =
                critical.items().cardinality() < 2 ? null : (Double) sensitivity.orderKept(critical.items());
        List<MovedRow> moved = sensitivity.moved(MOVED).stream()
                .map(item -> row.apply(item.item(), item.places()))
                .toList();
        return new SensitivityAnswer(
                summary(kept, among(critical.called(), criticalKept), moved),
                Sensitivity.FACTORS,
                Digits.shown(kept),
                criticalKept == null ? null : (Double) Digits.shown(criticalKept),
                moved);
    }

    /** The same with a sentence before its own. */
    public SensitivityAnswer after(String sentence) {
        return new SensitivityAnswer(sentence + " " + summary, factors, orderKept, criticalOrderKept, moved);
    }

    private static String among(String called, @Nullable Double kept) {
        return kept == null ? "" : "; of %s, %s".formatted(called, kept == 1 ? "all" : percent(kept));
    }

    private static String summary(double kept, String among, List<MovedRow> moved) {
        String with = "With every likelihood halved or raised by half, ";
        if (kept == 1) {
            return with + "the order stays as it is.";
        }
        MovedRow most = moved.getFirst();
        return with
                + ("%s of all pairs keep their order%s."
                                + " %s (%s) moves most: place %,d, but %,d when halved and %,d when raised.")
                        .formatted(
                                percent(kept),
                                among,
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
