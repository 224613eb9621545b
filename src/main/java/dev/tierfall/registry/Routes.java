package dev.tierfall.registry;

import dev.tierfall.blast.Blast;
import dev.tierfall.blast.BlastAnswer;
import dev.tierfall.spread.Snapshot.Target;
import dev.tierfall.spread.SpreadGraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of ours a blast reaches: not the vendors, products and links that it passes through.
 *
 * @param known whether one of them is reached over known steps only
 * @param things how many
 * @param critical how many of them must not fall
 * @param best rows of those that must not fall, else of any of ours; the likeliest first
 * @param more how many such rows there are besides
 */
record Routes(boolean known, int things, int critical, List<BlastAnswer.Row> best, int more) {

    static final Routes NONE = new Routes(false, 0, 0, List.of(), 0);

    static final int MOST = 5;

    private static final Set<String> PASSED = Set.of("vendor", "software", "subcontract", "connection", "organization");

    static Routes of(Blast blast) {
        SpreadGraph graph = blast.scene().graph();
        Set<Target> watched = new HashSet<>(blast.scene().snapshot().targets());
        List<Integer> critical = new ArrayList<>();
        List<Integer> other = new ArrayList<>();
        Set<Integer> things = new TreeSet<>();
        Set<Integer> mustNotFall = new TreeSet<>();
        boolean known = false;
        for (int row = 0; row < blast.size(); row++) {
            int thing = graph.thing(blast.node(row));
            if (!PASSED.contains(blast.scene().things().kind(thing).word())) {
                things.add(thing);
                known |= blast.known(row);
                if (watched.contains(new Target(thing, graph.state(blast.node(row))))) {
                    mustNotFall.add(thing);
                    critical.add(row);
                } else {
                    other.add(row);
                }
            }
        }
        List<Integer> shown = critical.isEmpty() ? other : critical;
        List<BlastAnswer.Row> best = shown.stream()
                .limit(MOST)
                .map(row -> blast.rows(row, row + 1).getFirst())
                .toList();
        return new Routes(known, things.size(), mustNotFall.size(), best, Math.max(0, shown.size() - MOST));
    }
}
