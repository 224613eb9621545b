package dev.tierfall.recovery.ground;

import dev.tierfall.blast.Scene;
import dev.tierfall.model.Kind;
import dev.tierfall.recovery.ground.Told.RowWords;
import dev.tierfall.recovery.plan.Plan;
import dev.tierfall.recovery.plan.Plan.Item;
import dev.tierfall.recovery.plan.Plan.Row;
import dev.tierfall.recovery.plan.Plan.Wait;
import dev.tierfall.spread.Snapshot.Link;
import dev.tierfall.spread.SpreadGraph;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntCollection;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Turns steps between lost availabilities into waits. The spread graph says which steps there are on the day; what was
 * said of a dependency or support says whether it holds back, and what carries meanwhile. Any other step holds back
 * where it forces.
 */
final class Drawing {

    private static final int ALONE = -1;

    private final Down down;
    private final Scene scene;
    private final SpreadGraph graph;
    private final Told told;
    private final Owns owns;
    private final Map<Integer, Boolean> lightLinks = new HashMap<>();
    private final List<RowWords> rows = new ArrayList<>();

    Drawing(Down down, Told told, Owns owns) {
        this.down = down;
        this.scene = down.scene();
        this.graph = scene.graph();
        this.told = told;
        this.owns = owns;
        for (Link link : scene.snapshot().links()) {
            lightLinks.put(link.link(), "low".equals(link.terms().reliance()));
        }
    }

    /** What one thing waits for, things as places yet, and what it does without. */
    private record Drawn(List<List<Beneath>> waits, IntList spared) {}

    /** A step that holds back, or may. */
    private record Beneath(int thing, boolean holds, Row row) {}

    /** @param near all that may be part of the plan, rising */
    Ground of(IntList near, IntCollection wanted) {
        var drawn = new HashMap<Integer, Drawn>();
        near.forEach(thing -> drawn.put(thing, drawn(thing)));
        int[] things = reached(drawn, wanted);
        List<Item> items = Arrays.stream(things)
                .mapToObj(thing -> item(thing, drawn(drawn, thing), things))
                .toList();
        List<IntList> spared = Arrays.stream(things)
                .mapToObj(thing -> drawn(drawn, thing).spared())
                .toList();
        return Ground.of(down, told, IntArrayList.wrap(things), new Plan(items), rows, spared);
    }

    private Item item(int thing, Drawn drawn, int[] things) {
        List<Wait> waits = drawn.waits().stream()
                .map(wait -> new Wait(wait.stream()
                        .map(beneath -> at(
                                things,
                                beneath,
                                wait.stream().anyMatch(b -> b.row().fallback())))
                        .toList()))
                .toList();
        return new Item(down.byItself(thing), owns.own(thing), owns.doubtful(thing), waits);
    }

    /** Whether a fallback lasts as long as what it stands in for, only the other's own hours can say. */
    private static Row at(int[] things, Beneath beneath, boolean carried) {
        Row row = beneath.row();
        return new Row(
                Arrays.binarySearch(things, beneath.thing()),
                row.counts() || carried,
                row.fallback(),
                row.carries(),
                row.told());
    }

    /** What the things wanted wait for, over any number of others, and they themselves. */
    private static int[] reached(Map<Integer, Drawn> drawn, IntCollection wanted) {
        var met = new IntOpenHashSet(wanted);
        var open = new IntArrayList(met);
        for (int i = 0; i < open.size(); i++) {
            drawn(drawn, open.getInt(i)).waits().stream()
                    .flatMap(List::stream)
                    .mapToInt(Beneath::thing)
                    .filter(met::add)
                    .forEach(open::add);
        }
        return met.intStream().sorted().toArray();
    }

    private static Drawn drawn(Map<Integer, Drawn> drawn, int thing) {
        return drawn.getOrDefault(thing, new Drawn(List.of(), IntList.of()));
    }

    /** Gathers the steps into a thing by their groups; a group holds back when all its things are down. */
    private Drawn drawn(int thing) {
        var alone = new ArrayList<List<Beneath>>();
        var groups = new LinkedHashMap<Integer, List<Beneath>>();
        var standing = new IntOpenHashSet();
        var fallen = new IntOpenHashSet();
        for (int step : down.handedOn(thing)) {
            int from = down.from(step);
            int group = graph.grouped(step) ? graph.groups().of(step) : ALONE;
            if (!down.is(from)) {
                standing.add(group);
                continue;
            }
            fallen.add(from);
            List<Beneath> rowsOfStep = beneath(thing, from, step);
            if (group == ALONE) {
                rowsOfStep.forEach(row -> alone.add(List.of(row)));
            } else {
                groups.computeIfAbsent(group, g -> new ArrayList<>()).addAll(rowsOfStep);
            }
        }
        groups.keySet().removeIf(group -> standing.contains((int) group));
        List<List<Beneath>> waits = Stream.concat(alone.stream(), groups.values().stream())
                .filter(members -> members.stream().anyMatch(Beneath::holds))
                .toList();
        waits.stream().flatMap(List::stream).forEach(held -> fallen.remove(held.thing()));
        return new Drawn(waits, IntArrayList.toList(fallen.intStream().sorted()));
    }

    private List<Beneath> beneath(int thing, int from, int step) {
        boolean counts = owns.counts(from);
        List<RowWords> said = told.rows(thing, from, graph.proofs().record(step));
        if (said.isEmpty()) {
            boolean fallback = graph.fallback(step);
            Row row = new Row(from, counts, fallback, null, -1);
            return List.of(new Beneath(from, fallback || holds(thing, step), row));
        }
        return said.stream()
                .map(row -> new Beneath(
                        from, row.holds(), new Row(from, counts, row.fallback(), row.carries(), noted(row))))
                .toList();
    }

    private int noted(RowWords row) {
        rows.add(row);
        return rows.size() - 1;
    }

    /** A link of a chain holds back unless little rests on it, as a support does; any other step where it forces. */
    private boolean holds(int thing, int step) {
        return scene.things().kind(thing) == Kind.SUBCONTRACT
                ? !lightLinks.getOrDefault(thing, false)
                : graph.forces(step);
    }
}
