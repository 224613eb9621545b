package dev.tierfall.choke.remedy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of acts that helps against the falls of all vendors.
 *
 * @param title what is done, as a sentence without its full stop
 * @param summary what it takes away, what it takes down itself and what it costs
 * @param against the vendor or function that it was sought for; null for a single act
 * @param alone the toll if only this is done
 * @param together the toll with all remedies before it done as well
 */
public record Remedy(
        String title,
        String summary,
        @Nullable String against,
        List<Deed> acts,
        double cost,
        Toll alone,
        Toll together,
        Down takesDown) {

    /**
     * One act.
     *
     * @param id as it is typed
     * @param on the ref of what it is done to, or of the row's first end
     * @param source the record that shows it
     */
    public record Deed(String id, String title, String on, double cost, String source) {}

    /**
     * What acts take down themselves when all are done.
     *
     * @param things how many things stop with them or may
     * @param sure how many of them of necessity
     * @param watched refs of the critical things that may be among them, the first twenty
     */
    public record Down(String summary, int things, int sure, List<String> watched) {}

    /**
     * Remedies, the one that helps most first.
     *
     * @param before the toll when nothing is done
     * @param after the toll when all of them are
     * @param takesDown what all of them take down together
     * @param tried sets of acts that were weighed
     * @param leftOut those among them that of necessity stop something on which something critical rests
     * @param whole whether the search came to its end within its time
     */
    public record Chosen(
            List<Remedy> remedies, Toll before, Toll after, Down takesDown, int tried, int leftOut, boolean whole) {}
}
