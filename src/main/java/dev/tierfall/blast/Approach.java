package dev.tierfall.blast;

import dev.tierfall.blast.Exposure.SoftwareRow;
import dev.tierfall.blast.Exposure.VendorRow;
import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The walk against the steps from one target, and the vendors and products it comes upon. */
final class Approach {

    private final Scene scene;
    private final Tiers tiers;
    private final int target;
    private final State state;
    private final int[] hops;
    private final LikelihoodWalk all;
    private final LikelihoodWalk known;

    /** @param target the place of the thing watched */
    Approach(Scene scene, Tiers tiers, int target, State state) {
        this.scene = scene;
        this.tiers = tiers;
        this.target = target;
        this.state = state;
        SpreadGraph graph = scene.graph();
        int node = scene.stands(target) ? graph.node(target, state) : -1;
        int[] targets = node < 0 ? new int[0] : new int[] {node};
        hops = HopWalk.backwards(graph, targets, scene.reach());
        all = LikelihoodWalk.backwards(graph, targets, scene.reach());
        known = LikelihoodWalk.backwards(graph, targets, scene.reach().known());
    }

    /**
     * @param reachers gets the things from which it can be reached, however many rows are given
     * @param top how many rows at most, vendors and products together; 0 for all
     */
    Exposure.Target rows(BitSet reachers, int top) {
        List<Integer> nodes = reachers();
        synchronized (reachers) {
            nodes.forEach(node -> reachers.set(scene.graph().thing(node)));
        }
        List<Integer> given = top == 0 || nodes.size() <= top ? nodes : nodes.subList(0, top);
        Things things = scene.things();
        var vendors = new ArrayList<VendorRow>();
        var software = new ArrayList<SoftwareRow>();
        for (int node : given) {
            if (things.kind(scene.graph().thing(node)) == Kind.VENDOR) {
                vendors.add(vendor(node));
            } else {
                software.add(product(node));
            }
        }
        return new Exposure.Target(
                things.ref(target),
                things.kind(target).word(),
                things.name(target),
                state.word(),
                vendors,
                software,
                nodes.size() - given.size());
    }

    /** Likeliest first, then nearest, then by ref and state. */
    private List<Integer> reachers() {
        SpreadGraph graph = scene.graph();
        var nodes = new IntArrayList();
        for (int node = 0; node < graph.nodes(); node++) {
            if (hops[node] != HopWalk.NEVER && graph.thing(node) != target && counts(node)) {
                nodes.add(node);
            }
        }
        nodes.sort((a, b) -> {
            int byLikelihood = Double.compare(Digits.shown(all.likelihood(b)), Digits.shown(all.likelihood(a)));
            int byHops = byLikelihood != 0 ? byLikelihood : Integer.compare(hops[a], hops[b]);
            return byHops != 0 ? byHops : Long.compare(graph.order(a), graph.order(b));
        });
        return nodes;
    }

    private boolean counts(int node) {
        State falls = scene.graph().state(node);
        boolean stops = falls == State.AVAILABILITY && state == State.AVAILABILITY;
        return switch (scene.things().kind(scene.graph().thing(node))) {
            case VENDOR -> falls == State.CONTROL || stops;
            case SOFTWARE -> falls == State.FLAW || falls == State.CONTROL || stops;
            default -> false;
        };
    }

    private VendorRow vendor(int node) {
        int thing = scene.graph().thing(node);
        return new VendorRow(
                scene.things().ref(thing),
                Kind.VENDOR.word(),
                scene.things().name(thing),
                scene.graph().state(node).word(),
                tiers.of(thing),
                hops[node],
                Digits.shown(all.likelihood(node)),
                likelihoodKnown(node),
                certainty(node),
                Proof.of(scene, all.path(node)));
    }

    private SoftwareRow product(int node) {
        int thing = scene.graph().thing(node);
        return new SoftwareRow(
                scene.things().ref(thing),
                Kind.SOFTWARE.word(),
                scene.things().name(thing),
                scene.graph().state(node).word(),
                hops[node],
                Digits.shown(all.likelihood(node)),
                likelihoodKnown(node),
                certainty(node),
                Proof.of(scene, all.path(node)));
    }

    private @Nullable Double likelihoodKnown(int node) {
        return known.reached(node) ? (Double) Digits.shown(known.likelihood(node)) : null;
    }

    private String certainty(int node) {
        return known.reached(node) ? "known" : "assumed";
    }
}
