package dev.tierfall.trend.change;

import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Snapshot.Contracted;
import dev.tierfall.spread.Snapshot.Link;
import dev.tierfall.spread.Snapshot.Target;
import dev.tierfall.trend.change.Change.How;
import dev.tierfall.trend.change.Facts.Between;
import dev.tierfall.trend.change.Overlay.Only;
import dev.tierfall.trend.change.Piece.What;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Lays two maps over each other and says of each piece that only one has on which changes it hangs. */
final class Blending {

    /** What figures read of a description beside steps. */
    private static final Set<String> READ =
            Set.of("critical", "classification", "customer", "provider", "prime", "sub", "notified");

    private final Snapshot before;
    private final Snapshot after;
    private final Units units;
    private final Union union;
    private final Overlay overlay;
    private final Presence presence;
    private final Causes causes;
    private final List<Piece> pieces = new ArrayList<>();

    private Blending(Snapshot before, Snapshot after, Units units) {
        this.before = before;
        this.after = after;
        this.units = units;
        union = new Union(before, after);
        overlay = new Overlay(union, before, after);
        presence = new Presence(union, before, after, units);
        causes = new Causes(union, overlay, presence, units, new Relevance(after.policy()));
    }

    /** Asks about things whose own description did not change where it must. */
    static Blend of(Snapshot before, Snapshot after, Units units, LocalDate day, Between between) {
        var blending = new Blending(before, after, units);
        blending.presence.explain(between.said(blending.presence.unexplained()));
        blending.steps();
        return blending.blend(day, blending.crossed(between));
    }

    private int crossed(Between between) {
        Set<String> gone = presence.gone();
        Set<String> come = presence.come();
        Set<List<String>> pairs = new HashSet<>(between.crossed(gone, come));
        for (int unit = 0; unit < units.size(); unit++) {
            for (Change change : units.unit(unit).changes()) {
                Set<String> others = change.how() == How.ADDED ? gone : change.how() == How.ENDED ? come : Set.of();
                change.named().stream()
                        .filter(others::contains)
                        .forEach(ref -> pairs.add(List.of(change.shift().key(), ref)));
            }
        }
        return pairs.size();
    }

    /** The unit of what no change can be named for: after all others. */
    static int unplaced(Units units) {
        return units.size();
    }

    private Blend blend(LocalDate day, int crossed) {
        for (int place : presence.differing()) {
            Presence.Why why = Objects.requireNonNull(presence.of(place));
            add(new Piece.Standing(place), presence.stands(place), why.units(), why.any());
        }
        List<Target> targets = both(before.targets(), after.targets(), this::target, Piece.Watched::new);
        List<Contracted> contracted =
                both(before.contracted(), after.contracted(), this::contracted, Piece.Joined::new);
        List<Link> links = both(before.links(), after.links(), this::link, Piece.Linked::new);
        for (int place : union.described()) {
            Set<Integer> own = own(place);
            add(new Piece.Described(place), false, own, false);
            add(new Piece.Described(place), true, own, false);
        }
        var absent = new BitSet();
        for (int place = 0; place < union.things().size(); place++) {
            absent.set(place, !presence.stood(place) && !presence.stands(place));
        }
        var common = new Snapshot(
                after.generation(),
                after.policy(),
                after.from(),
                after.until(),
                union.things(),
                absent,
                overlay.graph(),
                links,
                contracted,
                targets);
        return new Blend(union, common, absent, day, List.copyOf(pieces), crossed);
    }

    /** Steps of the same rule between the same ends that hang on the same changes are one step that has changed. */
    private void steps() {
        Map<List<Object>, Boolean> earlier = new HashMap<>();
        var whys = new HashMap<Only, Set<Integer>>();
        for (Only only : overlay.only()) {
            Set<Integer> found = causes.of(only);
            whys.put(only, found);
            if (!only.after()) {
                earlier.put(sort(only, found), true);
            }
        }
        for (Only only : overlay.only()) {
            Set<Integer> found = whys.getOrDefault(only, Set.of());
            boolean changed = only.after() && earlier.containsKey(sort(only, found));
            add(new Piece.StepOf(only.step()), only.after(), found, changed);
        }
    }

    private List<Object> sort(Only only, Set<Integer> found) {
        var graph = overlay.graph();
        return List.of(graph.from(only.step()), graph.to(only.step()), graph.rule(only.step()), found);
    }

    /** What both have; the rest becomes pieces. */
    private <T> List<T> both(List<T> earlier, List<T> later, Placing<T> placing, Function<T, What> what) {
        Set<T> then = new HashSet<>();
        earlier.forEach(one -> then.add(placing.placed(one, false)));
        var common = new ArrayList<T>();
        Set<T> now = new HashSet<>();
        for (T own : later) {
            T one = placing.placed(own, true);
            now.add(one);
            if (then.contains(one)) {
                common.add(one);
            } else {
                add(what.apply(one), true, causes(one), false);
            }
        }
        then.stream().filter(one -> !now.contains(one)).forEach(one -> add(what.apply(one), false, causes(one), false));
        return common;
    }

    /** Something of one map with its things as places of the union. */
    private interface Placing<T> {
        T placed(T own, boolean later);
    }

    private Target target(Target own, boolean later) {
        return new Target(union.of(later, own.thing()), own.state());
    }

    private Contracted contracted(Contracted own, boolean later) {
        return new Contracted(union.of(later, own.vendor()), union.of(later, own.contract()));
    }

    /** Without what no figure reads, so that it makes no difference. */
    private Link link(Link own, boolean later) {
        return new Link(
                union.of(later, own.link()),
                union.of(later, own.prime()),
                union.of(later, own.sub()),
                -1,
                -1,
                false,
                own.terms());
    }

    private Set<Integer> causes(Object one) {
        return switch (one) {
            case Target target -> own(target.thing());
            case Contracted contracted -> own(contracted.contract());
            case Link link -> own(link.link());
            default -> Set.of();
        };
    }

    /** The units of a thing's own description and of whether it takes part; where neither changed, of what names it. */
    private Set<Integer> own(int place) {
        Set<Integer> found = new TreeSet<>();
        String ref = union.things().ref(place);
        Change own = units.thing(ref);
        Presence.Why why = presence.of(place);
        if (why != null) {
            found.addAll(why.units());
        }
        if (own != null && (why == null || own.columns().stream().anyMatch(READ::contains))) {
            found.add(units.of(own));
        }
        if (found.isEmpty()) {
            units.naming(ref).forEach(change -> found.add(units.of(change)));
        }
        return found;
    }

    private void add(What what, boolean later, Set<Integer> found, boolean any) {
        int unplaced = units.size() == 1 ? 0 : unplaced(units);
        pieces.add(new Piece(what, later, found.isEmpty() ? Set.of(unplaced) : Set.copyOf(found), any));
    }
}
