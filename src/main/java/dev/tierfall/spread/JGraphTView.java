package dev.tierfall.spread;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/**
 * A {@link SpreadGraph} as JGraphT sees one: vertices are nodes, edges are steps, an edge's weight is the cost
 * {@code -log p}, so that the cheapest path is the likeliest. Read-only, copies nothing. One vertex more than the graph
 * has nodes, {@link #source}, leads at no cost to all the origins, since JGraphT's walks begin at one vertex.
 */
public final class JGraphTView extends AbstractGraph<Integer, Integer> {

    private final SpreadGraph graph;
    private final int[] origins;
    private final IntPredicate kept;

    /**
     * @param origins the nodes that {@link #source} leads to
     * @param kept which steps take part
     */
    public JGraphTView(SpreadGraph graph, int[] origins, IntPredicate kept) {
        this.graph = graph;
        this.origins = origins;
        this.kept = kept;
    }

    /** The vertex before all origins. */
    public int source() {
        return graph.nodes();
    }

    /** Whether an edge is one of those out of {@link #source}: no step. */
    public boolean leadsIn(int edge) {
        return edge >= graph.steps();
    }

    @Override
    public Set<Integer> edgesOf(Integer vertex) {
        Set<Integer> out = outgoingEdgesOf(vertex);
        Set<Integer> in = incomingEdgesOf(vertex);
        return setOf(() -> IntStream.concat(
                out.stream().mapToInt(e -> e),
                in.stream().filter(e -> !out.contains(e)).mapToInt(e -> e)));
    }

    @Override
    public Set<Integer> outgoingEdgesOf(Integer vertex) {
        if (vertex == source()) {
            return setOf(() -> IntStream.range(graph.steps(), graph.steps() + origins.length));
        }
        return setOf(() -> IntStream.range(graph.firstOut(vertex), graph.firstOut(vertex + 1))
                .filter(kept));
    }

    @Override
    public Set<Integer> incomingEdgesOf(Integer vertex) {
        if (vertex == source()) {
            return Set.of();
        }
        return setOf(() -> IntStream.concat(
                IntStream.range(graph.firstIn(vertex), graph.firstIn(vertex + 1))
                        .map(graph::inStep)
                        .filter(kept),
                IntStream.range(0, origins.length)
                        .filter(i -> origins[i] == vertex)
                        .map(i -> graph.steps() + i)));
    }

    @Override
    public Set<Integer> getAllEdges(Integer from, Integer to) {
        return setOf(() ->
                outgoingEdgesOf(from).stream().mapToInt(e -> e).filter(e -> Objects.equals(getEdgeTarget(e), to)));
    }

    @Override
    public @Nullable Integer getEdge(Integer from, Integer to) {
        return getAllEdges(from, to).stream().findFirst().orElse(null);
    }

    @Override
    public Integer getEdgeSource(Integer edge) {
        return leadsIn(edge) ? source() : graph.from(edge);
    }

    @Override
    public Integer getEdgeTarget(Integer edge) {
        return leadsIn(edge) ? origins[edge - graph.steps()] : graph.to(edge);
    }

    @Override
    public double getEdgeWeight(Integer edge) {
        return leadsIn(edge) ? 0 : -Math.log(graph.p(edge));
    }

    @Override
    public GraphType getType() {
        return new DefaultGraphType.Builder()
                .directed()
                .weighted(true)
                .modifiable(false)
                .allowMultipleEdges(true)
                .allowSelfLoops(true)
                .build();
    }

    @Override
    public boolean containsVertex(Integer vertex) {
        return vertex >= 0 && vertex <= source();
    }

    @Override
    public boolean containsEdge(Integer edge) {
        return edge >= 0 && edge < graph.steps() + origins.length && (leadsIn(edge) || kept.test(edge));
    }

    @Override
    public Set<Integer> vertexSet() {
        return setOf(() -> IntStream.rangeClosed(0, source()));
    }

    @Override
    public Set<Integer> edgeSet() {
        return setOf(() -> IntStream.range(0, graph.steps() + origins.length).filter(e -> leadsIn(e) || kept.test(e)));
    }

    @Override
    public int degreeOf(Integer vertex) {
        return inDegreeOf(vertex) + outDegreeOf(vertex);
    }

    @Override
    public int inDegreeOf(Integer vertex) {
        return incomingEdgesOf(vertex).size();
    }

    @Override
    public int outDegreeOf(Integer vertex) {
        return outgoingEdgesOf(vertex).size();
    }

    private static Set<Integer> setOf(Supplier<IntStream> numbers) {
        return new AbstractSet<>() {
            @Override
            public Iterator<Integer> iterator() {
                return numbers.get().iterator();
            }

            @Override
            public int size() {
                return (int) numbers.get().count();
            }
        };
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("a snapshot never changes; a what-if is a filter over it");
    }

    @Override
    public @Nullable Integer addEdge(Integer from, Integer to) {
        throw readOnly();
    }

    @Override
    public boolean addEdge(Integer from, Integer to, Integer edge) {
        throw readOnly();
    }

    @Override
    public @Nullable Integer addVertex() {
        throw readOnly();
    }

    @Override
    public boolean addVertex(Integer vertex) {
        throw readOnly();
    }

    @Override
    public @Nullable Integer removeEdge(Integer from, Integer to) {
        throw readOnly();
    }

    @Override
    public boolean removeEdge(Integer edge) {
        throw readOnly();
    }

    @Override
    public boolean removeVertex(Integer vertex) {
        throw readOnly();
    }

    @Override
    public void setEdgeWeight(Integer edge, double weight) {
        throw readOnly();
    }

    @Override
    public @Nullable Supplier<Integer> getVertexSupplier() {
        return null;
    }

    @Override
    public @Nullable Supplier<Integer> getEdgeSupplier() {
        return null;
    }
}
