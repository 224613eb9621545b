package dev.tierfall.intake.check;

import static java.util.stream.Collectors.joining;

import dev.tierfall.intake.cell.Shown;
import dev.tierfall.model.Rejection;
import dev.tierfall.schema.Circles;
import dev.tierfall.schema.Row;
import dev.tierfall.schema.RowLaws;
import dev.tierfall.schema.RowLaws.Breach;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Holds the rows of one bundle to {@link RowLaws} and finds circles among its parents. Other circles are valid. */
final class RowRules {

    private final Map<String, Map<String, Integer>> places = new HashMap<>();
    private final Map<String, String> parents = new LinkedHashMap<>();
    private final Map<String, Row> children = new HashMap<>();
    private final Consumer<Rejection> wrong;

    RowRules(Consumer<Rejection> wrong) {
        this.wrong = wrong;
    }

    void check(Row row) {
        for (Breach breach : RowLaws.breaches(row.key(), column -> value(row, column))) {
            refuse(row, breach.column(), breach.message(), breach.mend());
        }
        String parent = value(row, RowLaws.PARENT);
        if (!parent.isEmpty()) {
            parents.put(row.key(), parent);
            children.put(row.key(), row);
        }
    }

    /** Complains once of each circle of parents, at the first of its rows. To be called after the last row. */
    void checkCircles() {
        Circles.of(parents).forEach(this::circle);
    }

    private void circle(List<String> circle) {
        Row first = circle.stream()
                .map(key -> Objects.requireNonNull(children.get(key)))
                .min(Comparator.comparingInt(Row::line))
                .orElseThrow();
        int at = circle.indexOf(first.key());
        String names = Stream.of(circle.subList(at, circle.size()), circle.subList(0, at), List.of(first.key()))
                .flatMap(List::stream)
                .collect(joining(" is owned by "));
        refuse(first, RowLaws.PARENT, "the parents run in a circle: " + names, "empty the parent of the topmost one");
    }

    /** Empty where the file has no such column. Columns are looked up once a file, since this is asked of every row. */
    private String value(Row row, String column) {
        int place = places.computeIfAbsent(row.file().name(), name -> new HashMap<>())
                .computeIfAbsent(column, row.file()::index);
        return place < 0 ? "" : row.values().get(place);
    }

    private void refuse(Row row, String column, String message, String mend) {
        wrong.accept(new Rejection(row.source(), row.line(), column, Shown.plain(value(row, column)), message, mend));
    }
}
