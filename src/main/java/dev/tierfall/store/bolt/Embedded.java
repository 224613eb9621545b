package dev.tierfall.store.bolt;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Neo4j in this process, on a folder of its own. It listens on loopback at a port that the system picks, with a fresh
 * random password each start, so that nobody else on this machine gets in and no secret lies on the disk.
 */
public final class Embedded implements AutoCloseable {

    private static final int DEFAULT_PAGE_CACHE_MB = 512;

    private final DatabaseManagementService neo4j;
    private final Address address;

    private Embedded(DatabaseManagementService neo4j, Address address) {
        this.neo4j = neo4j;
        this.address = address;
    }

    public static Embedded start(Path data) {
        return start(data, DEFAULT_PAGE_CACHE_MB);
    }

    /**
     * Starts on {@code <data>/neo4j}, which is made where it is missing.
     *
     * @param data the data directory
     * @throws dev.tierfall.model.Rejected where another process holds it
     */
    public static Embedded start(Path data, int pageCacheMegabytes) {
        Path home = data.toAbsolutePath().normalize().resolve("neo4j");
        Path serverId = home.resolve("data").resolve("server_id");
        try {
            Files.createDirectories(home);
            heal(serverId);
            var neo4j = build(home, pageCacheMegabytes);
            force(serverId);
            LockedStore.held(home);
            return new Embedded(neo4j, new Address(uri(neo4j), "neo4j", freshPassword(neo4j)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw LockedStore.explain(e, data, home);
        }
    }

    public Address address() {
        return address;
    }

    /** The map's database within this process, for the console only: all else goes over Bolt. */
    public GraphDatabaseAPI database() {
        return (GraphDatabaseAPI) neo4j.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    }

    @Override
    public void close() {
        neo4j.shutdown();
    }

    private static DatabaseManagementService build(Path home, int pageCacheMegabytes) {
        return new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
                .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofMillis(200))
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                // A stranger on this machine who guesses passwords must not lock the program itself out.
                .setConfig(GraphDatabaseSettings.auth_max_failed_attempts, 0)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(pageCacheMegabytes))
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(GraphDatabaseSettings.keep_logical_logs, "1 files")
                // The second wall behind the console's guard: no file and no address outside, whatever the query.
                .setConfig(GraphDatabaseSettings.allow_file_urls, false)
                .setConfig(GraphDatabaseInternalSettings.cypher_ip_blocklist, Nowhere.addresses())
                .build();
    }

    private static URI uri(DatabaseManagementService neo4j) {
        var database = (GraphDatabaseAPI) neo4j.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        var ports = database.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
        return URI.create("bolt://127.0.0.1:"
                + requireNonNull(ports.getLocalAddress(ConnectorType.BOLT)).getPort());
    }

    /** A password that was used before is refused, so each start makes a new one. */
    private static String freshPassword(DatabaseManagementService neo4j) {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        neo4j.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                .executeTransactionally(
                        "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        return password;
    }

    /** A power cut soon after the first start can leave this file empty, and Neo4j then refuses to start for ever. */
    private static void heal(Path serverId) throws IOException {
        if (Files.exists(serverId) && Files.size(serverId) == 0) {
            Files.delete(serverId);
        }
    }

    private static void force(Path serverId) throws IOException {
        if (Files.exists(serverId)) {
            try (var channel = FileChannel.open(serverId, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }
}
