package dev.tierfall.registry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tierfall.blast.BlastAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is this on our map? Never a bare no: a no says how much of the map is known.
 *
 * @param verdict yes, perhaps, or no known route
 * @param title the verdict as a sentence
 * @param summary the answer with its reasons, as a sentence or two
 * @param meanings what the text may mean: first what gives the verdict, else the likeliest
 * @param more how many things besides are called like this; the likeliest of them were followed too
 */
public record Affected(
        String query,
        String verdict,
        String title,
        String summary,
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        List<Meaning> meanings,
        int more,
        RestsOn restsOn) {

    static final String YES = "yes";
    static final String PERHAPS = "perhaps";
    static final String NO = "no known route";

    /**
     * A thing that the text may mean, and what falls of ours if it falls.
     *
     * @param verdict for this thing alone
     * @param vendors who answers for it: itself, its publisher, whom it involves
     * @param falls the falls that were tried
     * @param things how many things of ours they reach
     * @param critical how many of them must not fall
     * @param routes to those that must not fall, else to any; one a thing and state, the likeliest first
     * @param more how many such routes there are besides
     * @param unknown the empty columns that the routes shown rest on: what to go and ask
     */
    public record Meaning(
            Match match,
            String verdict,
            String standing,
            List<Standing> vendors,
            List<String> falls,
            int things,
            int critical,
            List<Route> routes,
            int more,
            List<String> unknown) {}

    /**
     * A vendor and how far from us it stands.
     *
     * @param tier null where no chain explains it
     */
    public record Standing(
            String ref, @Nullable String name, @Nullable Integer tier) {}

    /**
     * One row of the blast with its path.
     *
     * @param vendors that the fall passes, the first first; where it passes none, those behind the thing that falls
     */
    public record Route(@JsonUnwrapped BlastAnswer.Row row, List<Standing> vendors) {}

    /** What a no, or a perhaps, rests on. */
    public record RestsOn(String text, List<Coverage.Figure> figures) {}
}
