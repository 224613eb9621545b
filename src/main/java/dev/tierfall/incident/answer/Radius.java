package dev.tierfall.incident.answer;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.BlastAnswer.Totals;
import dev.tierfall.blast.Blasts;
import dev.tierfall.spread.Things;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far a fall reaches, in things, origins left out.
 *
 * @param byKind how many can fall, of each kind
 * @param forced how many of them stop of necessity
 * @param forcedByKind those, of each kind
 * @param assumedOnly how many are reached only by paths that rest on something unknown
 */
public record Radius(
        int things,
        Map<String, Integer> byKind,
        int criticalFunctions,
        long records,
        int forced,
        Map<String, Integer> forcedByKind,
        int assumedOnly) {

    static Radius of(Blast blast) {
        Totals totals = Blasts.totals(blast);
        Things things = blast.scene().things();
        var stopped = new BitSet();
        for (int row = 0; row < blast.size(); row++) {
            if (Boolean.TRUE.equals(blast.forced(row))) {
                stopped.set(blast.scene().graph().thing(blast.node(row)));
            }
        }
        blast.origins().forEach(origin -> stopped.clear(origin.thing()));
        var byKind = new TreeMap<String, Integer>();
        stopped.stream().forEach(thing -> byKind.merge(things.kind(thing).word(), 1, Integer::sum));
        return new Radius(
                totals.things(),
                totals.byKind(),
                totals.criticalFunctions(),
                totals.records(),
                stopped.cardinality(),
                byKind,
                totals.assumedOnly());
    }
}
