package dev.tierfall.store;

import dev.tierfall.store.bolt.Address;
import dev.tierfall.store.bolt.Database;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/** The suite on a Neo4j server in a process of its own, as a user would name one with --neo4j-uri. */
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class ServerStoreIT extends StoreSuite {

    @TempDir
    private static Path home;

    private static Process server;
    private static Driver driver;

    @BeforeAll
    static void startsAServer() throws IOException {
        int port = freePort();
        Path config = Files.createDirectory(home.resolve("conf"));
        Files.writeString(config.resolve("neo4j.conf"), """
                server.bolt.listen_address=127.0.0.1:%d
                server.http.enabled=false
                server.https.enabled=false
                server.memory.pagecache.size=64m
                """.formatted(port));
        server = ChildJvm.of("org.neo4j.server.Neo4jCommunity", "--home-dir=" + home, "--config-dir=" + config)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var uri = URI.create("bolt://127.0.0.1:" + port);
        awaitAndSetPassword(uri);
        driver = Database.connect(new Address(uri, "neo4j", "a-password-of-our-own"));
    }

    @AfterAll
    static void stopsIt() throws InterruptedException {
        driver.close();
        server.destroy();
        server.waitFor();
    }

    @Override
    Store empty() {
        Store store = Store.open(driver, false, Clock.systemUTC(), switched -> {});
        SharedNeo4j.wipe(driver);
        return store;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A fresh server asks for a new password before it does anything else. */
    private static void awaitAndSetPassword(URI uri) {
        long giveUp = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (true) {
            try (Driver first = GraphDatabase.driver(uri, AuthTokens.basic("neo4j", "neo4j"));
                    var session = first.session(SessionConfig.forDatabase("system"))) {
                session.run(
                                "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password",
                                Map.of("password", "a-password-of-our-own"))
                        .consume();
                return;
            } catch (Neo4jException e) {
                if (System.nanoTime() > giveUp || !server.isAlive()) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }
}
