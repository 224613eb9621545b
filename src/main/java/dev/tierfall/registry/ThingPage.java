package dev.tierfall.registry;

import dev.tierfall.schema.Column;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing as the map shows it, and who says so.
 *
 * @param stub whether it is named but not described yet
 * @param values the shown values by column, in the schema's order; empty ones are left out
 * @param columns every column it may have, in the schema's order: what can be edited
 * @param says what each source says now, the newest first
 * @param more how many links there are besides those given
 */
record ThingPage(
        String ref,
        String kind,
        @Nullable String name,
        boolean stub,
        @Nullable String record,
        @Nullable String source,
        Map<String, Object> values,
        List<Told> columns,
        List<Said> says,
        List<Link> links,
        long more) {

    /**
     * One column.
     *
     * @param about what it means
     * @param words the words it may hold, where it is one of a few
     * @param list whether it holds several values, with semicolons between
     */
    record Told(String name, String type, String about, List<String> words, boolean required, boolean list) {

        static Told of(Column column) {
            return new Told(
                    column.name(),
                    column.type().name().toLowerCase(Locale.ROOT),
                    column.about(),
                    column.type() == Column.Type.BOOL ? List.of("true", "false") : column.words(),
                    column.required(),
                    column.list());
        }
    }

    /** What one source says of it. */
    record Said(String source, String record, String who, Instant from, Map<String, String> values) {}

    /**
     * One relationship.
     *
     * @param outward true where it runs from this thing to the other
     */
    record Link(String relationship, boolean outward, String ref, String name, String record) {}
}
