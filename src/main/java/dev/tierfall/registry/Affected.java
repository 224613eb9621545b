package dev.tierfall.registry;

import dev.tierfall.blast.BlastAnswer;
import java.util.List;

/**
 * Is this on our map? Never a bare no: a no says how much of the map is known.
 *
 * @param verdict yes, perhaps, or no known route
 * @param summary the answer as a sentence or two
 * @param meanings what the text may mean, the likeliest first
 */
public record Affected(
        String query,
        String verdict,
        String summary,
        String asOf,
        String policy,
        String snapshot,
        List<Meaning> meanings,
        RestsOn restsOn) {

    static final String YES = "yes";
    static final String PERHAPS = "perhaps";
    static final String NO = "no known route";

    /**
     * A thing that the text may mean, and what falls of ours if it falls.
     *
     * @param verdict for this thing alone
     * @param falls the falls that were tried
     * @param things how many things of ours they reach
     * @param routes rows of the blast, those that must not fall before others, the likeliest first
     * @param more how many such rows there are besides
     */
    public record Meaning(
            Match match,
            String verdict,
            String standing,
            List<String> falls,
            int things,
            List<BlastAnswer.Row> routes,
            int more) {}

    /** What a no, or a perhaps, rests on. */
    public record RestsOn(String text, List<Coverage.Figure> figures) {}
}
