package dev.tierfall.trend.change;

import dev.tierfall.spread.Snapshot;
import dev.tierfall.store.Shift;
import dev.tierfall.store.Shift.Shown;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a thing takes part in one of two maps and not in the other: its own description changed, or that of something it
 * is nothing without, such as the contract of a service or an end of a connection.
 */
final class Presence {

    private static final List<String> UPHOLDS = List.of("contract", "provider", "from", "to", "prime", "sub");
    private static final Set<String> DECIDES =
            Set.of("status", "contract", "provider", "from", "to", "prime", "sub", "start", "end", "since", "until");

    private final Union union;
    private final Snapshot before;
    private final Snapshot after;
    private final Units units;
    private final Map<Integer, Why> whys = new TreeMap<>();
    private final Map<String, Shift> unchanged = new HashMap<>();

    /**
     * Units on which it hangs that a thing takes part.
     *
     * @param any whether one is enough: a thing that is only named is there as soon as somebody names it
     */
    record Why(Set<Integer> units, boolean any) {}

    Presence(Union union, Snapshot before, Snapshot after, Units units) {
        this.union = union;
        this.before = before;
        this.after = after;
        this.units = units;
    }

    /** The things that take part in one map only. */
    int[] differing() {
        return IntStream.range(0, union.things().size())
                .filter(place -> stood(place) != stands(place))
                .toArray();
    }

    /** What ended: things that take part in the earlier map only, and those that no longer stand by themselves. */
    Set<String> gone() {
        return over(place -> stood(place) && !stands(place), Change.How.ENDED);
    }

    /** What began. */
    Set<String> come() {
        return over(place -> stands(place) && !stood(place), Change.How.ADDED);
    }

    private Set<String> over(IntPredicate differs, Change.How how) {
        Set<String> refs = new LinkedHashSet<>();
        for (int place = 0; place < union.things().size(); place++) {
            String ref = union.things().ref(place);
            Change own = units.thing(ref);
            if (differs.test(place) || (own != null && own.how() == how)) {
                refs.add(ref);
            }
        }
        return refs;
    }

    /** Refs of those whose own description did not change: what is said of them must be looked up. */
    List<String> unexplained() {
        return Arrays.stream(differing())
                .mapToObj(union.things()::ref)
                .filter(ref -> units.thing(ref) == null)
                .toList();
    }

    /** Finds out why, given what is said of the {@link #unexplained}. */
    void explain(Map<String, Shift> said) {
        unchanged.putAll(said);
        for (int place : differing()) {
            why(place);
        }
    }

    boolean stood(int place) {
        int own = union.before(place);
        return own >= 0 && before.takesPart(own);
    }

    boolean stands(int place) {
        int own = union.after(place);
        return own >= 0 && after.takesPart(own);
    }

    /** Null where a thing takes part in both or in neither. */
    @Nullable
    Why of(int place) {
        return whys.get(place);
    }

    private Why why(int place) {
        Why known = whys.get(place);
        if (known != null) {
            return known;
        }
        whys.put(place, new Why(Set.of(), false)); // Whoever comes back here in a circle finds no further reason.
        Set<Integer> found = new LinkedHashSet<>();
        String ref = union.things().ref(place);
        Change own = units.thing(ref);
        if (own != null
                && (own.how() != Change.How.CHANGED || own.columns().stream().anyMatch(DECIDES::contains))) {
            found.add(units.of(own));
        }
        upheld(ref).forEach(found::addAll);
        boolean named = found.isEmpty() && (union.before(place) < 0 || union.after(place) < 0);
        if (named) {
            units.naming(ref).forEach(change -> found.add(units.of(change)));
        }
        var why = new Why(Set.copyOf(found), named);
        whys.put(place, why);
        return why;
    }

    private Stream<Set<Integer>> upheld(String ref) {
        Change own = units.thing(ref);
        Shift shift = own == null ? unchanged.get(ref) : own.shift();
        if (shift == null) {
            return Stream.of();
        }
        return UPHOLDS.stream()
                .flatMap(column -> Stream.of(shift.before(), shift.after())
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .flatMap(shown -> without(column, shown)));
    }

    /** The units that took away, or gave back, what a column names. */
    private Stream<Set<Integer>> without(String column, Shown shown) {
        int place = union.things().place(shown.value(column));
        if (place < 0) {
            return Stream.of();
        }
        Change own = units.thing(union.things().ref(place));
        boolean left = union.left(place, false) != union.left(place, true);
        Stream<Set<Integer>> itself = left && own != null ? Stream.of(Set.of(units.of(own))) : Stream.of();
        return stood(place) != stands(place) && !why(place).any()
                ? Stream.concat(itself, Stream.of(why(place).units()))
                : itself;
    }
}
