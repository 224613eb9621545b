package dev.tierfall.trend.change;

import dev.tierfall.model.State;
import dev.tierfall.schema.Column;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import dev.tierfall.trend.change.Overlay.Only;
import dev.tierfall.trend.change.Overlay.Side;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which changes a step hangs on that only one of two maps has. In this order: that the things it joins or goes along
 * take part; rows that join its ends; descriptions that name the other end; a value that its rule reads; and where none
 * of these changed, whatever changed near it of a kind that its rule looks at, for rules that ask whether something is
 * not there.
 */
final class Causes {

    private final Union union;
    private final Overlay overlay;
    private final Presence presence;
    private final Units units;
    private final Relevance relevance;

    Causes(Union union, Overlay overlay, Presence presence, Units units, Relevance relevance) {
        this.union = union;
        this.overlay = overlay;
        this.presence = presence;
        this.units = units;
        this.relevance = relevance;
    }

    /** One step as its own map has it: the things that it joins and goes along, as refs of the union. */
    private record Seen(String from, String to, Set<String> all, Set<String> needed, int rule, String record) {}

    /** The units by number; empty where no change can be named. */
    Set<Integer> of(Only only) {
        Seen seen = seen(only);
        Set<Integer> found = new TreeSet<>();
        for (String ref : seen.needed()) {
            Presence.Why why = presence.of(union.things().place(ref));
            if (why != null && !why.any()) {
                found.addAll(why.units());
            }
        }
        rows(seen, only.after(), found);
        seen.all().forEach(ref -> joins(ref, seen, found));
        if (found.isEmpty()) {
            seen.all().forEach(ref -> reads(ref, seen, found));
        }
        if (found.isEmpty()) {
            near(seen.all(), seen.rule(), found);
        }
        if (found.isEmpty()) {
            near(around(seen), seen.rule(), found);
        }
        return found;
    }

    private Seen seen(Only only) {
        Side side = overlay.side(only.after());
        SpreadGraph own = side.graph();
        String from = ref(side, own.thing(own.from(only.own())));
        String to = ref(side, own.thing(own.to(only.own())));
        Set<String> needed = new LinkedHashSet<>(List.of(from, to));
        Set<String> all = new LinkedHashSet<>(needed);
        IntList via = own.proofs().via(only.own());
        for (int i = 0; i < via.size(); i++) {
            all.add(ref(side, via.getInt(i)));
        }
        boolean each = !own.proofs().anyVia(only.own())
                || all.stream()
                        .skip(needed.size())
                        .allMatch(ref -> presence.of(union.things().place(ref)) != null);
        return new Seen(
                from,
                to,
                all,
                each ? all : needed,
                own.rule(only.own()),
                own.proofs().record(only.own()));
    }

    private static String ref(Side side, int thing) {
        return side.snapshot().things().ref(thing);
    }

    private void rows(Seen seen, boolean after, Set<Integer> found) {
        List<Change> joining = units.rows(seen.from(), seen.to()).stream()
                .filter(change -> relevance.follows(seen.rule(), change.file()))
                .toList();
        List<Change> proving = joining.stream()
                .filter(change -> seen.record().equals(record(change, after)))
                .toList();
        (proving.isEmpty() ? joining : proving).forEach(change -> found.add(units.of(change)));
    }

    private static String record(Change change, boolean after) {
        var shown = after ? change.shift().after() : change.shift().before();
        return shown == null ? "" : shown.by().record();
    }

    /** A description that names one of the step's other things, in a column that the rule follows. */
    private void joins(String ref, Seen seen, Set<Integer> found) {
        Change change = units.thing(ref);
        if (change == null) {
            return;
        }
        for (String name : change.columns()) {
            Column column = change.file().column(name).orElse(null);
            if (column != null && relevance.follows(seen.rule(), column)) {
                Set<String> named = change.named(column);
                if (seen.all().stream().anyMatch(other -> !other.equals(ref) && named.contains(other))) {
                    found.add(units.of(change));
                }
            }
        }
    }

    private void reads(String ref, Seen seen, Set<Integer> found) {
        Change change = units.thing(ref);
        if (change != null
                && change.columns().stream()
                        .flatMap(name -> change.file().column(name).stream())
                        .anyMatch(column -> relevance.reads(seen.rule(), column))) {
            found.add(units.of(change));
        }
    }

    private void near(Set<String> refs, int rule, Set<Integer> found) {
        for (String ref : refs) {
            units.naming(ref).stream()
                    .filter(change -> relevance.meets(rule, change.file()))
                    .forEach(change -> found.add(units.of(change)));
            Change own = units.thing(ref);
            if (own != null && relevance.meets(rule, own.file())) {
                found.add(units.of(own));
            }
        }
    }

    /** The things one step away from those of a step. */
    private Set<String> around(Seen seen) {
        Set<String> around = new LinkedHashSet<>();
        Things things = union.things();
        SpreadGraph graph = overlay.graph();
        for (String ref : seen.all()) {
            for (State state : State.values()) {
                int node = graph.node(things.place(ref), state);
                if (node >= 0) {
                    for (int step = graph.firstOut(node); step < graph.firstOut(node + 1); step++) {
                        around.add(things.ref(graph.thing(graph.to(step))));
                    }
                    for (int in = graph.firstIn(node); in < graph.firstIn(node + 1); in++) {
                        around.add(things.ref(graph.thing(graph.inFrom(in))));
                    }
                }
            }
        }
        return around;
    }
}
