package dev.tierfall.recovery.window;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tierfall.blast.BlastAnswer.Origin;
import dev.tierfall.recovery.plan.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What maintenance windows stop and what they clash with, as it goes over the wire. Each is a blast of lost
 * availability on the day on which it begins.
 *
 * @param asOf the day of the first window; each has its own
 * @param clashes what somebody should look at before
 * @param otherChanges on the same days, of things that no window reaches
 */
record Maintenance(
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        String title,
        String summary,
        List<Row> windows,
        List<Clash> clashes,
        List<Change> otherChanges,
        More more) {

    /**
     * One window.
     *
     * @param stops what stops of necessity besides what is worked on, critical things first
     * @param mayStop how many more can stop
     * @param functions all that are reached, those that it stops for too long first
     */
    record Row(
            int window,
            List<Origin> origins,
            String from,
            String until,
            double hours,
            String asOf,
            String snapshot,
            String words,
            List<Stop> stops,
            int mayStop,
            List<FunctionRow> functions,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) int moreStops,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) int moreFunctions) {}

    /** What a window stops of necessity. */
    record Stop(String ref, String kind, @Nullable String name, boolean critical) {}

    /**
     * One function in a window; hours count from its beginning.
     *
     * @param forced whether it stops of necessity
     * @param late hours beyond its tolerance; null where that is not known
     */
    record FunctionRow(
            String ref,
            @Nullable String name,
            boolean critical,
            @Nullable Boolean forced,
            @Nullable Range stops,
            Range down,
            @Nullable Double tolerance,
            String verdict,
            @Nullable Range late,
            @Nullable String impact,
            @Nullable Range loss,
            String words) {}

    /**
     * A warning.
     *
     * @param kind absent, tolerance, unknown, stand-in, change or together
     * @param windows their numbers, from 1
     */
    record Clash(String kind, List<Integer> windows, List<String> refs, String words) {}

    /** What the map knows to change on a day. */
    record Change(String ref, @Nullable String name, String day, String words) {}

    /** Rows beyond those given. */
    record More(int clashes, int otherChanges) {}
}
