package dev.tierfall.trend.change;

import dev.tierfall.trend.change.Change.How;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes as people think of them: a thing that came or went is one with the rows that came or went with it; any other
 * changed thing and any other row stands for itself.
 */
final class Units {

    private final List<Unit> units = new ArrayList<>();
    private final Map<String, Integer> byThing = new HashMap<>();
    private final IdentityHashMap<Change, Integer> byChange = new IdentityHashMap<>();
    private final Map<String, Change> things = new HashMap<>();
    private final Map<List<String>, List<Change>> rows = new HashMap<>();
    private final Map<String, List<Change>> naming = new HashMap<>();

    /**
     * One of them.
     *
     * @param head what it is called after
     * @param changes all of it, the head first
     */
    record Unit(Change head, List<Change> changes) {}

    Units(List<Change> changes) {
        changes.stream().filter(Change::isThing).forEach(this::thing);
        changes.stream().filter(change -> !change.isThing()).forEach(this::row);
        changes.forEach(change -> change.named()
                .forEach(ref ->
                        naming.computeIfAbsent(ref, r -> new ArrayList<>()).add(change)));
    }

    private void thing(Change change) {
        things.put(change.shift().key(), change);
        byThing.put(change.shift().key(), units.size());
        add(change);
    }

    private void row(Change change) {
        String end = change.end();
        if (end != null) {
            rows.computeIfAbsent(pair(change.ref(), end), ends -> new ArrayList<>())
                    .add(change);
        }
        Integer with = with(change, change.ref());
        if (with == null && end != null) {
            with = with(change, end);
        }
        if (with == null) {
            add(change);
        } else {
            units.get(with).changes().add(change);
            byChange.put(change, with);
        }
    }

    private void add(Change change) {
        byChange.put(change, units.size());
        units.add(new Unit(change, new ArrayList<>(List.of(change))));
    }

    /** The unit of a thing that came, or went, as the row did. */
    private @Nullable Integer with(Change row, String ref) {
        Change thing = things.get(ref);
        return thing != null && thing.how() == row.how() && row.how() != How.CHANGED ? byThing.get(ref) : null;
    }

    private static List<String> pair(String one, String other) {
        return one.compareTo(other) <= 0 ? List.of(one, other) : List.of(other, one);
    }

    int size() {
        return units.size();
    }

    Unit unit(int unit) {
        return units.get(unit);
    }

    int of(Change change) {
        return Objects.requireNonNull(byChange.get(change));
    }

    /** What became of a thing's own description; null where nothing did. */
    @Nullable
    Change thing(String ref) {
        return things.get(ref);
    }

    /** The changed rows that join two things, either way. */
    List<Change> rows(String one, String other) {
        return rows.getOrDefault(pair(one, other), List.of());
    }

    /** All changes that name a thing, its own description left out. */
    List<Change> naming(String ref) {
        return naming.getOrDefault(ref, List.of());
    }
}
