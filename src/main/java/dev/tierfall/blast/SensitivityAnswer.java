package dev.tierfall.blast;

import java.util.List;
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
}
