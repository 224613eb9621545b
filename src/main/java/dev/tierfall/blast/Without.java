package dev.tierfall.blast;

import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import java.util.BitSet;

/**
 * What is left out of a question: the things named, the connections, flows and subcontracts that end at one of them,
 * what was agreed under a contract among them, and every step that begins, ends or hangs there. The rules' conditions
 * were judged before, so nothing is added; but a stand-in that is gone may let an availability fall of necessity.
 */
record Without(BitSet things, BitSet steps) {

    static Without of(SpreadGraph graph, Things things, int[] named) {
        var gone = new BitSet(things.size());
        for (int thing : named) {
            gone.set(thing);
        }
        if (named.length > 0) {
            spreadOver(things, gone);
        }
        return new Without(gone, stepsOf(graph, gone));
    }

    private static void spreadOver(Things things, BitSet gone) {
        BitSet named = (BitSet) gone.clone();
        for (int thing = 0; thing < things.size(); thing++) {
            boolean goes = switch (things.kind(thing)) {
                case CONNECTION, DATAFLOW -> endsAt(things, thing, named);
                case SUBCONTRACT -> endsAt(things, thing, named) || isUnder(things, thing, named);
                case SERVICE -> isUnder(things, thing, named);
                default -> false;
            };
            if (goes) {
                gone.set(thing);
            }
        }
    }

    private static boolean endsAt(Things things, int thing, BitSet named) {
        return has(named, things.start(thing)) || has(named, things.end(thing));
    }

    private static boolean isUnder(Things things, int thing, BitSet named) {
        int contract = things.contract(thing);
        return has(named, contract) && things.kind(contract) == Kind.CONTRACT;
    }

    private static boolean has(BitSet set, int thing) {
        return thing >= 0 && set.get(thing);
    }

    private static BitSet stepsOf(SpreadGraph graph, BitSet things) {
        if (things.isEmpty()) {
            return new BitSet();
        }
        BitSet steps = graph.proofs().hangingOn(things);
        things.stream().forEach(thing -> {
            for (State state : State.values()) {
                int node = graph.node(thing, state);
                if (node >= 0) {
                    steps.set(graph.firstOut(node), graph.firstOut(node + 1));
                    for (int i = graph.firstIn(node); i < graph.firstIn(node + 1); i++) {
                        steps.set(graph.inStep(i));
                    }
                }
            }
        });
        return steps;
    }
}
