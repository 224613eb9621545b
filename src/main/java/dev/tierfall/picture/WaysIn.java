package dev.tierfall.picture;

import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Tiers;
import dev.tierfall.blast.Walks;
import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.spread.Snapshot.Link;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Every way into a critical function: one vendor or product whose fall can stop it, with the vendor of tier 1 through
 * which its likeliest path comes last. One walk backwards a function.
 */
final class WaysIn {

    /** A vendor of tier 1 under which somebody is known to work: nothing stands before it. */
    static final int ITSELF = -1;

    /** A vendor of tier 1 of which nobody has told who works below. */
    static final int UNTOLD = -2;

    /** Vendors that no known chain explains. */
    static final int UNCHAINED = -3;

    /** No vendor of tier 1 stands on the path. */
    static final int STRAIGHT = -4;

    private static final int OPEN = -5;

    /**
     * One way, its things as places.
     *
     * @param before who falls, where it is none of tier 1; else one of the constants
     * @param through the vendor of tier 1, or {@link #STRAIGHT}
     */
    record Way(int before, int through, int function) {}

    private final Scene scene;
    private final Things things;
    private final SpreadGraph graph;
    private final Tiers tiers;
    private final Walks walks;
    private final BitSet primes = new BitSet();

    private WaysIn(Scene scene) {
        this.scene = scene;
        this.things = scene.things();
        this.graph = scene.graph();
        this.tiers = Tiers.of(scene);
        this.walks = Walks.of(scene);
        for (Link link : scene.snapshot().links()) {
            if (scene.stands(link.link()) && link.prime() >= 0) {
                primes.set(link.prime());
            }
        }
    }

    /** @param functions their places */
    static List<Way> of(Scene scene, int[] functions) {
        var ways = new WaysIn(scene);
        return IntStream.of(functions)
                .parallel()
                .mapToObj(ways::into)
                .flatMap(List::stream)
                .toList();
    }

    private List<Way> into(int function) {
        int end = graph.node(function, State.AVAILABILITY);
        if (end < 0) {
            return List.of();
        }
        Walks.Likeliest likely = walks.likeliestTo(end);
        int[] through = new int[graph.nodes()];
        Arrays.fill(through, OPEN);
        List<Way> ways = new ArrayList<>();
        for (int vendor : things.of(Kind.VENDOR)) {
            int node = best(likely, vendor, State.CONTROL, State.AVAILABILITY);
            if (node >= 0) {
                ways.add(vendor(vendor, through(node, likely, through), function));
            }
        }
        for (int product : things.of(Kind.SOFTWARE)) {
            int node = best(likely, product, State.FLAW, State.CONTROL, State.AVAILABILITY);
            if (node >= 0) {
                ways.add(new Way(product, through(node, likely, through), function));
            }
        }
        return ways;
    }

    private Way vendor(int vendor, int through, int function) {
        Integer tier = tiers.of(vendor);
        if (Objects.equals(tier, 1)) {
            return new Way(primes.get(vendor) ? ITSELF : UNTOLD, vendor, function);
        }
        return new Way(tier == null ? UNCHAINED : vendor, through, function);
    }

    /** The node in whose state a thing most likely brings the end down; -1 where in none. */
    private int best(Walks.Likeliest likely, int thing, State... states) {
        int best = -1;
        for (State state : states) {
            int node = scene.stands(thing) ? graph.node(thing, state) : -1;
            if (node >= 0 && likely.of(node) > (best < 0 ? 0 : likely.of(best))) {
                best = node;
            }
        }
        return best;
    }

    /** The last vendor of tier 1 on the way from a node; what is found is kept for all nodes on the way. */
    private int through(int node, Walks.Likeliest likely, int[] known) {
        List<Integer> path = new ArrayList<>();
        int at = node;
        while (at >= 0 && known[at] == OPEN) {
            path.add(at);
            at = likely.onward(at);
        }
        int last = at < 0 ? STRAIGHT : known[at];
        for (int each : path.reversed()) {
            if (last == STRAIGHT && isFirstTier(graph.thing(each))) {
                last = graph.thing(each);
            }
            known[each] = last;
        }
        return last;
    }

    private boolean isFirstTier(int thing) {
        return things.kind(thing) == Kind.VENDOR && Objects.equals(tiers.of(thing), 1);
    }
}
