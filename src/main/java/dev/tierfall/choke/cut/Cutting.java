package dev.tierfall.choke.cut;

import dev.tierfall.blast.Fallen;
import dev.tierfall.blast.Scene;
import dev.tierfall.choke.act.Act;
import dev.tierfall.choke.act.Acts;
import dev.tierfall.choke.cut.Search.Found;
import dev.tierfall.choke.ground.Asked;
import dev.tierfall.choke.ground.Guarded.Watch;
import dev.tierfall.choke.ground.Reaching;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.web.Refused;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;

/**
 * Finds the sets of acts that keep a fall from what is protected. What a way leads to that no act stops is set aside
 * and named; the sets keep the rest.
 */
final class Cutting {

    /** Steps between the origins and what is protected that are looked at at all. */
    static final int STEPS_MAX = 2_000_000;

    private final Asked asked;
    private final Acts acts;
    private final Scene scene;
    private final SpreadGraph graph;
    private final BitSet reached;
    private final BitSet unstopped;
    private final List<Set<Act>> sets = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();
    private boolean complete = true;

    /**
     * Searches.
     *
     * @param count how many sets at most, the cheapest and the next best
     */
    Cutting(Asked asked, Acts acts, int count) {
        this.asked = asked;
        this.acts = acts;
        scene = asked.scene();
        graph = scene.graph();
        reached = asked.reached();
        int[] starts = sure().stream().mapToInt(Fallen::node).distinct().toArray();
        unstopped = Reaching.forwards(graph, starts, step -> scene.keeps(step) && !acts.stoppable(step));
        int[] ends = asked.guarded().watches().stream()
                .mapToInt(Watch::node)
                .filter(node -> node >= 0 && reached.get(node) && !unstopped.get(node))
                .toArray();
        if (ends.length > 0) {
            search(ends, count);
        }
    }

    private void search(int[] ends, int count) {
        BitSet between = Reaching.backwards(graph, ends, scene::keeps);
        between.and(reached);
        long steps = between.stream()
                .mapToLong(n -> graph.firstOut(n + 1) - graph.firstOut(n))
                .sum();
        if (steps > STEPS_MAX) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "%,d steps lie between the fall and what is protected, more than the %,d that a cut is sought among"
                            .formatted(steps, STEPS_MAX),
                    "protect fewer things at once, as protect=system:erp");
        }
        Network network = NetworkBuilder.draw(acts, between, asked.origins(), ends);
        var search = new Search(network, scene.budget());
        for (Found one : search.best(count)) {
            found.add(one);
            sets.add(new HashSet<>(
                    one.acts().stream().mapToObj(network.acts()::get).toList()));
        }
        complete = search.complete();
    }

    /** The origins that fall whatever is done. */
    List<Fallen> sure() {
        return asked.origins().stream()
                .filter(origin -> origin.node() >= 0 && acts.atOrigin(origin).isEmpty())
                .toList();
    }

    /** What the fall reaches when nothing is done. */
    BitSet reached() {
        return reached;
    }

    /** What it reaches whatever is done. */
    BitSet unstopped() {
        return unstopped;
    }

    /** The sets, cheapest first. */
    List<Set<Act>> sets() {
        return sets;
    }

    /** Whether no set is cheaper than the first of these. */
    boolean proven() {
        return found.isEmpty() || found.getFirst().proven();
    }

    /** Whether the sets are the best ones, in order. */
    boolean complete() {
        return complete;
    }

    Acts acts() {
        return acts;
    }

    Asked asked() {
        return asked;
    }
}
