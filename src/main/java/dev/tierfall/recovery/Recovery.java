package dev.tierfall.recovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tierfall.blast.BlastAnswer.Origin;
import dev.tierfall.blast.BlastAnswer.StepAnswer;
import dev.tierfall.recovery.ground.Gaps.Gap;
import dev.tierfall.recovery.plan.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How what fell comes back, as it goes over the wire. All hours count from the fall, and hold for the worst case: that
 * all falls that can. Of a {@link Range}, {@code atLeast} is a lower bound from what is known, and {@code atMost} is
 * null where a missing value may make it any greater.
 *
 * @param functions critical functions that fell, those that are back too late first
 * @param things critical systems and data sets that fell
 * @param order all that has to come back first, dependencies first: whatever is of one wave can be worked on at once
 * @param circles what can't be brought back before each other
 * @param criticalPath the longest way; null where nothing critical stops
 * @param backups of the systems in the order, those that the same fall reaches first
 * @param withoutBackup the systems in the order that no backup is known of
 * @param missing the empty cells that hours rest on
 * @param more how many rows each list leaves out
 */
public record Recovery(
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        String title,
        String summary,
        List<Origin> origins,
        List<FunctionRow> functions,
        List<ThingRow> things,
        List<Place> order,
        List<Circle> circles,
        @Nullable Way criticalPath,
        List<Backup> backups,
        List<String> withoutBackup,
        Values values,
        List<Gap> missing,
        More more) {

    /**
     * One critical function.
     *
     * @param forced whether it falls of necessity
     * @param stops the hour in which it stops, once its fallbacks are spent; null where it goes on
     * @param tolerance hours that it may be down: rto_hours
     * @param toleranceEnds the hour in which that is passed
     * @param late hours beyond it; null where that is not known
     * @param dataLoss what is known of rpo_hours
     * @param doesWithout what fell beneath it and does not hold it back
     */
    public record FunctionRow(
            String ref,
            @Nullable String name,
            @Nullable Boolean forced,
            @Nullable Range stops,
            Range down,
            Range back,
            @Nullable Double tolerance,
            @Nullable Range toleranceEnds,
            String verdict,
            @Nullable Range late,
            @Nullable Double rpo,
            String dataLoss,
            @Nullable String impact,
            @Nullable Double lossPerHour,
            @Nullable Range loss,
            List<Link> path,
            List<String> doesWithout,
            Rests rests,
            String words) {}

    /**
     * One critical system or data set.
     *
     * @param stops the hour in which it stops; null where it goes on
     */
    public record ThingRow(
            String ref,
            String kind,
            @Nullable String name,
            List<String> states,
            @Nullable Range stops,
            Range back,
            List<Link> path,
            Rests rests,
            String words) {}

    /**
     * What hours rest on.
     *
     * @param missing the numbers that are not there
     * @param assumed the words that are not there, each counted for the worse
     * @param backups of the systems among what has to come back
     * @param doubts those of these systems whose backup fell as well
     */
    public record Rests(
            Values values, List<Gap> missing, List<Gap> assumed, List<String> backups, List<String> doubts) {}

    /**
     * One step back on a critical path: a thing, or a circle.
     *
     * @param hours its own; null where nobody said
     * @param back the hour in which it is back, at the least
     */
    public record Link(
            List<String> refs, List<String> names, @Nullable Double hours, double back) {}

    /** The way that takes longest, and what it leads to. */
    public record Way(String to, Range hours, List<Link> path, String words) {}

    /**
     * One thing in the order of recovery.
     *
     * @param hours its own, once all that it waits for is back; null where nobody said
     * @param of where its hours come from: recovery_hours, promised, or nothing of its own
     * @param circle the number of its circle, from 1; null where it is in none
     */
    public record Place(
            int wave,
            String ref,
            String kind,
            @Nullable String name,
            boolean critical,
            @Nullable Double hours,
            String of,
            @Nullable Range stops,
            Range back,
            List<String> waitsFor,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer circle) {}

    /** Things that need each other: back together, after the sum of their own hours. */
    public record Circle(int circle, List<String> refs, Range hours, String words) {}

    /**
     * A backup and what it protects.
     *
     * @param protects the systems in the order that name it
     * @param falls whether the same fall takes or stops it; a copy that was only read still serves
     * @param states in which the fall reaches it, each by its likeliest path
     * @param testedDaysAgo before the day asked; null where no test before it is known
     */
    public record Backup(
            String ref,
            @Nullable String name,
            List<String> protects,
            boolean falls,
            List<Reached> states,
            @Nullable Boolean isolated,
            @Nullable Boolean offsite,
            @Nullable String testedOn,
            @Nullable Long testedDaysAgo,
            String words) {}

    /**
     * A state in which a fall reaches a backup.
     *
     * @param path empty where it fell first
     */
    public record Reached(String state, int hops, double likelihood, List<StepAnswer> path) {}

    /**
     * How many numbers the hours rest on, and how many of them nobody filled in; over a whole recovery also those that
     * say what the loss is, in money and in data.
     */
    public record Values(int needed, int missing) {}

    /** Rows beyond those given. */
    public record More(int functions, int things, int order, int backups, int withoutBackup, int missing) {}
}
