package dev.tierfall.choke.point;

import dev.tierfall.blast.Scene;
import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.BitSet;

/**
 * What WITHOUT takes along, read the other way round: of a thing or a step, the things without any one of which it goes
 * too.
 */
final class Along {

    private final Things things;
    private final SpreadGraph graph;
    private final BitSet takers;

    Along(Scene scene) {
        this.things = scene.things();
        this.graph = scene.graph();
        takers = graph.proofs().holders();
        for (int thing = 0; thing < things.size(); thing++) {
            if (isJoint(things.kind(thing))) {
                with(thing).forEach(takers::set);
            }
        }
    }

    private static boolean isJoint(Kind kind) {
        return switch (kind) {
            case CONNECTION, DATAFLOW, SUBCONTRACT, SERVICE -> true;
            default -> false;
        };
    }

    /** Whether more may go with a thing than its own states and their steps. */
    boolean takesMore(int thing) {
        return takers.get(thing);
    }

    /** Whether a thing goes with another. */
    boolean takes(int taker, int thing) {
        return taker == thing || with(thing).contains(taker);
    }

    /** The thing itself, and those that take it along: the ends of a connection, the contract of a service. */
    IntOpenHashSet with(int thing) {
        var with = new IntOpenHashSet();
        with.add(thing);
        Kind kind = things.kind(thing);
        if (isJoint(kind) && kind != Kind.SERVICE) {
            with.add(things.start(thing));
            with.add(things.end(thing));
        }
        int contract = things.contract(thing);
        if ((kind == Kind.SUBCONTRACT || kind == Kind.SERVICE)
                && contract >= 0
                && things.kind(contract) == Kind.CONTRACT) {
            with.add(contract);
        }
        with.remove(-1);
        return with;
    }

    /** The things without any one of which a step goes, besides those that take its ends along. */
    IntOpenHashSet holding(int step) {
        IntList via = graph.proofs().via(step);
        boolean any = graph.proofs().anyVia(step);
        var holding = new IntOpenHashSet();
        for (int i = 0; i < via.size(); i++) {
            IntOpenHashSet with = with(via.getInt(i));
            if (any && i > 0) {
                holding.retainAll(with);
            } else {
                holding.addAll(with);
            }
        }
        return holding;
    }

    /** The nodes of a thing that takes no more than itself along. */
    IntArrayList nodes(int thing, BitSet among) {
        var nodes = new IntArrayList();
        for (State state : State.values()) {
            int node = graph.node(thing, state);
            if (node >= 0 && among.get(node)) {
                nodes.add(node);
            }
        }
        return nodes;
    }
}
