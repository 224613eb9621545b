package dev.tierfall.intake.write;

import dev.tierfall.model.Kind;
import dev.tierfall.schema.Column;
import java.util.Locale;
import java.util.stream.Collectors;

/** A column in words: for the notes of a template and for the description of the format. */
final class Described {

    private Described() {}

    /** As {@code one of read, write, admin} or {@code several refs to a service}. */
    static String type(Column column) {
        String several = column.list() ? "several, with semicolons between: " : "";
        return several
                + switch (column.type()) {
                    case ID -> "id";
                    case TEXT -> "text";
                    case BOOL -> "true or false";
                    case INT -> "whole number, 0 or more";
                    case NUMBER -> "number, 0 or more";
                    case DATE -> "date (2026-03-31)";
                    case COUNTRY -> "country, two letters of ISO 3166-1";
                    case LEI -> "legal entity identifier, ISO 17442";
                    case ENUM -> String.join(", ", column.words());
                    case REF ->
                        "ref to "
                                + column.kinds().stream()
                                        .map(Kind::word)
                                        .map(word -> word.toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(" or "));
                };
    }

    /** Type, whether it is required, and what it means. */
    static String note(Column column) {
        return type(column)
                + (column.required() ? "; required" : "; may stay empty: not known")
                + (column.about().isEmpty() ? "" : "\n" + column.about());
    }

    /** As {@code -[:PROVIDER]->}; empty where the column makes no relationship. */
    static String link(Column column) {
        Column.Link link = column.link();
        return link == null
                ? ""
                : link.outward() ? "`-[:%s]->`".formatted(link.name()) : "`<-[:%s]-`".formatted(link.name());
    }
}
