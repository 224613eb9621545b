package dev.tierfall.check.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of the record, read by column. */
public record Cells(Map<String, Object> row) {

    public String text(String column) {
        return (String) there(column);
    }

    public @Nullable String maybe(String column) {
        return (String) row.get(column);
    }

    public long number(String column) {
        return (Long) there(column);
    }

    public boolean flag(String column) {
        return Boolean.TRUE.equals(row.get(column));
    }

    public LocalDate day(String column) {
        return (LocalDate) there(column);
    }

    public @Nullable LocalDate maybeDay(String column) {
        return (LocalDate) row.get(column);
    }

    public Instant at(String column) {
        return ((ZonedDateTime) there(column)).toInstant();
    }

    /** The properties of a node that stands in one column. */
    @SuppressWarnings("unchecked") // properties are named by texts
    public Cells cells(String column) {
        return new Cells((Map<String, Object>) there(column));
    }

    public List<?> list(String column) {
        return (List<?>) there(column);
    }

    public List<String> texts(String column) {
        return list(column).stream().map(Object::toString).toList();
    }

    private Object there(String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
