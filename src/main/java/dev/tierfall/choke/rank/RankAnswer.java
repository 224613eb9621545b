package dev.tierfall.choke.rank;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tierfall.blast.SensitivityAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every vendor by what its fall reaches, as it goes over the wire.
 *
 * @param snapshot the revision of the map that answered
 * @param state the fall that orders the rows: control or availability
 * @param weights how much each thing counts in a row's weight
 * @param whole what there is to lose
 * @param vendors the heaviest first; equal ones by likelihood, then by ref
 * @param more rows that were left out, the lightest ones
 * @param sensitivity whether an order by {@code likely} would rest on how great the likelihoods are; null unless asked
 */
public record RankAnswer(
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        String title,
        String summary,
        String state,
        Weights weights,
        Whole whole,
        List<Row> vendors,
        int more,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SensitivityAnswer sensitivity) {

    /** All critical functions, critical systems and records of data sets that take part. */
    public record Whole(int criticalFunctions, int systems, long records) {}

    /**
     * One vendor.
     *
     * @param rank 1 is the heaviest; equally heavy ones share a rank
     * @param tier null where no chain explains it
     * @param control what its takeover reaches
     * @param availability what its outage reaches
     */
    public record Row(
            int rank,
            String ref,
            @Nullable String name,
            @Nullable Integer tier,
            Reached control,
            Reached availability) {}

    /**
     * What one fall reaches, the vendor itself left out; the totals of {@code blast} for the same origin.
     *
     * @param things distinct things, in whichever state
     * @param weight the sum of their weights
     * @param likely the same, each thing's weight times the greatest likelihood of its states; null on maps so large
     *     that it would take minutes
     * @param criticalFunctions critical functions that may stop
     * @param systems critical systems, in whichever state
     * @param records of data sets that may be read
     * @param assumedOnly things that are reached only by paths that rest on an empty value
     */
    public record Reached(
            int things,
            long weight,
            @Nullable Double likely,
            int criticalFunctions,
            int systems,
            long records,
            int assumedOnly) {}
}
