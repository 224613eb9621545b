package dev.tierfall.query;

import dev.tierfall.intake.Intake;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Maps;
import dev.tierfall.store.Progress;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A store that holds the example and, beside the map, one record of each kind with a secret in it. */
final class Kept {

    static final String SECRET = "only-for-the-program";

    /** All that is kept outside the map's generations, and a label that nobody has heard of. */
    private static final List<String> RECORDS =
            List.of("User", "UserAct", "Door", "WhatIf", "Finding", "FindingAct", "Source", "Import", "Unheard");

    private static final String WHOLE = """
            MATCH (n)
            RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties,
                   [(n)-[r]->(m) | [type(r), properties(r), elementId(m)]] AS links
            ORDER BY id""";

    private static final String WORDS = """
            CALL db.labels() YIELD label WITH collect(label) AS labels
            CALL db.relationshipTypes() YIELD relationshipType WITH labels, collect(relationshipType) AS types
            CALL db.propertyKeys() YIELD propertyKey RETURN labels, types, collect(propertyKey) AS keys""";

    private Kept() {}

    static Maps open() {
        Store store = SharedNeo4j.empty();
        var example = Intake.read(List.of(Path.of("import/samples/example")));
        store.imports().run(new ImportOrder("ours", "twin", false, example), Progress.NONE);
        for (String label : RECORDS) {
            bolt(
                    "CREATE (:%1$s {key: 'secret-%1$s', name: $secret, id: $secret, number: 7, generation: 99, round: 7})"
                            .formatted(label),
                    Map.of("secret", SECRET));
        }
        bolt("MATCH (a:User), (b:Door), (v:Vendor) CREATE (a)-[:HOLDS]->(b), (a)-[:KNOWS]->(v)", Map.of());
        return store.maps();
    }

    static List<Map<String, Object>> bolt(String cypher, Map<String, Object> parameters) {
        try (var session = SharedNeo4j.driver().session()) {
            return session.run(cypher, parameters).list(record -> new TreeMap<>(record.asMap()));
        }
    }

    static long count(String cypher) {
        return Long.parseLong(
                String.valueOf(bolt(cypher + " AS count", Map.of()).getFirst().get("count")));
    }

    /** Every node, relationship, word, index, constraint and user of the whole database. */
    static String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(
                    WHOLE,
                    WORDS,
                    "SHOW INDEXES YIELD name",
                    "SHOW CONSTRAINTS YIELD name",
                    "SHOW USERS YIELD user",
                    "SHOW DATABASES YIELD name, currentStatus")) {
                bolt(part, Map.of()).forEach(row -> digest.update(sorted(row).getBytes(StandardCharsets.UTF_8)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String sorted(Map<String, Object> row) {
        var sorted = new TreeMap<String, Object>();
        row.forEach((name, value) -> sorted.put(name, value instanceof Map<?, ?> map ? new TreeMap<>(map) : value));
        return sorted.toString();
    }
}
