package dev.tierfall.choke.concentration;

import dev.tierfall.blast.Scene;
import dev.tierfall.choke.concentration.Heat.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of many rows stand for themselves, and which cell of theirs is looked at.
 *
 * @param from the first of them
 * @param to the first after them
 * @param at the place in the window of the row that is looked at; -1 where there is none
 */
record HeatWindow(int from, int to, int at) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /**
     * The window that is asked for, or that in which the row stands that is looked at.
     *
     * @param refs of all rows
     * @param bearing how many of them have something resting on them; the others come last
     */
    static HeatWindow of(Heat.Asked asked, int bearing, List<String> refs) {
        int wanted = asked.row() == null ? -1 : refs.indexOf(asked.row());
        HeatWindow window = from(Math.min(asked.skip(), Math.max(0, refs.size() - 1)), asked.most(), bearing, refs);
        if (wanted >= 0 && (wanted < window.from() || wanted >= window.to())) {
            int first = wanted < bearing ? 0 : bearing;
            window = from(wanted - (wanted - first) % asked.most(), asked.most(), bearing, refs);
        }
        int at = refs.isEmpty() ? -1 : Math.max(0, wanted - window.from());
        return new HeatWindow(window.from(), window.to(), at);
    }

    private static HeatWindow from(int from, int most, int bearing, List<String> refs) {
        int end = from < bearing ? bearing : refs.size();
        return new HeatWindow(from, Math.min(from + most, end), -1);
    }

    <T> List<T> of(List<T> all) {
        return all.subList(from, to);
    }

    /** The column that is looked at: that of the function where it is one, or the one that most likely falls. */
    static Column column(@Nullable String function, List<Column> columns, int row) {
        return columns.stream()
                .max(Comparator.comparing(
                                (Column column) -> column.function().ref().equals(function))
                        .thenComparingDouble(column -> column.cells().get(row).likelihood())
                        .thenComparing(Comparator.comparingInt(columns::indexOf).reversed()))
                .orElseThrow();
    }

    /** What is asked for that has no row or column on this day; refuses what is on no map. */
    static List<String> absent(Scene scene, Heat.Asked asked, List<String> rows, List<Column> columns) {
        List<String> functions =
                columns.stream().map(column -> column.function().ref()).toList();
        var absent = new ArrayList<String>();
        if (asked.row() != null && !rows.contains(asked.row())) {
            absent.add(asked.row());
        }
        if (asked.function() != null && !functions.contains(asked.function())) {
            absent.add(asked.function());
        }
        absent.stream()
                .filter(ref -> asked.by() != By.COUNTRY || !COUNTRY.matcher(ref).matches())
                .forEach(scene::place);
        return absent;
    }
}
