package dev.tierfall.query;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a column are, in Cypher's words: the one type that all of them have, {@code ANY} where they
 * differ, {@code NULL} where there is none. A value is as the store gives it: a node is a map with {@code :labels}, a
 * relationship one with {@code :type}, a path a list that begins with a node.
 */
final class Types {

    private static final String NONE = "NULL";

    private Types() {}

    static List<String> of(List<String> columns, List<Map<String, @Nullable Object>> rows) {
        return columns.stream()
                .map(column -> rows.stream()
                        .map(row -> row.get(column))
                        .filter(Objects::nonNull)
                        .map(Types::of)
                        .distinct()
                        .reduce((one, other) -> "ANY")
                        .orElse(NONE))
                .toList();
    }

    static String of(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.containsKey(":labels") ? "NODE" : map.containsKey(":type") ? "RELATIONSHIP" : "MAP";
            case List<?> list -> isPath(list) ? "PATH" : "LIST";
            case String _ -> "STRING";
            case Boolean _ -> "BOOLEAN";
            case Long _, Integer _ -> "INTEGER";
            case Number _ -> "FLOAT";
            case LocalDate _ -> "DATE";
            case Temporal _ -> "DATETIME";
            case TemporalAmount _ -> "DURATION";
            default -> "ANY";
        };
    }

    /** Nodes and relationships in turn; a single node is one, and so is a list of one node, which looks the same. */
    private static boolean isPath(List<?> list) {
        if (list.size() % 2 == 0) {
            return false;
        }
        for (int i = 0; i < list.size(); i++) {
            String marked = i % 2 == 0 ? ":labels" : ":type";
            if (!(list.get(i) instanceof Map<?, ?> map && map.containsKey(marked))) {
                return false;
            }
        }
        return true;
    }
}
