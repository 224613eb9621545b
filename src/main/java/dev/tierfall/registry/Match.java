package dev.tierfall.registry;

import java.util.Comparator;

/**
 * A thing that a text may mean.
 *
 * @param by what of the thing the text is like: name, alias, id, cve, lei, domain or product
 * @param text that name as the map has it
 * @param likeness 1 where it is the very name, less where it was read as a misspelling or a part
 * @param note what else is to be said, such as another version; else empty
 */
public record Match(String ref, String kind, String name, String by, String text, double likeness, String note) {

    static final Comparator<Match> BEST_FIRST =
            Comparator.comparingDouble(Match::likeness).reversed().thenComparing(Match::ref);
}
