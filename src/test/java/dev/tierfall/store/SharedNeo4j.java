package dev.tierfall.store;

import dev.tierfall.schema.RowSource;
import dev.tierfall.store.bolt.Address;
import dev.tierfall.store.bolt.Database;
import dev.tierfall.store.bolt.Embedded;
import dev.tierfall.store.console.Confined;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.springframework.util.FileSystemUtils;

/**
 * The one embedded Neo4j of a test run: started by whoever asks first, gone with the virtual machine. A test class
 * clears it before it begins. It is haunted: after each change it holds statements that were staged and never switched
 * to, and dead ones that never lived, and no answer may hold a word of either.
 */
public final class SharedNeo4j {

    private static final String GHOSTS = """
            MATCH (h:Head {id: 0})
            UNWIND ['vendor:ghost', 'system:ghost'] AS key
            UNWIND [{born: h.generation + 1000, died: $never}, {born: h.generation, died: h.generation}] AS life
            MERGE (s:Statement {key: key, source: 'ghosts', born: life.born})
            SET s.died = life.died, s.file = split(key, ':')[0] + 's', s.said = ['id=ghost', 'name=Ghost'],
                s.stated = [life.born, life.born], s.origin = 'ghosts.csv', s.line = 2, s.who = 'nobody',
                s.content = 0""";

    private static final Started STARTED = start();

    private SharedNeo4j() {}

    private record Started(Embedded embedded, Driver driver) {}

    /** An empty store, with time as the system has it. */
    public static Store empty() {
        return empty(Clock.systemUTC());
    }

    /** An empty store in a time of the test's own. */
    public static Store empty(Clock clock) {
        wipe();
        return open(clock);
    }

    /** A store that holds these rows, as the source 'ours'. */
    public static Store holding(RowSource rows) {
        Store store = empty();
        store.imports().run(new ImportOrder("ours", "ann", false, rows), Progress.NONE);
        return store;
    }

    /** The store as it stands. */
    public static Store open(Clock clock) {
        return open(driver(), true, clock);
    }

    static Store open(Driver driver, boolean embedded, Clock clock) {
        Store store = Store.open(driver, embedded, clock, switched -> haunt(driver));
        haunt(driver);
        return store;
    }

    /** Where it answers, for tests that start the application on it. */
    public static Address address() {
        return STARTED.embedded().address();
    }

    public static Driver driver() {
        return STARTED.driver();
    }

    /** The door for people's own statements, with nothing before it. */
    public static Console console() {
        return new Confined(STARTED.embedded().database());
    }

    /** Takes away everything but the migrations' marks. */
    public static void wipe() {
        wipe(driver());
    }

    static void wipe(Driver driver) {
        try (var session = driver.session()) {
            session.run("MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS")
                    .consume();
            session.run("MERGE (h:Head {id: 0}) SET h = {id: 0, generation: 0, graph: 0, nextKey: 0, fence: 0}")
                    .consume();
        }
    }

    private static void haunt(Driver driver) {
        try (var session = driver.session()) {
            session.run(GHOSTS, Map.of("never", Long.MAX_VALUE)).consume();
        }
    }

    private static Started start() {
        try {
            Path folder = Files.createTempDirectory("tierfall-neo4j");
            Embedded embedded = Embedded.start(folder, Integer.getInteger("tierfall.page-cache-mb", 64));
            Driver driver = Database.connect(embedded.address());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                driver.close();
                embedded.close();
                delete(folder);
            }));
            return new Started(embedded, driver);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
