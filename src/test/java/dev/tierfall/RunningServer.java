package dev.tierfall;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole program, started once for all tests that ask it over HTTP, on a free port and a data directory of its own.
 * It ends with the virtual machine.
 */
public final class RunningServer {

    /** Stands for the token that a start writes into server.json. */
    public static final String TOKEN = "the-token-of-this-test-run";

    private static final RunningServer INSTANCE = new RunningServer();

    private final ConfigurableApplicationContext context;
    private final int port;

    private RunningServer() {
        try {
            Path data = Files.createTempDirectory("tierfall-test");
            int bolt = freePort();
            DatabaseManagementService dbms = new DatabaseManagementServiceBuilder(
                            data.toAbsolutePath().normalize())
                    .setConfig(BoltConnector.enabled, true)
                    .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", bolt))
                    .setConfig(GraphDatabaseSettings.auth_enabled, false)
                    .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofMillis(200))
                    .build();
            SpringApplication application = new SpringApplication(Tierfall.class);
            application.setDefaultProperties(Map.of(
                    "server.port",
                    0,
                    "tierfall.data",
                    data.toString(),
                    "tierfall.token",
                    TOKEN,
                    "spring.neo4j.uri",
                    "bolt://127.0.0.1:" + bolt));
            context = application.run();
            port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
            Runtime.getRuntime().addShutdownHook(new Thread(dbms::shutdown));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public static RunningServer get() {
        return INSTANCE;
    }

    /** As {@code http://127.0.0.1:40123}. */
    public String origin() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Somebody with a browser who has not signed in. */
    public Visitor visitor() {
        return new Visitor(origin());
    }

    /** A program that shows the token of this start. */
    public Visitor program() {
        return new Visitor(origin()).with("Authorization", "Bearer " + TOKEN);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket.getLocalPort();
        }
    }
}
