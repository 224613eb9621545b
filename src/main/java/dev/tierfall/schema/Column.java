package dev.tierfall.schema;

import dev.tierfall.model.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** A value as the live graph holds it, in the one form in which a row holds it; empty for null. */
    public static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number ->
                BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            case List<?> several -> several.stream().map(Column::written).collect(Collectors.joining(";"));
            default -> value.toString();
        };
    }
}
