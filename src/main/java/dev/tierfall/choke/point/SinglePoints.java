package dev.tierfall.choke.point;

import dev.tierfall.blast.Scene;
import dev.tierfall.choke.ground.Guarded.Watch;
import dev.tierfall.choke.ground.Reaching;
import dev.tierfall.model.State;
import dev.tierfall.spread.SpreadGraph;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Single points of failure: the things whose loss alone stops a protected function of necessity, no stand-in being
 * left. Every thing from which a chain of forcing steps or of stand-ins leads to a function is tried by itself,
 * whatever fall was asked about.
 */
public final class SinglePoints {

    /**
     * One thing that is lost by itself.
     *
     * @param forces the functions that stop of necessity, in the order of their refs
     * @param mayStop those that may stop, these among them
     */
    public record Single(int thing, IntArrayList forces, IntArrayList mayStop) {}

    /**
     * One function.
     *
     * @param forcedBy how many things stop it of necessity, each by itself
     * @param possibleBy how many may stop it, each by itself
     */
    public record Resting(int function, int forcedBy, int possibleBy) {}

    private final Scene scene;
    private final SpreadGraph graph;
    private final List<Watch> functions;
    private final List<Single> singles = new ArrayList<>();
    private boolean settled = true;

    /**
     * Tries every thing that may force.
     *
     * @param watches what is protected; only availabilities are looked at
     */
    public SinglePoints(Scene scene, List<Watch> watches) {
        this.scene = scene;
        this.graph = scene.graph();
        functions = watches.stream()
                .filter(watch -> watch.node() >= 0 && watch.target().state() == State.AVAILABILITY)
                .toList();
        BitSet tried = Reaching.backwards(graph, ends(functions), this::mayForce);
        for (int node = tried.nextSetBit(0); node >= 0; node = tried.nextSetBit(node + 1)) {
            if (scene.budget().searched()) {
                settled = false;
                return;
            }
            attempt(node);
        }
        singles.sort(Comparator.comparingInt((Single single) -> -critical(single.forces()))
                .thenComparingInt(single -> -single.forces().size())
                .thenComparingInt(Single::thing));
    }

    /** Those that force most critical things first, then most, then by ref. */
    public List<Single> most(int top) {
        return singles.stream().limit(top).map(this::withWhatMayStop).toList();
    }

    /** How many things force something by themselves. */
    public int size() {
        return singles.size();
    }

    /** Whether all were tried. */
    public boolean settled() {
        return settled;
    }

    /** What each of the first functions rests on; the others rest on as much, but somebody would have to read it. */
    public List<Resting> resting(int top) {
        return functions.stream().limit(top).map(this::resting).toList();
    }

    private Resting resting(Watch function) {
        int forced = (int) singles.stream()
                .filter(single -> single.forces().contains(function.thing()))
                .count();
        BitSet possible = Reaching.backwards(graph, new int[] {function.node()}, this::stops);
        return new Resting(function.thing(), forced, possible.cardinality() - 1);
    }

    private void attempt(int node) {
        IntArrayList forces = among(scene.forced(node), graph.thing(node));
        if (!forces.isEmpty()) {
            singles.add(new Single(graph.thing(node), forces, new IntArrayList()));
        }
    }

    private Single withWhatMayStop(Single single) {
        int node = graph.node(single.thing(), State.AVAILABILITY);
        BitSet possible = Reaching.forwards(graph, new int[] {node}, this::stops);
        return new Single(single.thing(), single.forces(), among(possible, single.thing()));
    }

    /** The functions among some nodes, but for the thing that was lost first. */
    private IntArrayList among(BitSet nodes, int lost) {
        return IntArrayList.toList(functions.stream()
                .filter(function -> nodes.get(function.node()) && function.thing() != lost)
                .mapToInt(Watch::thing));
    }

    private int critical(IntArrayList things) {
        return (int) things.intStream().filter(scene.things()::critical).count();
    }

    private static int[] ends(List<Watch> watches) {
        return watches.stream().mapToInt(Watch::node).toArray();
    }

    /** Whether a step forces, or would if its stand-ins fell too. */
    private boolean mayForce(int step) {
        return stops(step) && (graph.forces(step) || graph.grouped(step));
    }

    private boolean stops(int step) {
        return scene.keeps(step)
                && graph.state(graph.to(step)) == State.AVAILABILITY
                && graph.state(graph.from(step)) == State.AVAILABILITY;
    }
}
