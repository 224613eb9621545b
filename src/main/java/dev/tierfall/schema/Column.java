package dev.tierfall.schema;

import dev.tierfall.model.Kind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One column of a file.
 *
 * @param words the words of an enum, else empty
 * @param kinds the kinds that a ref may name, else empty
 * @param list whether the cell holds several values, separated by semicolons
 * @param link the relationship that a value makes, else null
 */
public record Column(
        String name,
        Type type,
        List<String> words,
        Set<Kind> kinds,
        boolean list,
        boolean required,
        @Nullable Link link,
        String about) {

    /** What a cell may hold. */
    public enum Type {
        ID,
        TEXT,
        BOOL,
        INT,
        NUMBER,
        DATE,
        COUNTRY,
        LEI,
        ENUM,
        REF
    }

    /**
     * A relationship in the graph.
     *
     * @param outward true where it runs from the row's thing to the thing named, false the other way
     */
    public record Link(String name, boolean outward) {}
}
