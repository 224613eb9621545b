package dev.tierfall.contract.book;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of an answer; what the map does not know is null. */
record Row(Map<String, Object> values) {

    /** What is there in every row. */
    String text(String column) {
        return Objects.requireNonNull(maybe(column), column);
    }

    @Nullable
    String maybe(String column) {
        Object value = values.get(column);
        return value == null ? null : value.toString();
    }

    boolean flag(String column) {
        return Boolean.TRUE.equals(values.get(column));
    }

    @Nullable
    Boolean yesOrNo(String column) {
        return values.get(column) instanceof Boolean value ? value : null;
    }

    List<String> list(String column) {
        return values.get(column) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Rows within a row, each a list of texts. */
    List<List<String>> rows(String column) {
        return values.get(column) instanceof List<?> list
                ? list.stream().map(Row::texts).toList()
                : List.of();
    }

    private static List<String> texts(@Nullable Object row) {
        return row instanceof List<?> cells
                ? cells.stream().map(String::valueOf).toList()
                : List.of();
    }
}
