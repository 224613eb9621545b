package dev.tierfall.choke;

import dev.tierfall.model.Rejected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many rows of a ranked answer are wanted: the first ones matter, so there are no further pages.
 *
 * @param most as many rows as are given at most
 */
public record Top(int most) {

    private static final int LIMIT_MAX = 1_000;

    /** Reads {@code limit} as other long answers do: 1,000 unless less is asked for, or all. */
    public static Top of(@Nullable String limit) {
        if (limit == null || limit.isBlank()) {
            return new Top(LIMIT_MAX);
        }
        String text = limit.strip();
        if (text.equals("all")) {
            return new Top(Integer.MAX_VALUE);
        }
        int rows = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
        if (rows < 0 || rows > LIMIT_MAX) {
            throw new Rejected("limit '%s'".formatted(limit), "ask for 0 to %d rows, or for all".formatted(LIMIT_MAX));
        }
        return new Top(rows);
    }

    public <T> List<T> of(List<T> rows) {
        return rows.subList(0, Math.min(most, rows.size()));
    }

    /** How many rows are left out. */
    public int more(List<?> rows) {
        return Math.max(0, rows.size() - most);
    }
}
