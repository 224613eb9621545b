package dev.tierfall.twin;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One row of a bundle: its cells by column, refs in full; what is empty is unknown. */
record Fact(String file, Map<String, String> cells) {

    String get(String column) {
        return cells.getOrDefault(column, "");
    }

    boolean has(String column) {
        return !get(column).isEmpty();
    }

    boolean yes(String column) {
        return get(column).equals("true");
    }

    boolean no(String column) {
        return get(column).equals("false");
    }

    boolean yesOrUnknown(String column) {
        return !no(column);
    }

    List<String> list(String column) {
        return has(column) ? Arrays.stream(get(column).split(";")).distinct().toList() : List.of();
    }

    /** Whether the day lies in [since, until). */
    boolean holdsOn(LocalDate day) {
        return (!has("since") || !day.isBefore(LocalDate.parse(get("since"))))
                && (!has("until") || day.isBefore(LocalDate.parse(get("until"))));
    }
}
