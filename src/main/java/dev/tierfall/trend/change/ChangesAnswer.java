package dev.tierfall.trend.change;

import dev.tierfall.trend.figure.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two days and which change moved a figure, as it goes over the wire.
 *
 * @param snapshot the revision of the later map
 * @param snapshotBefore that of the earlier one
 * @param known whether each is the map as it was known on its day; else both are on today's knowledge
 */
public record ChangesAnswer(
        String asOf,
        String policy,
        String snapshot,
        String snapshotBefore,
        List<String> without,
        String title,
        String summary,
        String from,
        String to,
        boolean known,
        List<Line> figures,
        Lists changes,
        Totals totals) {

    /**
     * One figure at both ends.
     *
     * @param moved the changes that move it, those that do most first
     * @param overlap how much of the change the effects do not add up to; 0 where they do
     */
    public record Line(
            String figure,
            String title,
            String meaning,
            boolean council,
            Measure before,
            Measure after,
            Number change,
            String sentence,
            List<Moved> moved,
            Number overlap) {}

    /**
     * A change and what it does to a figure.
     *
     * @param effect how much less the later map would say without it
     * @param alone how much more the earlier map would say with it and nothing else
     */
    public record Moved(Mover change, Number effect, Number alone) {}

    /**
     * A change as it is named.
     *
     * @param ref the thing; of a row the one that it starts at; null for what could be placed with no one change
     * @param words as {@code account svc-x was added}
     * @param rows how many rows came or went with it
     */
    public record Mover(
            @Nullable String ref,
            @Nullable String file,
            @Nullable String to,
            String words,
            int rows,
            @Nullable Said said) {}

    /** Who said so: source, file and line, who brought it and when the map heard of it. */
    public record Said(String source, String record, String who, String at) {}

    /** Everything that changed, in the order of the refs; cut where it is too long. */
    public record Lists(List<Fact> added, List<Fact> ended, List<Field> changed) {}

    /**
     * A fact that came or went.
     *
     * @param to the thing that a row ends at
     * @param because the day in its own dates that did it; null where somebody said so
     */
    public record Fact(
            String ref,
            String file,
            @Nullable String to,
            @Nullable String because,
            Said said) {}

    /** One field that says something else; empty where nothing is said. */
    public record Field(
            String ref, String file, @Nullable String to, String column, String before, String after, Said said) {}

    /**
     * All of it, however little is listed.
     *
     * @param changed facts, not fields
     * @param passed facts whose own dates let them begin and end in between
     * @param units changes as people count them: a thing with its rows is one
     * @param still those that touch nothing that a figure reads
     * @param measured those whose effect was worked out
     * @param crossed pairs of which one ended and the other began, so that neither map says what the two would have
     *     done together
     * @param left those that might move a figure and were not measured
     * @param unread statements that were not looked at, since there are too many
     */
    public record Totals(
            int added,
            int ended,
            int changed,
            int passed,
            int units,
            int still,
            int measured,
            int crossed,
            int left,
            long unread) {}
}
