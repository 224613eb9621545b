package dev.tierfall.store.graph;

import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.FileSchema;
import dev.tierfall.store.MapDigest;
import dev.tierfall.store.bolt.Database;
import dev.tierfall.store.statement.Statement;
import dev.tierfall.store.statement.Written;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.neo4j.driver.Value;

/** Writes the map as lines, one a statement, node and relationship, and digests them in whatever order they come. */
public final class Digests {

    private static final String ROW_LABELS = BundleSchema.get().files().stream()
            .filter(file -> !file.describesThings() && file.label() != null)
            .map(FileSchema::label)
            .collect(Collectors.joining("|"));

    private static final String STATEMENTS = """
            MATCH (h:Head {id: 0})
            MATCH (s:Statement) WHERE s.born <= h.generation AND h.generation < s.died
            RETURN %s AS statement""".formatted(Written.COLUMNS);

    private static final String NODES = """
            MATCH (n:Thing|%s)
            RETURN coalesce(n.ref, n.row) AS name, labels(n) AS labels,
                   properties(n) AS properties""".formatted(ROW_LABELS);

    private static final String EDGES = """
            MATCH (a:Thing|%1$s)-[r]->(b:Thing|%1$s)
            RETURN coalesce(a.ref, a.row) AS name, type(r) AS type, coalesce(b.ref, b.row) AS other,
                   properties(r) AS properties""".formatted(ROW_LABELS);

    private Digests() {}

    public static MapDigest of(Database database) {
        var statements = new Sum();
        var graph = new Sum();
        statementLines(database, statements);
        graphLines(database, graph);
        long generation = database.list("MATCH (h:Head {id: 0}) RETURN h.generation AS generation", Map.of())
                .getFirst()
                .get("generation")
                .asLong();
        return new MapDigest(generation, statements.hex(), graph.hex());
    }

    /** All that is said now. */
    public static void statementLines(Database database, Consumer<String> lines) {
        database.each(STATEMENTS, Map.of(), row -> {
            Statement statement = Written.statement(row.get("statement"));
            lines.accept(String.join(
                    " | ",
                    statement.key(),
                    statement.source(),
                    statement.said().toString(),
                    statement.place(),
                    statement.who()));
        });
    }

    /** The live graph. */
    public static void graphLines(Database database, Consumer<String> lines) {
        database.each(
                NODES,
                Map.of(),
                row -> lines.accept("%s %s %s"
                        .formatted(
                                row.get("name").asString(),
                                new TreeSet<>(row.get("labels").asList(Value::asString)),
                                properties(row.get("properties")))));
        database.each(
                EDGES,
                Map.of(),
                row -> lines.accept("(%s)-[%s %s]->(%s)"
                        .formatted(
                                row.get("name").asString(),
                                row.get("type").asString(),
                                properties(row.get("properties")),
                                row.get("other").asString())));
    }

    private static Map<String, Object> properties(Value properties) {
        var sorted = new TreeMap<>(properties.asMap());
        sorted.remove("key");
        return sorted;
    }

    /** Adds up the hashes of lines, so that their order doesn't matter and none need be held. */
    private static final class Sum implements Consumer<String> {
        private final MessageDigest sha256;
        private final long[] sum = new long[4];

        Sum() {
            try {
                sha256 = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError("every Java has SHA-256", e);
            }
        }

        @Override
        public void accept(String line) {
            var hash = ByteBuffer.wrap(sha256.digest(line.getBytes(StandardCharsets.UTF_8)));
            for (int i = 0; i < sum.length; i++) {
                sum[i] += hash.getLong();
            }
        }

        String hex() {
            var bytes = ByteBuffer.allocate(sum.length * Long.BYTES);
            for (long part : sum) {
                bytes.putLong(part);
            }
            return HexFormat.of().formatHex(bytes.array());
        }
    }
}
