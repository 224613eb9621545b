package dev.tierfall.store.graph;

import dev.tierfall.store.graph.Groups.Group;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * Writes deltas into the live graph, page by page, each page in a transaction of the caller's. Applying a page twice is
 * the same as once, so a change that was cut short is finished by starting it again.
 */
final class GraphWriter {

    private static final String EXISTING =
            "UNWIND $refs AS ref MATCH (t:Thing {ref: ref}) RETURN collect(t.ref) AS refs";
    private static final String STUBS_NOBODY_NAMES = """
            UNWIND $refs AS ref
            MATCH (t:Thing&Stub {ref: ref}) WHERE NOT EXISTS { (t)--() }
            DELETE t""";

    private final Keys keys;
    private final boolean again;
    private final Set<String> loosened = new LinkedHashSet<>();

    /** Hands out keys for new things; each is used once, for ever. */
    interface Keys {
        /** The first of so many keys in a row. */
        long take(SimpleQueryRunner transaction, int count);
    }

    /** @param again true where an earlier attempt may have written some of it already */
    GraphWriter(Keys keys, boolean again) {
        this.keys = keys;
        this.again = again;
    }

    void apply(SimpleQueryRunner transaction, List<Delta> page) {
        var groups = new Groups(again);
        page.forEach(groups::add);
        groups.drops().forEach(group -> run(transaction, group));
        describe(transaction, groups);
        groups.puts().forEach(group -> run(transaction, group));
        loosened.addAll(groups.loosened());
    }

    /** Takes away stubs that the change has left with nobody to name them; the last act of a change. */
    void clear(SimpleQueryRunner transaction) {
        transaction
                .run(STUBS_NOBODY_NAMES, Map.of("refs", List.copyOf(loosened)))
                .consume();
    }

    private void describe(SimpleQueryRunner transaction, Groups groups) {
        Set<String> existing = existing(transaction, groups.named());
        List<String> missing =
                groups.named().stream().filter(ref -> !existing.contains(ref)).toList();
        long key = missing.isEmpty() ? 0 : keys.take(transaction, missing.size());
        var made = new HashMap<String, List<Object>>();
        for (String ref : missing) {
            Map<String, Object> described = groups.described().get(ref);
            String label = Labels.of(ref) + (described == null ? ":Stub" : "");
            var properties = new HashMap<>(described == null ? Labels.stub(ref) : described);
            properties.put("key", key++);
            made.computeIfAbsent(label, l -> new ArrayList<>()).add(properties);
        }
        made.forEach((label, rows) -> run(
                transaction, new Group("UNWIND $rows AS row CREATE (t:Thing:%s) SET t = row".formatted(label), rows)));
        var changed = new ArrayList<Object>();
        groups.changed().forEach((ref, properties) -> {
            if (existing.contains(ref)) {
                changed.add(List.of(ref, properties));
            }
        });
        run(
                transaction,
                new Group("UNWIND $rows AS row MATCH (t:Thing {ref: row[0]}) SET t += row[1] REMOVE t:Stub", changed));
    }

    private static Set<String> existing(SimpleQueryRunner transaction, Collection<String> refs) {
        if (refs.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(transaction
                .run(EXISTING, Map.of("refs", List.copyOf(refs)))
                .single()
                .get("refs")
                .asList(value -> Objects.requireNonNull(value.asString())));
    }

    private static void run(SimpleQueryRunner transaction, Group group) {
        if (!group.rows().isEmpty()) {
            transaction
                    .run(group.cypher(), Map.<String, Object>of("rows", group.rows()))
                    .consume();
        }
    }
}
