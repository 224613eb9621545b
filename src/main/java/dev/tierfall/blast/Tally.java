package dev.tierfall.blast;

import dev.tierfall.blast.BlastAnswer.Totals;
import dev.tierfall.model.Kind;
import dev.tierfall.model.State;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import java.util.BitSet;
import java.util.TreeMap;

/** Counts what a blast reached, in things: one that fell in three states counts once, an origin not at all. */
final class Tally {

    private final Things things;
    private final BitSet reached = new BitSet();
    private final BitSet known = new BitSet();
    private int criticalFunctions;
    private long records;

    private Tally(Things things) {
        this.things = things;
    }

    static Totals of(Blast blast) {
        var tally = new Tally(blast.scene().things());
        var origins = new BitSet();
        blast.origins().forEach(origin -> origins.set(origin.thing()));
        SpreadGraph graph = blast.scene().graph();
        for (int row = 0; row < blast.size(); row++) {
            int thing = graph.thing(blast.node(row));
            if (!origins.get(thing)) {
                tally.count(thing, graph.state(blast.node(row)), blast.known(row));
            }
        }
        return tally.totals(blast.size());
    }

    private void count(int thing, State state, boolean isKnown) {
        reached.set(thing);
        if (isKnown) {
            known.set(thing);
        }
        if (state == State.CONFIDENTIALITY) {
            records += things.records(thing);
        }
        if (state == State.AVAILABILITY && things.kind(thing) == Kind.FUNCTION && things.critical(thing)) {
            criticalFunctions++;
        }
    }

    private Totals totals(int rows) {
        var byKind = new TreeMap<String, Integer>();
        reached.stream().forEach(thing -> byKind.merge(things.kind(thing).word(), 1, Integer::sum));
        int assumedOnly = reached.cardinality() - known.cardinality();
        return new Totals(reached.cardinality(), byKind, criticalFunctions, records, assumedOnly, rows);
    }
}
