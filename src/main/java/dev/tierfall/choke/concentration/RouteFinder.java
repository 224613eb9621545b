package dev.tierfall.choke.concentration;

import dev.tierfall.blast.Digits;
import dev.tierfall.blast.Scene;
import dev.tierfall.blast.Walks;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Likely;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Routes;
import dev.tierfall.model.State;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.spread.Things;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The ways on which a fall leaves a bearer and comes to a critical function: where chains converge. */
final class RouteFinder {

    private static final int THROUGH = 20;
    private static final int LIKELIEST = 3;

    private final Scene scene;
    private final SpreadGraph graph;
    private final Things things;
    private final int[] functions;
    private final Walks walks;
    private final BitSet leads;

    /** @param functions the places of the critical functions */
    RouteFinder(Scene scene, int[] functions) {
        this.scene = scene;
        this.graph = scene.graph();
        this.things = scene.things();
        this.functions = functions;
        walks = Walks.of(scene);
        leads = walks.reaching(IntStream.of(functions)
                .map(function -> graph.node(function, State.AVAILABILITY))
                .filter(node -> node >= 0)
                .toArray());
    }

    /** @param paths whether the most likely paths are wanted, which take a walk over everything that falls */
    Routes of(Bearer bearer, boolean paths) {
        IntSet outage = next(bearer, bearer.stops());
        IntSet takeover = next(bearer, bearer.taken());
        return routes(outage, takeover, outage.isEmpty() ? takeover : outage, paths ? likeliest(bearer) : List.of());
    }

    /** The same through what falls in one sense alone, without paths. */
    Routes of(Bearer bearer, Rests rests) {
        IntSet outage = next(bearer, bearer.stops());
        IntSet takeover = next(bearer, bearer.taken());
        return routes(outage, takeover, rests == Rests.TAKEOVER ? takeover : outage, List.of());
    }

    private Routes routes(IntSet outage, IntSet takeover, IntSet through, List<Likely> likeliest) {
        return new Routes(
                outage.size(),
                takeover.size(),
                through.intStream()
                        .sorted()
                        .limit(THROUGH)
                        .mapToObj(things::ref)
                        .toList(),
                likeliest);
    }

    /** The things outside it to which a step leads that comes to a critical function. */
    private IntSet next(Bearer bearer, int[] nodes) {
        var own = new IntOpenHashSet(bearer.things());
        var next = new IntLinkedOpenHashSet();
        for (int node : nodes) {
            for (int step = graph.firstOut(node); step < graph.firstOut(node + 1); step++) {
                int to = graph.to(step);
                if (leads.get(to) && scene.keeps(step) && !own.contains(graph.thing(to))) {
                    next.add(graph.thing(to));
                }
            }
        }
        return next;
    }

    private List<Likely> likeliest(Bearer bearer) {
        Walks.Likeliest from = walks.likeliest(bearer.taken());
        return IntStream.of(functions)
                .mapToObj(function -> likely(from, function))
                .filter(likely -> likely.likelihood() > 0)
                .sorted(Comparator.comparingDouble(Likely::likelihood)
                        .reversed()
                        .thenComparing(Likely::to))
                .limit(LIKELIEST)
                .toList();
    }

    private Likely likely(Walks.Likeliest from, int function) {
        int node = graph.node(function, State.AVAILABILITY);
        double likelihood = node < 0 ? 0 : Digits.shown(from.of(node));
        return new Likely(
                things.ref(function), things.name(function), likelihood, likelihood > 0 ? from.proof(node) : List.of());
    }
}
