package dev.tierfall.choke.ground;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Targets;
import dev.tierfall.spread.Snapshot.Target;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The protected things, each with the states that must not be lost; what a fall begins at can't be protected from it. A
 * thing counts as kept only when none of its protected states is reached.
 */
public final class Guarded {

    /**
     * One protected state of one thing.
     *
     * @param node its node; -1 where no step leads to it, so that no fall ever does
     */
    public record Watch(Target target, int node) {

        public int thing() {
            return target.thing();
        }
    }

    private final Scene scene;
    private final List<Watch> watches;

    private Guarded(Scene scene, List<Watch> watches) {
        this.scene = scene;
        this.watches = watches;
    }

    /**
     * Reads what is to be protected.
     *
     * @param refs refs with or without a state; none for what exposure watches by default
     * @param starts the nodes where the fall begins
     */
    static Guarded of(Scene scene, List<String> refs, int[] starts) {
        List<Target> targets = refs.isEmpty() ? scene.snapshot().targets() : Targets.of(scene, refs);
        var origins = new BitSet();
        for (int start : starts) {
            origins.set(start);
        }
        return new Guarded(
                scene,
                targets.stream()
                        .filter(target -> scene.stands(target.thing()))
                        .distinct()
                        .sorted(Comparator.comparingInt(Target::thing)
                                .thenComparing(t -> t.state().word()))
                        .map(t -> new Watch(t, scene.graph().node(t.thing(), t.state())))
                        .filter(watch -> watch.node() < 0 || !origins.get(watch.node()))
                        .toList());
    }

    /** By ref, then by state. */
    public List<Watch> watches() {
        return watches;
    }

    /** The nodes of those that are reached. */
    public int[] nodes(BitSet reached) {
        return watches.stream()
                .mapToInt(Watch::node)
                .filter(node -> node >= 0 && reached.get(node))
                .toArray();
    }

    /** The things of which some protected state is reached, in the order of their refs. */
    public IntArrayList things(BitSet reached) {
        var things = new IntArrayList();
        for (Watch watch : watches) {
            boolean last = !things.isEmpty() && things.getInt(things.size() - 1) == watch.thing();
            if (watch.node() >= 0 && reached.get(watch.node()) && !last) {
                things.add(watch.thing());
            }
        }
        return things;
    }

    /** How many things are protected. */
    public int size() {
        return (int) watches.stream().mapToInt(Watch::thing).distinct().count();
    }

    /** The things reached before and no longer. */
    public IntArrayList saved(BitSet before, BitSet after) {
        IntArrayList saved = things(before);
        saved.removeAll(new IntOpenHashSet(things(after)));
        return saved;
    }

    /** How many of these are critical. */
    public int critical(IntArrayList things) {
        return (int) things.intStream().filter(scene.things()::critical).count();
    }
}
