package dev.tierfall.dossier.part;

import dev.tierfall.schema.Column;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row that the map answered; what nobody said is null. */
public record Line(Map<String, Object> values) {

    /** A value that is always there. */
    public String text(String column) {
        return Objects.requireNonNull(maybe(column), column);
    }

    public @Nullable String maybe(String column) {
        Object value = values.get(column);
        return value == null ? null : Column.written(value);
    }

    /** A yes, a no, or null for not known. */
    public @Nullable String yesOrNo(String column) {
        return said((Boolean) values.get(column));
    }

    /** The members of a list that are there. */
    public List<String> list(String column) {
        return values.get(column) instanceof List<?> list
                ? list.stream().filter(Objects::nonNull).map(Object::toString).toList()
                : List.of();
    }

    /** A list in one cell; null where it is empty. */
    public @Nullable String joined(String column) {
        List<String> list = list(column);
        return list.isEmpty() ? null : String.join(", ", list);
    }

    /** The members of a list each of which is a row of its own. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> maps(String column) {
        return (List<Map<String, Object>>) Objects.requireNonNull(values.get(column), column);
    }

    /** What a row of the bundle says, by column. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> said() {
        return (Map<String, Object>) Objects.requireNonNull(values.get("said"));
    }

    static @Nullable String said(@Nullable Boolean value) {
        return value == null ? null : value ? "yes" : "no";
    }
}
