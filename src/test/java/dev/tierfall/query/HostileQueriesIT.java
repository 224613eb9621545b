package dev.tierfall.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.model.Rejected;
import dev.tierfall.query.guard.Guard;
import dev.tierfall.store.Console;
import dev.tierfall.store.Console.Limits;
import dev.tierfall.store.SharedNeo4j;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody at the console who is up to no good, two thousand times: nothing on the store changes, nobody is called and
 * no secret is told. {@code -Dtierfall.hostile=100000 -Dtierfall.seed=7} asks more, or others.
 */
class HostileQueriesIT {

    private static final long SEED = Long.getLong("tierfall.seed", 20_261_125L);
    private static final int QUERIES = Integer.getInteger("tierfall.hostile", 2_000);
    private static final Limits LIMITS = new Limits(1_000, Duration.ofSeconds(2), 32L << 20, 16L << 20);

    /** Between so many one is put to the console with no guard before it. */
    private static final int UNGUARDED = 20;

    @TempDir
    private static Path folder;

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static ServerSocket listener;
    private static Hostile hostile;
    private static Console console;

    private int refused;

    @BeforeAll
    static void listen() throws IOException {
        Kept.open();
        console = SharedNeo4j.console();
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(() -> {
            while (!listener.isClosed()) {
                try {
                    listener.accept().close();
                    CALLS.incrementAndGet();
                } catch (IOException closed) {
                    return;
                }
            }
        });
        Path file = Files.writeString(folder.resolve("secret.csv"), Kept.SECRET);
        hostile = new Hostile(
                new Random(SEED), "http://127.0.0.1:%d/x.csv".formatted(listener.getLocalPort()), file.toString());
    }

    @AfterAll
    static void close() throws IOException {
        listener.close();
    }

    @Test
    void getNothingAndChangeNothing() {
        String before = Kept.digest();
        for (int i = 0; i < QUERIES; i++) {
            guarded(hostile.next());
            if (i % UNGUARDED == 0) {
                run(hostile.deed());
            }
        }
        assertThat(Kept.digest()).as("the whole store, seed %d", SEED).isEqualTo(before);
        assertThat(CALLS).as("calls, seed %d", SEED).hasValue(0);
        assertThat(refused).as("refused, seed %d", SEED).isBetween(QUERIES * 8 / 10, QUERIES - 1);
    }

    /** What the guard lets pass is what only reads the map, however it was meant. */
    private void guarded(String query) {
        try {
            Guard.check(query);
        } catch (Rejected rejected) {
            refused++;
            return;
        }
        run(query);
    }

    private static void run(String query) {
        try {
            String shown = console.ask(query, Map.of(), LIMITS).rows().toString();
            assertThat(shown).as(query).doesNotContain(Kept.SECRET, "root:");
        } catch (Rejected | IllegalStateException rejected) {
            assertThat(rejected.getMessage()).as(query).doesNotContain(Kept.SECRET, "root:");
        }
    }
}
