package dev.tierfall.choke.point;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tierfall.choke.ground.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a fall has to pass, as it goes over the wire.
 *
 * @param snapshot the revision of the map that answered
 * @param guarded what must not fall, the first thousand
 * @param more protected states left out of that list
 * @param settled whether the lists are complete as far as they go; else {@code note} says why they are not
 */
public record ChokeAnswer(
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        String title,
        String summary,
        List<Begins> origins,
        @JsonProperty("protected") List<Ends> guarded,
        int more,
        List<Row> chokePoints,
        List<SingleRow> singlePoints,
        List<FunctionRow> functions,
        boolean settled,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note) {

    /**
     * What fell first.
     *
     * @param through what every path from it to anything protected goes through, in that order
     */
    public record Begins(String ref, @Nullable String name, String state, List<Passed> through) {}

    /**
     * One protected state.
     *
     * @param through what every path to it goes through, in that order; empty where it is not reached
     */
    public record Ends(
            String ref,
            String kind,
            @Nullable String name,
            String state,
            boolean critical,
            boolean reached,
            List<Passed> through) {}

    /** A thing in a state, on the way. */
    public record Passed(String ref, @Nullable String name, String state) {}

    /**
     * A thing whose removal saves something.
     *
     * @param everyPath whether every path to anything protected goes through it
     * @param saves how many protected things are reached no more
     * @param lost how many things in all are reached no more
     * @param saved the first of the protected ones
     */
    public record Row(
            String ref,
            String kind,
            @Nullable String name,
            boolean everyPath,
            int saves,
            int savesCritical,
            int lost,
            List<Named> saved) {}

    /**
     * A thing whose loss alone stops functions.
     *
     * @param reached whether the fall that was asked about takes it down
     * @param forces how many stop of necessity
     * @param mayStop how many may stop, those among them
     */
    public record SingleRow(
            String ref,
            String kind,
            @Nullable String name,
            boolean reached,
            int forces,
            int forcesCritical,
            int mayStop,
            List<Named> forced) {}

    /** What a function rests on: how many things stop it, each by itself. */
    public record FunctionRow(
            String ref, String kind, @Nullable String name, int forcedBy, int possibleBy) {}
}
