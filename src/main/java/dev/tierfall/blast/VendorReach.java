package dev.tierfall.blast;

import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.spread.Snapshot.Target;
import dev.tierfall.spread.SpreadGraph;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the fall of some one vendor reaches of what is watched, and which vendors reach any of it: a few walks that
 * begin at all vendors, or end at all targets, at once, whatever their number. As in exposure, a vendor falls in
 * control, and for the sake of an availability also in its own. Walks are made when first asked for. Of one thread.
 */
public final class VendorReach {

    private final Scene scene;
    private final SpreadGraph graph;
    private final List<Target> targets;
    private final int[] vendors;
    private final Front taken;
    private final Front stopped;

    /** Where all vendors begin at once, and what is met from there. */
    private final class Front {
        private final int[] starts;
        private int @Nullable [] hops;
        private int @Nullable [] knownHops;
        private @Nullable LikelihoodWalk likely;

        Front(int[] starts) {
            this.starts = starts;
        }

        boolean meets(int node) {
            if (hops == null) {
                hops = HopWalk.forwards(graph, starts, scene.reach());
            }
            return met(hops, node);
        }

        boolean surelyMeets(int node) {
            if (knownHops == null) {
                knownHops = HopWalk.forwards(graph, starts, scene.reach().known());
            }
            return met(knownHops, node);
        }

        LikelihoodWalk likely() {
            if (likely == null) {
                likely = LikelihoodWalk.forwards(graph, starts, scene.reach());
            }
            return likely;
        }
    }

    private VendorReach(Scene scene) {
        this.scene = scene;
        this.graph = scene.graph();
        this.targets = scene.snapshot().targets().stream()
                .filter(target -> scene.stands(target.thing()))
                .toList();
        this.vendors = Arrays.stream(scene.things().of(Kind.VENDOR))
                .filter(scene::stands)
                .toArray();
        int[] controls = nodes(State.CONTROL);
        this.taken = new Front(controls);
        this.stopped = new Front(IntStream.concat(Arrays.stream(controls), Arrays.stream(nodes(State.AVAILABILITY)))
                .toArray());
    }

    public static VendorReach of(Scene scene) {
        return new VendorReach(scene);
    }

    private int[] nodes(State state) {
        return Arrays.stream(vendors)
                .map(vendor -> graph.node(vendor, state))
                .filter(node -> node >= 0)
                .toArray();
    }

    /** The vendors that take part. */
    public int[] vendors() {
        return vendors.clone();
    }

    /** What is watched and takes part. */
    public List<Target> targets() {
        return targets;
    }

    private Front front(Target target) {
        return target.state() == State.AVAILABILITY ? stopped : taken;
    }

    private int node(Target target) {
        return graph.node(target.thing(), target.state());
    }

    /** Whether the fall of some vendor reaches this. */
    public boolean reaches(Target target) {
        return front(target).meets(node(target));
    }

    /** Whether it does so over known steps only. */
    public boolean surely(Target target) {
        return front(target).surelyMeets(node(target));
    }

    /** The greatest likelihood with which the fall of a vendor reaches this; 0 where none does. */
    public double likelihood(Target target) {
        int node = node(target);
        LikelihoodWalk likely = front(target).likely();
        return node >= 0 && likely.reached(node) ? likely.likelihood(node) : 0;
    }

    /** The vendor from which the most likely path begins; -1 where none does. */
    public int likeliest(Target target) {
        int node = node(target);
        List<Integer> path = node < 0 ? List.of() : front(target).likely().pathTo(node);
        return path.isEmpty() ? -1 : graph.thing(graph.from(path.getFirst()));
    }

    /** The vendors whose fall reaches something watched. */
    public BitSet reaching() {
        int[] all = back(targets);
        int[] available = back(targets.stream()
                .filter(target -> target.state() == State.AVAILABILITY)
                .toList());
        var reaching = new BitSet();
        for (int vendor : vendors) {
            if (met(all, graph.node(vendor, State.CONTROL)) || met(available, graph.node(vendor, State.AVAILABILITY))) {
                reaching.set(vendor);
            }
        }
        return reaching;
    }

    private int[] back(List<Target> to) {
        int[] ends = to.stream().mapToInt(this::node).filter(node -> node >= 0).toArray();
        return HopWalk.backwards(graph, ends, scene.reach());
    }

    private static boolean met(int[] hops, int node) {
        return node >= 0 && hops[node] != HopWalk.NEVER;
    }
}
