package dev.tierfall.store.graph;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The deltas of a page sorted into statements, one a label or type, each with its rows: Cypher takes no type as a
 * parameter.
 */
final class Groups {

    /** A statement and the rows that it unwinds. */
    record Group(String cypher, List<Object> rows) {}

    private static final String UNDESCRIBE = """
            UNWIND $rows AS row
            MATCH (t:Thing {ref: row[0]})
            WITH t, t.key AS key, row
            SET t = row[1] SET t.key = key SET t:Stub""";

    private final boolean again;
    private final Map<String, List<Object>> drops = new LinkedHashMap<>();
    private final Map<String, List<Object>> puts = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> described = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> changed = new LinkedHashMap<>();
    private final Set<String> named = new LinkedHashSet<>();
    private final Set<String> loosened = new LinkedHashSet<>();

    Groups(boolean again) {
        this.again = again;
    }

    void add(Delta delta) {
        thing(delta);
        row(delta.before().row(), delta.after().row());
        edges(delta.before().edges(), delta.after().edges());
    }

    /** What goes, to be run first. */
    List<Group> drops() {
        return groups(drops);
    }

    /** What comes or changes, to be run when all things that are {@link #named} are there. */
    List<Group> puts() {
        return groups(puts);
    }

    /** The whole properties of things that are described, by ref. */
    Map<String, Map<String, Object>> described() {
        return described;
    }

    /** Only what differs from before, null where it went, by ref. */
    Map<String, Map<String, Object>> changed() {
        return changed;
    }

    Set<String> named() {
        return named;
    }

    /** Things that lost a description or a relationship, and may now be stubs that nobody names. */
    Set<String> loosened() {
        return loosened;
    }

    private void thing(Delta delta) {
        Map<String, Object> before = delta.before().thing();
        Map<String, Object> after = delta.after().thing();
        if (after != null) {
            named.add(delta.key());
            described.put(delta.key(), after);
            var differing = differing(before == null ? Map.of() : before, after);
            if (!differing.isEmpty()) {
                changed.put(delta.key(), differing);
            }
        } else if (before != null) {
            loosened.add(delta.key());
            put(drops, UNDESCRIBE, List.of(delta.key(), Labels.stub(delta.key())));
        }
    }

    private static Map<String, Object> differing(Map<String, Object> before, Map<String, Object> after) {
        var differing = new HashMap<String, Object>();
        Stream.concat(before.keySet().stream(), after.keySet().stream()).forEach(name -> {
            Object now = after.get(name);
            if (now == null || !now.equals(before.get(name))) {
                differing.put(name, now);
            }
        });
        return differing;
    }

    private void row(@Nullable RowNode before, @Nullable RowNode after) {
        if (before != null && !before.equals(after)) {
            before.ties().forEach(tie -> loosened.add(tie.thing()));
            put(
                    drops,
                    "UNWIND $rows AS row MATCH (n:%s {row: row[0]}) DETACH DELETE n".formatted(before.label()),
                    List.of(before.row()));
        }
        if (after != null && !after.equals(before)) {
            put(
                    puts,
                    "UNWIND $rows AS row MERGE (n:%s {row: row[0]}) SET n = row[1]".formatted(after.label()),
                    List.of(after.row(), after.properties()));
            after.ties().forEach(tie -> tie(after, tie));
        }
    }

    private void tie(RowNode node, RowNode.Tie tie) {
        named.add(tie.thing());
        String arrow = (tie.towards() ? "(t)-[:%s]->(n)" : "(n)-[:%s]->(t)").formatted(tie.type());
        put(
                puts,
                "UNWIND $rows AS row MATCH (n:%s {row: row[0]}) MATCH (t:Thing {ref: row[1]}) MERGE %s"
                        .formatted(node.label(), arrow),
                List.of(node.row(), tie.thing()));
    }

    private void edges(Map<Edge.Id, Edge> before, Map<Edge.Id, Edge> after) {
        before.keySet().stream().filter(id -> !after.containsKey(id)).forEach(id -> {
            loosened.add(id.from());
            loosened.add(id.to());
            put(drops, edge("MATCH", id) + " DELETE e", row(id, Map.of()));
        });
        after.forEach((id, edge) -> {
            if (!edge.equals(before.get(id))) {
                named.add(id.from());
                named.add(id.to());
                // To look for what can't be there would double the cost of a first import.
                String verb = again || before.containsKey(id) ? "MERGE" : "CREATE";
                put(puts, edge(verb, id) + " SET e = row[2]", row(id, edge.properties()));
            }
        });
    }

    private static String edge(String verb, Edge.Id id) {
        return """
                UNWIND $rows AS row
                MATCH (a:Thing {ref: row[0]}) MATCH (b:Thing {ref: row[1]})
                %s (a)-[e:%s%s]->(b)""".formatted(verb, id.type(), id.row().isEmpty() ? "" : " {row: row[3]}");
    }

    private static List<Object> row(Edge.Id id, Map<String, Object> properties) {
        return List.of(id.from(), id.to(), properties, id.row());
    }

    private static void put(Map<String, List<Object>> groups, String cypher, List<Object> row) {
        requireNonNull(groups.computeIfAbsent(cypher, c -> new ArrayList<>())).add(row);
    }

    private static List<Group> groups(Map<String, List<Object>> groups) {
        return groups.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }
}
