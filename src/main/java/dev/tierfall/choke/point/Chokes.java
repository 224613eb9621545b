package dev.tierfall.choke.point;

import dev.tierfall.blast.Scene;
import dev.tierfall.choke.ground.Asked;
import dev.tierfall.choke.ground.Guarded;
import dev.tierfall.choke.ground.Reaching;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The things whose removal, as {@code WITHOUT} means it, saves most of what a fall reaches: critical things first, then
 * all that is protected. Exact. For most things the dominator tree tells what they save: where one state of a thing is
 * met before all its others, removing the thing is removing that state. The rest are walked without, best hope first,
 * until those hoped to save less can't come into the list.
 */
public final class Chokes {

    /**
     * One thing and what its removal saves.
     *
     * @param saved the protected things, in the order of their refs, itself and what goes with it not among them
     * @param every whether every path to anything protected goes through it
     */
    public record Choke(int thing, IntArrayList saved, int critical, boolean every) {}

    private record Hope(int thing, int critical, int count, boolean settled) {}

    private final Asked asked;
    private final Scene scene;
    private final SpreadGraph graph;
    private final BitSet reached;
    private final IntArrayList fallen;
    private final BitSet towards;
    private final Along along;
    private final Dominators dominators;
    private final Int2IntOpenHashMap hopes = new Int2IntOpenHashMap();
    private final Int2IntOpenHashMap criticalHopes = new Int2IntOpenHashMap();
    private final Int2ObjectOpenHashMap<IntArrayList> ends = new Int2ObjectOpenHashMap<>();
    private final Int2ObjectOpenHashMap<IntArrayList> saved = new Int2ObjectOpenHashMap<>();
    private boolean settled = true;

    /** Walks once from the origins and once back from what is protected. */
    public Chokes(Asked asked) {
        this.asked = asked;
        scene = asked.scene();
        graph = scene.graph();
        reached = asked.reached();
        fallen = asked.guarded().things(reached);
        towards = Reaching.backwards(graph, asked.guarded().nodes(reached), scene::keeps);
        towards.and(reached);
        for (Guarded.Watch watch : asked.guarded().watches()) {
            if (watch.node() >= 0 && reached.get(watch.node())) {
                ends.computeIfAbsent(watch.thing(), thing -> new IntArrayList()).add(watch.node());
            }
        }
        along = new Along(scene);
        dominators = Dominators.forwards(graph, asked.starts(), scene::keeps);
        hope();
    }

    /** The protected things that the fall reaches. */
    public IntArrayList fallen() {
        return fallen;
    }

    /** What the fall reaches. */
    BitSet reached() {
        return reached;
    }

    Dominators dominators() {
        return dominators;
    }

    /**
     * Whether the whole list was settled; else the {@link Budget} ended the search and the list holds only what was.
     */
    public boolean settled() {
        return settled;
    }

    /** The best, most saved first; none that saves nothing. */
    public List<Choke> best(int top) {
        var open = new PriorityQueue<Hope>(Chokes::before);
        hopes.keySet().forEach(thing -> open.add(first(thing)));
        var best = new ArrayList<Choke>();
        while (best.size() < top && !open.isEmpty()) {
            if (scene.budget().searched()) {
                settled = false;
                break;
            }
            Hope hope = open.poll();
            IntArrayList found = saved.computeIfAbsent(hope.thing(), this::saved);
            if (hope.settled() || found.size() == hope.count()) {
                best.add(choke(hope.thing(), found));
            } else if (!found.isEmpty()) {
                open.add(new Hope(hope.thing(), asked.guarded().critical(found), found.size(), true));
            }
        }
        return best;
    }

    private Choke choke(int thing, IntArrayList saved) {
        long own = fallen.intStream().filter(f -> along.takes(thing, f)).count();
        return new Choke(thing, saved, asked.guarded().critical(saved), saved.size() + own == fallen.size());
    }

    /** More critical things, then more things, then by ref. */
    private static int before(Hope a, Hope b) {
        if (a.critical() != b.critical()) {
            return Integer.compare(b.critical(), a.critical());
        }
        return a.count() != b.count() ? Integer.compare(b.count(), a.count()) : Integer.compare(a.thing(), b.thing());
    }

    /** Counts for each thing how many protected things it may save at most. */
    private void hope() {
        var trails = new Trails(asked, along);
        for (int thing : fallen) {
            IntOpenHashSet shared = trails.shared(ends.get(thing));
            for (int choke : shared) {
                if (!along.takes(choke, thing) && !takesOrigin(choke)) {
                    hopes.addTo(choke, 1);
                    criticalHopes.addTo(choke, scene.things().critical(thing) ? 1 : 0);
                }
            }
        }
    }

    /** What falls first is no choke point: without it nothing falls. */
    private boolean takesOrigin(int thing) {
        return asked.origins().stream()
                .anyMatch(origin ->
                        along.takes(thing, origin.thing()) || (origin.at() >= 0 && along.takes(thing, origin.at())));
    }

    private Hope first(int thing) {
        return new Hope(thing, criticalHopes.get(thing), hopes.get(thing), false);
    }

    private IntArrayList saved(int thing) {
        int gate = along.takesMore(thing) ? Dominators.NONE : gate(thing);
        return gate == Dominators.NONE ? walked(thing) : behind(gate, thing);
    }

    /** The state of a thing that every path to its other states goes through; none where there is no such state. */
    private int gate(int thing) {
        IntArrayList states = along.nodes(thing, towards);
        for (int gate : states) {
            if (states.intStream().allMatch(state -> dominators.dominates(gate, state))) {
                return gate;
            }
        }
        return Dominators.NONE;
    }

    private IntArrayList behind(int gate, int thing) {
        return IntArrayList.toList(fallen.intStream()
                .filter(other -> other != thing
                        && ends.get(other).intStream().allMatch(end -> dominators.dominates(gate, end))));
    }

    private IntArrayList walked(int thing) {
        Things things = scene.things();
        BitSet left = Reaching.from(scene.lessThing(things.ref(thing)), asked.starts());
        IntArrayList kept = asked.guarded().saved(reached, left);
        kept.removeIf(other -> along.takes(thing, other));
        return kept;
    }
}
