package dev.tierfall.blast;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tierfall.model.Trials;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What falls if this falls, as it goes over the wire.
 *
 * @param snapshot the revision of the map that answered
 * @param trials how often chance was tried, and from which seed; left out where it was not
 * @param sensitivity left out unless it is asked for
 * @param cursor asks for the rows after these; null on the last page
 * @param unanswered what the engine that was asked can't answer; those members of a row are empty
 */
public record BlastAnswer(
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        String title,
        String summary,
        List<Origin> origins,
        List<Row> reached,
        Totals totals,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Trials trials,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SensitivityAnswer sensitivity,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String cursor,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> unanswered) {

    /**
     * What fell first.
     *
     * @param at the system that a connection stands for
     */
    public record Origin(
            String ref,
            @Nullable String name,
            String state,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String at) {}

    /**
     * One thing fallen in one state.
     *
     * @param likelihoodKnown over known steps only; null where every path rests on an assumption
     * @param forced of availability: whether it falls of necessity; null for other states
     * @param probability the share of the trials in which it falls; left out where none were asked for
     * @param margin95 how far from it P(reach) lies at most, in 95 of 100 cases
     */
    public record Row(
            String ref,
            String kind,
            @Nullable String name,
            String state,
            int hops,
            @Nullable Double likelihood,
            @Nullable Double likelihoodKnown,
            @Nullable String certainty,
            @Nullable Boolean forced,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double probability,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double margin95,

            List<StepAnswer> path) {}

    /**
     * One step of a path and what proves it.
     *
     * @param via what else it goes along: a connection, a flow, a contract
     * @param unknown the empty columns it met
     */
    public record StepAnswer(
            String rule,
            String from,
            String fromState,
            String to,
            String toState,
            double p,
            String source,
            boolean assumed,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> via,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> unknown) {}

    /** Over all rows, however few of them are given. Things, not rows; origins left out. */
    public record Totals(
            int things, Map<String, Integer> byKind, int criticalFunctions, long records, int assumedOnly, int rows) {}
}
