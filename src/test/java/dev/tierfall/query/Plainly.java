package dev.tierfall.query;

import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.bolt.Plain;
import java.util.List;
import java.util.Map;

/** Asks Neo4j over Bolt, with no guard and no wall: what the console is compared with. */
final class Plainly {

    private Plainly() {}

    static List<Map<String, Object>> rows(String cypher, Map<String, Object> parameters) {
        try (var session = SharedNeo4j.driver().session()) {
            return session.executeRead(transaction ->
                    transaction.run("CYPHER 25 " + cypher, parameters).list(Plain::row));
        }
    }
}
