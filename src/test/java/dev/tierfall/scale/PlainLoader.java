package dev.tierfall.scale;

import dev.tierfall.model.Ref;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import dev.tierfall.schema.Row;
import dev.tierfall.schema.RowSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * What anybody would write first: one thread, {@code UNWIND} over 1,000 rows, things by CREATE and relationships by two
 * look-ups and a CREATE. It keeps no sources, no history, no types and no switch; it is the yardstick for the import.
 */
final class PlainLoader {

    private static final int ROWS = 1000;

    private final Session session;
    private final Map<String, List<Map<String, Object>>> waiting = new LinkedHashMap<>();

    private PlainLoader(Session session) {
        this.session = session;
    }

    /** Loads everything that the rows say into an empty store that has an index on the things' refs. */
    static void load(Driver driver, RowSource rows) {
        try (Session session = driver.session()) {
            var things = new PlainLoader(session);
            rows.forEach(things::thing);
            things.flush();
            var links = new PlainLoader(session);
            rows.forEach(links::links);
            links.flush();
        }
    }

    private void thing(Row row) {
        if (row.file().describesThings()) {
            put(
                    "UNWIND $rows AS row CREATE (n:Thing:%s {ref: row.ref}) SET n += row.values"
                            .formatted(row.file().label()),
                    Map.of("ref", row.key(), "values", values(row)));
        }
    }

    private void links(Row row) {
        FileSchema file = row.file();
        if (file.end() != null) {
            String start = row.value(Objects.requireNonNull(file.start()));
            String end = row.value(file.end());
            join(file.relationship(Ref.parse(start).kind()), start, end, values(row));
        }
        for (int i = 0; file.describesThings() && i < file.columns().size(); i++) {
            Column.Link link = file.columns().get(i).link();
            for (String ref : row.values().get(i).split(";")) {
                if (link != null && !ref.isEmpty()) {
                    join(link.name(), link.outward() ? row.key() : ref, link.outward() ? ref : row.key(), Map.of());
                }
            }
        }
    }

    private void join(String name, String start, String end, Map<String, Object> values) {
        put(
                "UNWIND $rows AS row MATCH (a:Thing {ref: row.a}) MATCH (b:Thing {ref: row.b}) CREATE (a)-[r:" + name
                        + "]->(b) SET r += row.values",
                Map.of("a", start, "b", end, "values", values));
    }

    private static Map<String, Object> values(Row row) {
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < row.values().size(); i++) {
            if (!row.values().get(i).isEmpty()) {
                values.put(row.file().columns().get(i).name(), row.values().get(i));
            }
        }
        return values;
    }

    private void put(String cypher, Map<String, Object> row) {
        List<Map<String, Object>> rows = waiting.computeIfAbsent(cypher, any -> new ArrayList<>());
        rows.add(row);
        if (rows.size() == ROWS) {
            run(cypher, rows);
            rows.clear();
        }
    }

    private void flush() {
        waiting.forEach(this::run);
    }

    private void run(String cypher, List<Map<String, Object>> rows) {
        session.executeWriteWithoutResult(
                tx -> tx.run(cypher, Map.of("rows", rows)).consume());
    }
}
