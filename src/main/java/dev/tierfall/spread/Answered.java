package dev.tierfall.spread;

import dev.tierfall.model.State;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of a framing question, read by column. */
record Answered(Map<String, Object> row, Things things) {

    int ofKey(String column) {
        return things.ofKey((Long) there(column));
    }

    int ofRef(String column) {
        return things.place((String) there(column));
    }

    State state(String column) {
        return State.of((String) there(column)).orElseThrow();
    }

    @Nullable
    String text(String column) {
        return (String) row.get(column);
    }

    @Nullable
    Boolean flag(String column) {
        return (Boolean) row.get(column);
    }

    static long number(Map<String, Object> row, String column) {
        return (Long) Objects.requireNonNull(row.get(column), column);
    }

    static LocalDate day(Map<String, Object> row, String column) {
        return (LocalDate) Objects.requireNonNull(row.get(column), column);
    }

    private Object there(String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
