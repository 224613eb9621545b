package dev.tierfall.registry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing as the map shows it, and who says so.
 *
 * @param stub whether it is named but not described yet
 * @param values the shown values by column, in the schema's order; empty ones are left out
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
        List<Said> says,
        List<Link> links,
        long more) {

    /** What one source says of it. */
    record Said(String source, String record, String who, Instant from, Map<String, String> values) {}

    /**
     * One relationship.
     *
     * @param outward true where it runs from this thing to the other
     */
    record Link(String relationship, boolean outward, String ref, String name, String record) {}
}
