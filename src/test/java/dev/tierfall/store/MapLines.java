package dev.tierfall.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** The live graph as sorted lines, without keys and row hashes: what a test compares maps by. */
final class MapLines {

    private static final String NODES =
            "MATCH (n:Thing|Responsibility|Clause|LogReview) RETURN labels(n) AS labels, properties(n) AS properties";
    private static final String EDGES = """
            MATCH (a:Thing|LogReview)-[r]->(b:Thing|Responsibility|Clause|LogReview)
            RETURN coalesce(a.ref, a.record) AS a, type(r) AS type, properties(r) AS properties,
                   coalesce(b.ref, b.record) AS b""";

    private MapLines() {}

    static List<String> of(MapView view) {
        var lines = new ArrayList<String>();
        view.each(
                NODES,
                Map.of(),
                row -> lines.add(node((Collection<?>) get(row, "labels"), (Map<?, ?>) get(row, "properties"))));
        view.each(
                EDGES,
                Map.of(),
                row -> lines.add(edge(row.get("a") + "-" + row.get("type") + "->" + row.get("b"), (Map<?, ?>)
                        get(row, "properties"))));
        return lines.stream().sorted().toList();
    }

    private static Object get(Map<String, Object> row, String column) {
        return Objects.requireNonNull(row.get(column));
    }

    static String node(Collection<?> labels, Map<?, ?> properties) {
        return new TreeSet<>(labels) + " " + shown(properties);
    }

    static String edge(String arrow, Map<?, ?> properties) {
        return arrow + " " + shown(properties);
    }

    private static Map<?, ?> shown(Map<?, ?> properties) {
        var shown = new TreeMap<>(properties);
        shown.remove("key");
        shown.remove("row");
        return shown;
    }
}
