package dev.tierfall.store.change;

import dev.tierfall.store.MapView;
import dev.tierfall.store.bolt.Plain;
import java.util.Map;
import java.util.function.Consumer;
import org.neo4j.driver.Result;
import org.neo4j.driver.SimpleQueryRunner;

/** The live graph as one transaction sees it. */
record GraphView(long generation, SimpleQueryRunner transaction) implements MapView {

    @Override
    public void each(String cypher, Map<String, Object> parameters, Consumer<Map<String, Object>> row) {
        Result rows = transaction.run(cypher, parameters);
        while (rows.hasNext()) {
            row.accept(Plain.row(rows.next()));
        }
    }
}
