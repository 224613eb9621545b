package dev.tierfall.blast;

import dev.tierfall.blast.BlastAnswer.StepAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who can reach what we would not have fall: for each target every vendor and product that a path leads from.
 *
 * @param snapshot the revision of the map that answered
 */
record Exposure(
        String asOf, String policy, String snapshot, List<String> without, String summary, List<Target> targets) {

    /**
     * One thing in one state.
     *
     * @param more rows that were left out, the least likely ones
     */
    record Target(
            String ref,
            String kind,
            @Nullable String name,
            String state,
            List<VendorRow> vendors,
            List<SoftwareRow> software,
            int more) {}

    /**
     * A vendor that can reach the target.
     *
     * @param state the state it falls in
     * @param tier null where no chain explains it
     */
    record VendorRow(
            String ref,
            String kind,
            @Nullable String name,
            String state,
            @Nullable Integer tier,
            int hops,
            double likelihood,
            @Nullable Double likelihoodKnown,
            String certainty,
            List<StepAnswer> path) {}

    /**
     * A product that can.
     *
     * @param state the state it falls in
     */
    record SoftwareRow(
            String ref,
            String kind,
            @Nullable String name,
            String state,
            int hops,
            double likelihood,
            @Nullable Double likelihoodKnown,
            String certainty,
            List<StepAnswer> path) {}
}
