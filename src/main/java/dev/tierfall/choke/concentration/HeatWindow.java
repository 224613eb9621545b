package dev.tierfall.choke.concentration;

import dev.tierfall.choke.concentration.Heat.Column;
import dev.tierfall.model.Rejected;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of many rows stand for themselves, and which cell of theirs is looked at.
 *
 * @param from the first of them
 * @param to the first after them
 * @param wanted the ref of the row that is looked at; null for the first
 */
record HeatWindow(int from, int to, @Nullable String wanted) {

    /** @param bearing how many rows, of so many, have something resting on them; the others come last */
    static HeatWindow of(Heat.Asked asked, int bearing, int size) {
        int from = Math.min(asked.skip(), Math.max(0, size - 1));
        int end = from < bearing ? bearing : size;
        return new HeatWindow(from, Math.min(from + asked.most(), end), asked.row());
    }

    <T> List<T> of(List<T> all) {
        return all.subList(from, to);
    }

    /** The place in the window of the row that is looked at: the first where that is folded; -1 where there is none. */
    int row(List<String> refs) {
        if (wanted == null || refs.isEmpty()) {
            return refs.isEmpty() ? -1 : 0;
        }
        int at = refs.indexOf(wanted);
        if (at < 0) {
            throw new Rejected("nothing rests on '%s' by this count".formatted(wanted), "choose a row of the picture");
        }
        return at < from || at >= to ? 0 : at - from;
    }

    /** The column that is looked at: that of the function, or the one that most likely falls with the row. */
    static Column column(@Nullable String function, List<Column> columns, int row) {
        return columns.stream()
                .filter(column -> function == null || column.function().ref().equals(function))
                .max(Comparator.comparingDouble(
                                (Column column) -> column.cells().get(row).likelihood())
                        .thenComparing(Comparator.comparingInt(columns::indexOf).reversed()))
                .orElseThrow(() -> new Rejected(
                        "'%s' is no critical function of the picture".formatted(function),
                        "choose a column of the picture"));
    }
}
