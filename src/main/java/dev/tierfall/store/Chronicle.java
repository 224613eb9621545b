package dev.tierfall.store;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the map says differently at two generations, fact by fact: by whom, from which file and line, and when. */
public interface Chronicle {

    /**
     * Two generations.
     *
     * @param from the earlier one
     * @param to the same or a later one
     */
    record Span(long from, long to) {}

    /**
     * Some of the facts, in the order of their keys.
     *
     * @param next the key after which the next page begins; null on the last
     */
    record Page(List<Shift> shifts, @Nullable String next) {}

    /** How many statements came or went in between: what reading the facts will cost, counted by the indexes. */
    long statements(Span span);

    /**
     * The facts that are shown differently at the two generations; one that only moved to another line is none.
     *
     * @param after begins with the keys after this one; empty for the first page
     * @param limit how many keys are looked at
     */
    Page page(Span span, String after, int limit);

    /**
     * These facts at both generations, whether or not they differ; a key that nobody speaks of at either is left out.
     */
    List<Shift> of(Collection<String> keys, Span span);
}
