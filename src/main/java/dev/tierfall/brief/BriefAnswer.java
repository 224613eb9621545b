package dev.tierfall.brief;

import dev.tierfall.brief.decision.Promise;
import dev.tierfall.check.finding.LeftOpen.Left;
import dev.tierfall.choke.remedy.Toll;
import dev.tierfall.trend.figure.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The council's brief, as it goes over the wire. Every part has a sentence as its title and, as {@code page}, the
 * address of the page that proves it.
 *
 * @param snapshot the revision of the map that answered
 * @param things how many things the map names; 0 for an empty map
 * @param figures the council's figures with their change
 * @param functions how many vendors can stop each critical function, directly and through others
 * @param decisions the sets of acts that would help most
 * @param promises decisions that the council took, each with what it promised and what is measured now
 * @param left findings that are waived or accepted: never hidden
 * @param changes what moved the figures
 */
record BriefAnswer(
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        String title,
        String summary,
        int things,
        Since since,
        List<FigureLine> figures,
        Functions functions,
        Concentrated concentration,
        Decisions decisions,
        Promises promises,
        Undisclosed undisclosed,
        Completeness completeness,
        LeftAsIs left,
        Coverage coverage,
        Changes changes) {

    /**
     * The day that is compared with.
     *
     * @param because why it is that day
     * @param known whether the map held anything by the end of it; else what is known now of that day is compared with
     * @param note that in a sentence
     */
    record Since(String day, String because, boolean known, String note) {}

    /**
     * One figure.
     *
     * @param before null where nothing can be compared with
     * @param change how much more it is now; null likewise
     */
    record FigureLine(
            String figure,
            String title,
            String meaning,
            String sentence,
            Measure now,
            @Nullable Measure before,
            @Nullable Number change,
            String page) {}

    /**
     * Direct against transitive exposure.
     *
     * @param most the greatest of all counts, by which a picture is scaled
     * @param more functions left out, those with the fewest vendors
     */
    record Functions(String title, String page, int most, List<FunctionLine> rows, int more) {}

    /**
     * One critical function and how many vendors can stop it.
     *
     * @param direct those of tier 1
     * @param transitive those of tier 2 or more
     * @param unexplained those that no contract and no chain explains
     */
    record FunctionLine(String ref, @Nullable String name, int direct, int transitive, int unexplained, String page) {}

    /** On whom most rests, a row for each kind of bearer. */
    record Concentrated(String title, String summary, String page, List<Bearing> rows) {}

    /**
     * The heaviest of its kind.
     *
     * @param outage critical functions that can stop with it
     * @param forced those that stop with it of necessity
     * @param takeover those that can fall when it is taken over
     * @param of all critical functions
     */
    record Bearing(
            String by,
            String kind,
            String ref,
            @Nullable String name,
            int outage,
            int forced,
            int takeover,
            int of,
            String page) {}

    /**
     * The decisions that would help most.
     *
     * @param before the toll as it is
     * @param after the toll with all of them done
     * @param takesDown what all of them take down together, as a sentence
     * @param note how they were sought
     */
    record Decisions(
            String title,
            String summary,
            Toll before,
            Toll after,
            String takesDown,
            List<Decision> rows,
            String note,
            String page) {}

    /**
     * One set of acts.
     *
     * @param alone the toll if only this is done
     * @param together the toll with those before it done as well
     * @param stops how many things it takes down or may
     */
    record Decision(
            int rank,
            String title,
            String summary,
            List<Deed> acts,
            double cost,
            Toll alone,
            Toll together,
            String takesDown,
            int stops,
            String page) {}

    /** One act, and the record that shows what it is done to. */
    record Deed(String id, String title, String on, double cost, String source, String page) {}

    record Promises(String title, List<Promise> rows, String page) {}

    /**
     * Subcontracts that we were not told of or did not approve.
     *
     * @param links all in force
     * @param notNotified of which we were not notified
     * @param notApproved which we did not approve
     * @param unsaid of which nobody says either
     */
    record Undisclosed(
            String title,
            int links,
            int notNotified,
            int notApproved,
            int unsaid,
            List<UndisclosedLink> rows,
            int more,
            String page) {}

    /** One subcontract; null where nobody says. */
    record UndisclosedLink(
            String ref,
            String prime,
            String sub,
            @Nullable Integer tier,
            @Nullable Boolean notified,
            @Nullable Boolean approved,
            @Nullable Boolean exposesData,
            String page) {}

    /**
     * How far the catalogue is met.
     *
     * @param note of when the checks looked, or why they have not
     */
    record Completeness(
            String title,
            long met,
            long notMet,
            long unknown,
            long notAnswered,
            String note,
            List<Framework> rows,
            String page) {}

    record Framework(String name, String title, long met, long notMet, long unknown, long notAnswered, String page) {}

    /** What is left as it is, and how many findings are open; null while no check was run on this map. */
    record LeftAsIs(
            String title, List<LeftLine> rows, @Nullable Long open, String page) {}

    record LeftLine(Left finding, String page) {}

    /** How much is known. */
    record Coverage(String title, List<Known> rows, String page) {}

    /**
     * @param known how many are known; null where only those missing are counted
     * @param of how many there are
     */
    record Known(
            String what, @Nullable Long known, @Nullable Long of, String text, String page) {}

    /**
     * What moved the figures.
     *
     * @param moved the changes that did most to a figure, first those of the first figure
     */
    record Changes(String title, String summary, List<Moved> moved, String page) {}

    record Moved(
            String figure,
            String title,
            String words,
            Number effect,
            @Nullable String record,
            String page) {}
}
