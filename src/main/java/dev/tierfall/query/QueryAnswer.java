package dev.tierfall.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one query.
 *
 * @param name of a named query, null for one of one's own
 * @param columns in the order in which the query names them; of a named query empty where there is no row
 * @param types what the values of each column are, in Cypher's words
 * @param more how many rows of a named query there are besides those given; of one's own they are not counted
 * @param cut the sentence that says that there are more rows, null where there are none
 */
public record QueryAnswer(
        @Nullable String name,
        Map<String, Object> parameters,
        List<String> columns,
        List<String> types,
        List<Map<String, @Nullable Object>> rows,
        int more,
        @Nullable String cut) {}
