package dev.tierfall.cli.door;

import dev.tierfall.access.Tokens;
import dev.tierfall.model.Rejected;
import dev.tierfall.store.Neo4jAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program, started in this process. */
public final class Server implements AutoCloseable {

    /**
     * How to start it.
     *
     * @param neo4j the address of the user's own Neo4j, null for the embedded one in the data directory
     * @param host the address to listen at
     * @param port 0 for any that is free
     * @param verbose true to show the log on standard error too
     */
    public record Plan(Path data, @Nullable String neo4j, String host, int port, boolean verbose) {}

    private final ConfigurableApplicationContext context;
    private final String token;

    private Server(ConfigurableApplicationContext context, String token) {
        this.context = context;
        this.token = token;
    }

    public static Server start(World world, Plan plan) {
        if (plan.neo4j() != null) {
            Neo4jAddress.check(plan.neo4j(), world.environment());
        }
        makeDirectory(plan.data());
        requireFree(plan);
        String token = Tokens.fresh();
        try {
            return new Server(SpringApplication.run(world.application(), arguments(plan, token)), token);
        } catch (RuntimeException failure) {
            throw explained(failure, plan.data());
        }
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public String token() {
        return token;
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }

    private static String[] arguments(Plan plan, String token) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("server.address", plan.host());
        properties.put("server.port", String.valueOf(plan.port()));
        properties.put("tierfall.data", plan.data().toString());
        properties.put("tierfall.token", token);
        properties.put("logging.file.name", plan.data().resolve("tierfall.log").toString());
        properties.put("logging.threshold.console", plan.verbose() ? "INFO" : "OFF");
        if (plan.neo4j() != null) {
            properties.put("tierfall.neo4j-uri", plan.neo4j());
        }
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    private static void makeDirectory(Path data) {
        try {
            Files.createDirectories(data, ServerFile.ownerOnly("rwx------"));
        } catch (IOException e) {
            throw new Rejected(
                    "'%s' can't be a data directory: %s".formatted(data, e.getMessage()),
                    "name a directory that you may write to with --data");
        }
        Path store = data.resolve("neo4j");
        for (Path written : Files.exists(store) ? List.of(data, store) : List.of(data)) {
            if (!Files.isWritable(written)) {
                throw new Rejected(
                        "'%s' can't be a data directory: %s may not be written to".formatted(data, written),
                        "see to its permissions, or name a directory that you may write to with --data");
            }
        }
    }

    /** Asked before the store is opened, which takes seconds. */
    private static void requireFree(Plan plan) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address(plan.host()), plan.port()));
        } catch (IOException e) {
            throw new Rejected(
                    "port %d of %s is not free".formatted(plan.port(), plan.host()),
                    "stop what uses it, or take another with --port; --port 0 takes any that is free");
        }
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getAllByName(host)[0];
        } catch (UnknownHostException e) {
            throw new Rejected(
                    "'%s' is no address of this machine".formatted(host),
                    "give one of its addresses, or 0.0.0.0 for all of them");
        }
    }

    /** Whoever can mend it is told so; the rest of a failed start stands in the log. */
    private static RuntimeException explained(RuntimeException failure, Path data) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejected rejected) {
                return rejected;
            }
            if (cause instanceof UncheckedIOException unreadable) {
                return Stopped.failed(
                        "the data directory can't be read: " + unreadable.getMessage(),
                        "see to the permissions and the free space of " + data);
            }
        }
        return Stopped.failed("the program did not start", "look into " + data.resolve("tierfall.log"));
    }
}
