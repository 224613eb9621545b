package dev.tierfall.trend.change;

import dev.tierfall.store.Chronicle;
import dev.tierfall.store.Chronicle.Span;
import dev.tierfall.store.Maps;
import dev.tierfall.store.Shift;
import dev.tierfall.trend.change.Change.How;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Finds what changed: facts of which somebody said something new, and facts whose own dates passed. A row without an id
 * that says something else is another fact to the store; here it is taken with the one it replaces.
 */
@Lazy
@Component("factsThatChanged")
class Facts {

    /** Facts looked at: past them, what changed is counted and no longer told apart. */
    static final int MOST = 20_000;

    private static final int PAGE = 2_000;

    private final Chronicle chronicle;
    private final Maps maps;
    private final String crossing;
    private final String crossed;

    Facts(Chronicle chronicle, Maps maps) {
        this.chronicle = chronicle;
        this.maps = maps;
        this.crossing = text("cypher/trend/crossing.cypher");
        this.crossed = text("cypher/trend/crossed.cypher");
    }

    /** A map on a day. */
    record Moment(long generation, LocalDate day) {}

    /** What else can be asked about two days. */
    record Between(Facts facts, Moment from, Moment to) {

        Map<String, Shift> said(Collection<String> keys) {
            return facts.of(keys, from, to);
        }

        Set<List<String>> crossed(Set<String> gone, Set<String> come) {
            return facts.crossed(gone, come, to);
        }
    }

    /**
     * What was found.
     *
     * @param passed facts whose own dates let them begin and end in between
     * @param left how many statements were not looked at, since there are too many
     */
    record Found(List<Change> changes, int passed, long left) {}

    Found between(Moment from, Moment to) {
        var span = new Span(from.generation(), to.generation());
        var shifts = new LinkedHashMap<String, Shift>();
        long left = told(span, shifts);
        dated(from, to, span, shifts);
        var changes = new ArrayList<Change>();
        int passed = 0;
        for (Shift shift : Replaced.paired(shifts.values())) {
            Change change = change(shift, from.day(), to.day());
            if (change == null) {
                passed++;
            } else {
                changes.add(change);
            }
        }
        changes.sort(Comparator.comparing((Change change) -> change.shift().key()));
        return new Found(List.copyOf(changes), passed, left);
    }

    /** What is said of these at both ends, whether or not it changed. */
    Map<String, Shift> of(Collection<String> keys, Moment from, Moment to) {
        var found = new LinkedHashMap<String, Shift>();
        List<String> all = List.copyOf(new TreeSet<>(keys));
        for (int i = 0; i < all.size(); i += PAGE) {
            chronicle
                    .of(all.subList(i, Math.min(i + PAGE, all.size())), new Span(from.generation(), to.generation()))
                    .forEach(shift -> found.put(shift.key(), shift));
        }
        return found;
    }

    /** Pairs of things of which one ended and the other began, and one hangs on the other. */
    Set<List<String>> crossed(Set<String> gone, Set<String> come, Moment to) {
        Set<List<String>> pairs = new HashSet<>();
        if (!gone.isEmpty() && !come.isEmpty()) {
            Map<String, Object> sides = Map.of("gone", List.copyOf(gone), "come", List.copyOf(come));
            maps.at(to.generation(), view -> {
                view.each(
                        crossed, sides, row -> pairs.add(List.of((String) row.get("gone"), (String) row.get("come"))));
                return pairs.size();
            });
        }
        return pairs;
    }

    private long told(Span span, Map<String, Shift> shifts) {
        if (span.from() == span.to()) {
            return 0;
        }
        long statements = chronicle.statements(span);
        if (statements > 2L * MOST) {
            return statements;
        }
        String after = "";
        while (after != null) {
            Chronicle.Page page = chronicle.page(span, after, PAGE);
            page.shifts().forEach(shift -> shifts.put(shift.key(), shift));
            after = page.next();
        }
        return 0;
    }

    private void dated(Moment from, Moment to, Span span, Map<String, Shift> shifts) {
        var keys = new ArrayList<String>();
        if (from.day().isBefore(to.day())) {
            Map<String, Object> days = Map.of("from", from.day(), "to", to.day());
            maps.at(to.generation(), view -> {
                view.each(crossing, days, row -> keys.add((String) row.get("key")));
                return keys.size();
            });
        }
        keys.removeIf(shifts::containsKey);
        for (int i = 0; i < keys.size() && i < MOST; i += PAGE) {
            chronicle
                    .of(keys.subList(i, Math.min(i + PAGE, keys.size())), span)
                    .forEach(shift -> shifts.put(shift.key(), shift));
        }
    }

    /** Null for a fact that began and ended in between. One that is told counts whether or not it is in force. */
    private static @Nullable Change change(Shift shift, LocalDate from, LocalDate to) {
        boolean stood = Change.holds(shift.before(), from);
        boolean stands = Change.holds(shift.after(), to);
        boolean silent = shift.columns().isEmpty();
        if (silent) {
            return stood == stands ? null : new Change(shift, stands ? How.ADDED : How.ENDED, true);
        }
        if (stood != stands) {
            boolean dated = shift.before() != null && shift.after() != null && !redated(shift);
            return new Change(shift, stands ? How.ADDED : How.ENDED, dated);
        }
        return new Change(
                shift, shift.before() == null ? How.ADDED : shift.after() == null ? How.ENDED : How.CHANGED, false);
    }

    /** Whether somebody gave it other dates. */
    private static boolean redated(Shift shift) {
        return shift.columns().stream()
                .anyMatch(column -> column.matches("since|until")
                        || (column.matches("start|end") && shift.file().equals("contracts")));
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
