package dev.tierfall.store.graph;

import dev.tierfall.schema.Column;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** A cell's text as the value that Cypher compares: bools, numbers and dates are no texts, lists are lists. */
final class Typed {

    private Typed() {}

    static Object value(Column column, String text) {
        if (column.list()) {
            return elements(text);
        }
        return switch (column.type()) {
            case BOOL -> Boolean.valueOf(text);
            case INT -> Long.valueOf(text);
            case NUMBER -> Double.valueOf(text);
            case DATE -> LocalDate.parse(text);
            case ID, TEXT, COUNTRY, LEI, ENUM, REF -> text;
        };
    }

    static List<String> elements(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(element -> !element.isEmpty())
                .toList();
    }
}
