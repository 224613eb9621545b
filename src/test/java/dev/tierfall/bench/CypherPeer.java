package dev.tierfall.bench;

import dev.tierfall.spread.SpreadGraph;
import dev.tierfall.store.SharedNeo4j;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** The same steps as relationships in the test run's Neo4j, walked by a variable-length pattern that is warm. */
final class CypherPeer implements AutoCloseable {

    static final String WHO = "Cypher, variable length, distinct with hops";

    private static final int ROWS = 10_000;

    /** The bound is far beyond any depth here; the planner prunes a smallest length breadth first. */
    private static final String WALK = """
            MATCH p = (:Drawn {id: $origin})-[:LEADS*0..64]->(node)
            WITH node, min(length(p)) AS hops
            """;

    private final Session session;
    private final int nodes;

    private CypherPeer(Driver driver, int nodes) {
        session = driver.session();
        this.nodes = nodes;
    }

    static CypherPeer holding(SpreadGraph graph) {
        SharedNeo4j.wipe();
        var peer = new CypherPeer(SharedNeo4j.driver(), graph.nodes());
        peer.run("CREATE INDEX drawn IF NOT EXISTS FOR (n:Drawn) ON (n.id)", Map.of());
        peer.run("CALL db.awaitIndexes()", Map.of());
        for (int from = 0; from < graph.nodes(); from += ROWS) {
            List<Integer> ids = IntStream.range(from, Math.min(graph.nodes(), from + ROWS))
                    .boxed()
                    .toList();
            peer.run("UNWIND $ids AS id CREATE (:Drawn {id: id})", Map.of("ids", ids));
        }
        List<List<Integer>> rows = new ArrayList<>();
        for (int node = 0; node < graph.nodes(); node++) {
            for (int step = graph.firstOut(node); step < graph.firstOut(node + 1); step++) {
                rows.add(List.of(node, graph.to(step)));
            }
            if (rows.size() >= ROWS || node == graph.nodes() - 1) {
                peer.run("""
                        UNWIND $rows AS row MATCH (a:Drawn {id: row[0]}) MATCH (b:Drawn {id: row[1]})
                        CREATE (a)-[:LEADS]->(b)""", Map.of("rows", rows));
                rows.clear();
            }
        }
        return peer;
    }

    private void run(String statement, Map<String, Object> parameters) {
        session.run(statement, parameters).consume();
    }

    /** Only sums come back: what the wire costs is not the walk's fault. */
    Walker walker() {
        return new Walker(
                WHO,
                this::hops,
                origin -> session.run(WALK + "RETURN count(*) AS reached, sum(hops) AS hops", Map.of("origin", origin))
                        .single()
                        .asMap());
    }

    private int[] hops(int origin) {
        int[] hops = new int[nodes];
        Arrays.fill(hops, -1);
        session.run(WALK + "RETURN node.id AS node, hops", Map.of("origin", origin))
                .forEachRemaining(
                        row -> hops[row.get("node").asInt()] = row.get("hops").asInt());
        return hops;
    }

    /** Leaves the store as it was found. */
    @Override
    public void close() {
        run("DROP INDEX drawn IF EXISTS", Map.of());
        session.close();
        SharedNeo4j.wipe();
    }
}
