package dev.tierfall.blast;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tierfall.model.State;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.twin.Fall;
import dev.tierfall.twin.Step;
import dev.tierfall.twin.Walk;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jgrapht.Graph;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.junit.jupiter.api.Test;

/**
 * Many small graphs that nobody thought of, walked by the product, by the slow twin and by JGraphT. More of them, or
 * others: {@code -Dtierfall.graphs=1000000 -Dtierfall.seed=7}.
 */
class RandomGraphsTests {

    private static final int GRAPHS = Integer.getInteger("tierfall.graphs", 10_000);
    private static final long SEED = Long.getLong("tierfall.seed", 20_261_123);

    @Test
    void walksAsTheTwinAndJGraphTDo() {
        for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
            var drawn = new RandomGraph(seed);
            try {
                Blast blast = blast(drawn);
                assertThat(shown(blast)).isEqualTo(shown(new Walk(drawn.kept(), drawn.starts()), drawn));
                provesEachRow(blast, drawn);
                saysHowLikelyItIsKnownToBe(blast, drawn);
                agreesWithJGraphT(blast, drawn);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + drawn.steps + drawn.origins + drawn.without, e);
            }
        }
    }

    @Test
    void neverFellsMoreOrLikelierWithoutSomething() {
        for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
            var drawn = new RandomGraph(seed);
            var less = blast(drawn);
            drawn.without.clear();
            Map<String, Double> more = likelihoods(blast(drawn));
            likelihoods(less)
                    .forEach((fall, likelihood) -> assertThat(more.getOrDefault(fall, -1.0))
                            .as("%s in the graph of seed %d", fall, drawn.seed)
                            .isGreaterThanOrEqualTo(likelihood - 1e-12));
        }
    }

    @Test
    void forcesNothingThatIsNotPossible() {
        int forced = 0;
        for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
            Blast blast = blast(new RandomGraph(seed));
            Walks walks = Walks.of(blast.scene());
            BitSet possible = walks.reached(blast.starts());
            for (int node : walks.forced(blast.starts())) {
                assertThat(possible.get(node)).as("seed %d", seed).isTrue();
                assertThat(blast.scene().graph().state(node))
                        .as("seed %d", seed)
                        .isEqualTo(State.AVAILABILITY);
                forced++;
            }
        }
        assertThat(forced).isGreaterThan(GRAPHS / 10);
    }

    private static Blast blast(RandomGraph drawn) {
        Snapshot snapshot = drawn.snapshot();
        Scene scene = Scene.of(snapshot, LocalDate.of(2026, 1, 1), List.copyOf(drawn.without));
        List<Fallen> origins = drawn.origins.stream()
                .map(fall -> scene.fallen(fall.ref() + "=" + fall.state()))
                .toList();
        return Blast.of(scene, origins, Integer.MAX_VALUE);
    }

    /** Each state that fell, with hops, likelihoods to ten digits, and whether it was forced. */
    private static Map<String, String> shown(Blast blast) {
        var shown = new TreeMap<String, String>();
        for (int row = 0; row < blast.size(); row++) {
            shown.put(
                    name(blast, row),
                    "%d hops %.10f known %s forced %s"
                            .formatted(blast.hops(row), blast.likelihood(row), blast.known(row), blast.forced(row)));
        }
        return shown;
    }

    private static Map<String, String> shown(Walk walk, RandomGraph drawn) {
        Map<String, String> shown = walk.hops.keySet().stream()
                .filter(fall -> !drawn.origins.contains(fall))
                .collect(toMap(
                        Fall::toString,
                        fall -> "%d hops %.10f known %s forced %s"
                                .formatted(
                                        walk.hops.get(fall),
                                        walk.likelihood.get(fall),
                                        walk.likelihoodKnown.containsKey(fall),
                                        fall.state().equals(Fall.AVAILABILITY) ? walk.forced.contains(fall) : null)));
        return new TreeMap<>(shown);
    }

    private static Map<String, Double> likelihoods(Blast blast) {
        var likelihoods = new TreeMap<String, Double>();
        for (int row = 0; row < blast.size(); row++) {
            likelihoods.put(name(blast, row), blast.likelihood(row));
        }
        return likelihoods;
    }

    private static String name(Blast blast, int row) {
        SpreadGraph graph = blast.scene().graph();
        int node = blast.node(row);
        return blast.scene().things().ref(graph.thing(node)) + " "
                + graph.state(node).word();
    }

    /** A path begins at an origin, hangs together, ends at its row, and its steps multiply to the likelihood. */
    private static void provesEachRow(Blast blast, RandomGraph drawn) {
        SpreadGraph graph = blast.scene().graph();
        for (int row = 0; row < blast.size(); row++) {
            double product = 1;
            String at = "";
            for (int step : blast.path(row)) {
                String from = node(blast, graph.from(step));
                assertThat(
                                at.isEmpty()
                                        ? drawn.origins.stream()
                                                .map(Fall::toString)
                                                .toList()
                                        : List.of(at))
                        .contains(from);
                product *= graph.p(step);
                at = node(blast, graph.to(step));
            }
            assertThat(at).isEqualTo(name(blast, row));
            assertThat(Math.abs(product - blast.likelihood(row))).isLessThan(1e-12);
        }
    }

    private static void saysHowLikelyItIsKnownToBe(Blast blast, RandomGraph drawn) {
        var walk = new Walk(drawn.kept(), drawn.starts());
        for (BlastAnswer.Row row : blast.rows(0, blast.size())) {
            Double known = walk.likelihoodKnown.get(new Fall(row.ref(), row.state()));
            assertThat(row.likelihoodKnown() == null).isEqualTo(known == null);
            if (known != null) {
                assertThat(row.likelihoodKnown()).isCloseTo(known, within(1e-5)).isLessThanOrEqualTo(row.likelihood());
            }
        }
    }

    private static String node(Blast blast, int node) {
        SpreadGraph graph = blast.scene().graph();
        return blast.scene().things().ref(graph.thing(node)) + " "
                + graph.state(node).word();
    }

    private static void agreesWithJGraphT(Blast blast, RandomGraph drawn) {
        var cheapest = costs(drawn, step -> -Math.log(step.p()));
        var nearest = costs(drawn, step -> step.insideOneThing() ? 0 : 1);
        for (int row = 0; row < blast.size(); row++) {
            String name = name(blast, row);
            assertThat(Math.exp(-cheapest.getOrDefault(name, Double.NaN)))
                    .isCloseTo(blast.likelihood(row), within(1e-9));
            assertThat(nearest.getOrDefault(name, -1.0)).isEqualTo(blast.hops(row));
        }
        assertThat(cheapest.keySet().stream().filter(name -> !origin(drawn, name)))
                .hasSize(blast.size());
    }

    private static boolean origin(RandomGraph drawn, String name) {
        return drawn.origins.stream().anyMatch(fall -> fall.toString().equals(name));
    }

    /** What JGraphT says that it costs to come from the origins to each state that can be reached. */
    private static Map<String, Double> costs(RandomGraph drawn, ToDoubleFunction<Step> cost) {
        Graph<String, DefaultWeightedEdge> graph = new DirectedWeightedPseudograph<>(DefaultWeightedEdge.class);
        graph.addVertex("start");
        for (Fall origin : drawn.starts()) {
            graph.addVertex(origin.toString());
            graph.setEdgeWeight(graph.addEdge("start", origin.toString()), 0);
        }
        for (Step step : drawn.kept()) {
            graph.addVertex(step.from().toString());
            graph.addVertex(step.to().toString());
            graph.setEdgeWeight(graph.addEdge(step.from().toString(), step.to().toString()), cost.applyAsDouble(step));
        }
        var paths = new DijkstraShortestPath<>(graph).getPaths("start");
        var costs = new TreeMap<String, Double>();
        for (String vertex : Set.copyOf(graph.vertexSet())) {
            double weight = paths.getWeight(vertex);
            if (!vertex.equals("start") && !Double.isInfinite(weight)) {
                costs.put(vertex, weight);
            }
        }
        return costs;
    }
}
