import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import org.neo4j.gds.RelationshipType;
import org.neo4j.gds.api.Graph;
import org.neo4j.gds.api.IdMap;
import org.neo4j.gds.core.concurrency.Concurrency;
import org.neo4j.gds.core.concurrency.DefaultPool;
import org.neo4j.gds.core.loading.construction.GraphFactory;
import org.neo4j.gds.core.loading.construction.NodesBuilder;
import org.neo4j.gds.core.loading.construction.RelationshipsBuilder;
import org.neo4j.gds.core.utils.progress.tasks.ProgressTracker;
import org.neo4j.gds.paths.traverse.BFS;
import org.neo4j.gds.paths.traverse.ExitPredicate;
import org.neo4j.gds.paths.traverse.OneHopAggregator;
import org.neo4j.gds.termination.TerminationFlag;

/**
 * The same steps as a graph of GDS, walked by its own breadth-first search on one thread, as {@code gds.bfs} does.
 * Built and called by GdsPeer through the JDK's types alone: asked for an int array it says the hops to each node, -1
 * where it is not reached; asked for a long it walks as far and says only how many nodes it met.
 */
public final class GdsBfs implements IntFunction<int[]>, IntToLongFunction {

    private static final Concurrency ONE = new Concurrency(1);

    private final Graph graph;

    /** A node's steps are those from {@code firstOut[node]} to before {@code firstOut[node + 1]}. */
    public GdsBfs(int[] firstOut, int[] to) {
        int nodes = firstOut.length - 1;
        IdMap ids = ids(nodes);
        RelationshipsBuilder steps = GraphFactory.initRelationshipsBuilder()
                .nodes(ids)
                .relationshipType(RelationshipType.of("LEADS"))
                .concurrency(ONE)
                .build();
        for (int node = 0; node < nodes; node++) {
            for (int step = firstOut[node]; step < firstOut[node + 1]; step++) {
                steps.addFromInternal(node, to[step]);
            }
        }
        graph = GraphFactory.create(ids, steps.build());
        if (graph.relationshipCount() != to.length) {
            throw new IllegalStateException("%d of %d steps".formatted(graph.relationshipCount(), to.length));
        }
    }

    private static IdMap ids(int nodes) {
        NodesBuilder builder = GraphFactory.initNodesBuilder()
                .nodeCount(nodes)
                .maxOriginalId(nodes - 1)
                .concurrency(ONE)
                .build();
        for (int node = 0; node < nodes; node++) {
            builder.addNode(node);
        }
        IdMap ids = builder.build().idMap();
        for (int node = 0; node < nodes; node++) {
            if (ids.toMappedNodeId(node) != node) {
                throw new IllegalStateException("node %d has another number there".formatted(node));
            }
        }
        return ids;
    }

    @Override
    public long applyAsLong(int origin) {
        return walk(origin, ExitPredicate.FOLLOW);
    }

    @Override
    public int[] apply(int origin) {
        int[] hops = new int[(int) graph.nodeCount()];
        Arrays.fill(hops, -1);
        // Its hops are private; but it shows each node with its hops to whoever may end the walk.
        walk(origin, (from, node, at) -> {
            hops[(int) node] = (int) at;
            return ExitPredicate.Result.FOLLOW;
        });
        return hops;
    }

    private long walk(int origin, ExitPredicate ends) {
        return BFS.create(
                        graph,
                        origin,
                        ends,
                        new OneHopAggregator(),
                        BFS.ALL_DEPTHS_ALLOWED,
                        DefaultPool.INSTANCE,
                        ONE,
                        ProgressTracker.NULL_TRACKER,
                        TerminationFlag.RUNNING_TRUE)
                .compute()
                .size();
    }
}
