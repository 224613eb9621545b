package dev.tierfall.store.bolt;

import dev.tierfall.model.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings a store to this program's form: each file of cypher/migrations runs once, in order, and is written down with
 * its checksum. Statements end with a semicolon at the end of a line and must bear being run again, for a crash may
 * come between the last of them and the note that says so.
 */
public final class Migrations {

    private static final String FILES = "classpath*:cypher/migrations/V*.cypher";

    private record Migration(String name, String text, String checksum) {}

    private Migrations() {}

    public static void run(Database database) {
        var ran = new HashMap<String, String>();
        database.list("MATCH (m:Migration) RETURN m.name AS name, m.checksum AS checksum", Map.of())
                .forEach(row ->
                        ran.put(row.get("name").asString(), row.get("checksum").asString()));
        List<Migration> all = read();
        for (Migration migration : all) {
            String before = ran.remove(migration.name());
            if (before == null) {
                apply(database, migration);
            } else if (!before.equals(migration.checksum())) {
                throw new Rejected(
                        "%s was changed after it ran on this store".formatted(migration.name()),
                        "put the file back as it was, and write the change as a migration of its own");
            }
        }
        if (!ran.isEmpty()) {
            throw new Rejected(
                    "this store was written by a newer Tierfall: it knows %s"
                            .formatted(String.join(", ", ran.keySet())),
                    "start that newer version, or name another store");
        }
    }

    private static void apply(Database database, Migration migration) {
        for (String statement : migration.text().split(";\\s*(?:\\n|$)")) {
            String cypher = statement.replaceAll("(?m)^\\s*//.*$", "").strip();
            if (!cypher.isEmpty()) {
                database.alone(cypher, Map.of());
            }
        }
        database.alone("CALL db.awaitIndexes(600)", Map.of());
        database.run(transaction -> transaction
                .run(
                        "MERGE (m:Migration {name: $name}) SET m.checksum = $checksum, m.ran = datetime()",
                        Map.of("name", migration.name(), "checksum", migration.checksum()))
                .consume());
    }

    private static List<Migration> read() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES);
            return Arrays.stream(files)
                    .map(Migrations::read)
                    .sorted(Comparator.comparing(Migration::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Migration read(Resource file) {
        try {
            String text = file.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            String name = Objects.requireNonNull(file.getFilename()).replace(".cypher", "");
            return new Migration(name, text, HexFormat.of().formatHex(digest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
