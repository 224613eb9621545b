package dev.tierfall.store.change;

import dev.tierfall.store.bolt.Database;
import java.util.Map;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * Where the map stands.
 *
 * @param generation the last that was switched to
 * @param graph the generation whose live graph is whole; behind the former while a large change settles
 * @param nextKey the next thing's
 */
public record Head(long generation, long graph, long nextKey) {

    private static final String READ =
            "MATCH (h:Head {id: 0}) RETURN h.generation AS generation, h.graph AS graph, h.nextKey AS nextKey";

    public static Head read(Database database) {
        return of(database.list(READ, Map.of()).getFirst());
    }

    public static Head read(SimpleQueryRunner transaction) {
        return of(transaction.run(READ).single());
    }

    public boolean settled() {
        return generation == graph;
    }

    private static Head of(org.neo4j.driver.Record row) {
        return new Head(
                row.get("generation").asLong(),
                row.get("graph").asLong(),
                row.get("nextKey").asLong());
    }
}
