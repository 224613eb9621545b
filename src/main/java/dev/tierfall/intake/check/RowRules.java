package dev.tierfall.intake.check;

import dev.tierfall.intake.cell.Shown;
import dev.tierfall.model.Rejection;
import dev.tierfall.schema.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What rows must hold to beyond their cells: the only place that knows columns by name. A thing is not its own parent
 * and parents run in no circle, a prime passes work to somebody else, and a fact ends after it began. Other circles are
 * valid.
 */
final class RowRules {

    private static final String PARENT = "parent";

    private record Child(String parent, Row row) {}

    private final Map<String, Map<String, Integer>> places = new HashMap<>();
    private final Map<String, Child> children = new HashMap<>();
    private final Consumer<Rejection> wrong;

    RowRules(Consumer<Rejection> wrong) {
        this.wrong = wrong;
    }

    void check(Row row) {
        checkValidity(row);
        String prime = value(row, "prime");
        if (!prime.isEmpty() && prime.equals(value(row, "sub"))) {
            refuse(
                    row,
                    "sub",
                    "sub %s is also the prime".formatted(prime),
                    "name the vendor to which the prime passes the work");
        }
        String parent = value(row, PARENT);
        if (!parent.isEmpty() && parent.equals(row.key())) {
            refuse(
                    row,
                    PARENT,
                    "parent %s is the thing itself".formatted(parent),
                    "name who owns it, or leave it empty");
        } else if (!parent.isEmpty()) {
            children.put(row.key(), new Child(parent, row));
        }
    }

    private void checkValidity(Row row) {
        String since = value(row, "since");
        String until = value(row, "until");
        if (!since.isEmpty() && !until.isEmpty() && until.compareTo(since) <= 0) {
            refuse(
                    row,
                    "until",
                    "until %s is not after since %s, so that it could never hold".formatted(until, since),
                    "write the first day on which it no longer holds, or leave it empty");
        }
    }

    /** Complains once of each circle of parents, at the first of its rows. To be called after the last row. */
    void checkCircles() {
        Set<String> done = new HashSet<>();
        for (String start : children.keySet()) {
            var way = new LinkedHashMap<String, Row>();
            String at = start;
            while (children.containsKey(at) && !done.contains(at) && !way.containsKey(at)) {
                Child child = children.get(at);
                way.put(at, child.row);
                at = child.parent;
            }
            if (way.containsKey(at)) {
                circle(new ArrayList<>(way.values()), at);
            }
            done.addAll(way.keySet());
        }
    }

    private void circle(List<Row> way, String entry) {
        List<Row> circle = way.subList(way.stream().map(Row::key).toList().indexOf(entry), way.size());
        Row first = circle.stream()
                .min((a, b) -> Integer.compare(a.line(), b.line()))
                .orElseThrow();
        var names = new StringBuilder();
        String at = first.key();
        do {
            names.append(at).append(" is owned by ");
            at = parent(circle, at);
        } while (!at.equals(first.key()));
        refuse(
                first,
                PARENT,
                "the parents run in a circle: " + names + first.key(),
                "empty the parent of the topmost one");
    }

    private static String parent(List<Row> circle, String key) {
        return circle.stream()
                .filter(row -> row.key().equals(key))
                .map(row -> row.value(PARENT))
                .findFirst()
                .orElseThrow();
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
