package dev.tierfall.registry;

import java.util.Comparator;

/**
 * A thing that a text may mean.
 *
 * @param by what of the thing the text is like: name, alias, id, cve, lei, domain, product, or the name before a
 *     domain's ending
 * @param text that name as the map has it
 * @param likeness 1 where it is the very name, less where it was read as a misspelling or a part
 * @param note what else is to be said, such as another version; else empty
 */
public record Match(String ref, String kind, String name, String by, String text, double likeness, String note) {

    static final String PRODUCT = "product";
    static final String ENDING = "name before the ending";
    static final String OTHER_ENDING = "the map does not know this domain";

    static final Comparator<Match> BEST_FIRST =
            Comparator.comparingDouble(Match::likeness).reversed().thenComparing(Match::ref);

    /** Whether it is this very thing by one of its names, however written. */
    boolean exact() {
        return likeness >= 0.98 && !doubtful();
    }

    /** Whether what was asked for and what the map has may still be two things: another version, another domain. */
    boolean doubtful() {
        return by.equals(ENDING) || (by.equals(PRODUCT) && !note.startsWith(Versions.SAME));
    }
}
