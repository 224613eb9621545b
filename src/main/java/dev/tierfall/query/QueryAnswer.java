package dev.tierfall.query;

import java.util.List;
import java.util.Map;

/**
 * The rows of one query.
 *
 * @param columns in the order in which the query names them; empty where there is no row
 * @param more how many rows there are besides those given
 */
public record QueryAnswer(
        String name, Map<String, Object> parameters, List<String> columns, List<Map<String, Object>> rows, int more) {}
