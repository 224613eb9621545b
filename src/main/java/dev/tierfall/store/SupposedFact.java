package dev.tierfall.store;

import dev.tierfall.schema.Row;
import dev.tierfall.store.statement.Keys;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One fact as it is supposed.
 *
 * @param key a thing's ref, or a row's key as the live graph holds it
 * @param gone whether no source says it any more
 * @param unsaid the columns of which no source says anything any more
 * @param said what is said instead: its values win over those of every source, its empty ones say nothing; null for
 *     nothing
 */
public record SupposedFact(
        String key,
        boolean gone,
        Set<String> unsaid,
        @Nullable Row said) {

    public SupposedFact {
        unsaid = Set.copyOf(unsaid);
    }

    public static SupposedFact gone(String key) {
        return new SupposedFact(key, true, Set.of(), null);
    }

    public static SupposedFact said(Row row) {
        return new SupposedFact(Keys.of(row), false, Set.of(), row);
    }

    /** Both of the same key: a row may go and be said again. */
    public SupposedFact and(SupposedFact other) {
        return new SupposedFact(
                key, gone || other.gone, gone ? unsaid : other.unsaid, said == null ? other.said : said);
    }
}
