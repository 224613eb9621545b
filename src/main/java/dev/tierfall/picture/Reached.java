package dev.tierfall.picture;

import dev.tierfall.blast.Blast;
import dev.tierfall.model.State;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectLinkedOpenHashMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Turns the rows of a blast, one for each thing and state, into the things that a picture shows. */
final class Reached {

    /** What is known of one thing from all of its rows; the first row seen is its likeliest. */
    private static final class Gathered {
        int ring = Integer.MAX_VALUE;
        int states;
        boolean known;
        double likelihood;
    }

    private final Blast blast;
    private final Things things;
    private final SpreadGraph graph;
    private final Leaning leaning;
    private final Seating seating;
    private final Map<Integer, Gathered> gathered = new Int2ObjectLinkedOpenHashMap<>();
    private final Int2IntOpenHashMap hopsOfNode = new Int2IntOpenHashMap();
    private final BitSet origins = new BitSet();
    private final BitSet targets = new BitSet();

    private Reached(Blast blast, Leanings leanings) {
        this.blast = blast;
        leaning = leanings.of(blast.scene().snapshot());
        seating = leanings.seating(blast.scene().snapshot());
        things = blast.scene().things();
        graph = blast.scene().graph();
        hopsOfNode.defaultReturnValue(-1);
        blast.scene().snapshot().targets().forEach(target -> targets.set(target.thing()));
        blast.origins().forEach(origin -> origins.set(origin.thing()));
        blast.origins().stream()
                .filter(origin -> origin.node() >= 0)
                .forEach(origin -> hopsOfNode.put(origin.node(), 0));
    }

    /** What fell first, then everything else, in the order of all lists. */
    static List<Hit> things(Blast blast, Leanings leanings, boolean knownOnly) {
        return new Reached(blast, leanings).hits(knownOnly);
    }

    private List<Hit> hits(boolean knownOnly) {
        for (int row = 0; row < blast.size(); row++) {
            int node = blast.node(row);
            hopsOfNode.put(node, blast.hops(row));
            if (!knownOnly || blast.known(row)) {
                gather(row, graph.thing(node));
            }
        }
        List<Hit> hits = new ArrayList<>();
        origins.stream()
                .forEach(place -> hits.add(new Hit(
                        things.ref(place),
                        name(place),
                        things.kind(place),
                        things.key(place),
                        Seats.NONE,
                        0,
                        1,
                        0,
                        false,
                        targets.get(place),
                        "",
                        "")));
        gathered.forEach((place, what) -> {
            if (!origins.get(place)) {
                hits.add(hit(place, what));
            }
        });
        hits.sort(Hit.ORDER);
        return hits;
    }

    private void gather(int row, int thing) {
        Gathered what = gathered.computeIfAbsent(thing, fresh -> new Gathered());
        what.ring = Math.min(what.ring, Math.max(1, blast.hops(row)));
        what.states |= 1 << graph.state(blast.node(row)).ordinal();
        what.known |= blast.known(row);
        what.likelihood = Math.max(what.likelihood, blast.likelihood(row));
    }

    private Hit hit(int place, Gathered what) {
        int function = leaning.of(place);
        return new Hit(
                things.ref(place),
                name(place),
                things.kind(place),
                things.key(place),
                seating.of(place),
                what.ring,
                what.likelihood,
                what.states,
                !what.known,
                targets.get(place),
                before(place, what.ring),
                function < 0 ? "" : things.ref(function));
    }

    private String name(int place) {
        return Named.thing(things, place);
    }

    /** The thing one ring further in from which this one is most likely reached: the edge that is drawn. */
    private String before(int place, int ring) {
        int best = -1;
        double greatest = -1;
        for (State state : State.values()) {
            int node = graph.node(place, state);
            if (node < 0 || hopsOfNode.get(node) != ring) {
                continue;
            }
            for (int i = graph.firstIn(node); i < graph.firstIn(node + 1); i++) {
                int from = graph.inFrom(i);
                int thing = graph.thing(from);
                boolean nearer = thing != place && hopsOfNode.get(from) == ring - 1 && isShown(thing);
                if (nearer && blast.scene().keeps(graph.inStep(i))) {
                    double p = likelihood(thing) * graph.p(graph.inStep(i));
                    if (p > greatest || (p == greatest && thing < best)) {
                        greatest = p;
                        best = thing;
                    }
                }
            }
        }
        return best < 0 ? "" : things.ref(best);
    }

    private boolean isShown(int thing) {
        return origins.get(thing) || gathered.containsKey(thing);
    }

    private double likelihood(int thing) {
        Gathered what = gathered.get(thing);
        return what == null || origins.get(thing) ? 1 : what.likelihood;
    }
}
