package dev.tierfall.cli.door;

import dev.tierfall.model.Rejected;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one way in which commands ask: over HTTP, with a token, whoever answers. */
public final class Door implements AutoCloseable {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Which store is meant.
     *
     * @param data the data directory
     * @param neo4j a Neo4j of the user's own, else null
     * @param server a server to ask, else null for one on this machine
     * @param verbose true to show the log of a server that is started for the answer
     */
    public record Wish(
            Path data, @Nullable String neo4j, @Nullable String server, boolean verbose) {}

    /**
     * A change of the map in mind.
     *
     * @param text what it says; null for the one that is saved under the name
     */
    public record WhatIf(String name, @Nullable String text) {}

    private final HttpClient http;
    private final URI base;
    private final String token;
    private final @Nullable Server own;
    private final @Nullable WhatIf compared;

    private Door(URI base, String token, @Nullable Server own) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        this.base = base;
        this.token = token;
        this.own = own;
        this.compared = null;
    }

    private Door(Door other, WhatIf compared) {
        this.http = other.http;
        this.base = other.base;
        this.token = other.token;
        this.own = other.own;
        this.compared = compared;
    }

    public static Door open(World world, Wish wish) {
        if (wish.server() != null) {
            return new Door(remote(wish.server()), token(world), null);
        }
        Optional<ServerFile> running = ServerFile.of(wish.data())
                .filter(server -> wish.neo4j() == null || wish.neo4j().equals(server.neo4j()));
        if (running.isPresent()) {
            return new Door(loopback(running.get().port()), running.get().token(), null);
        }
        Server own = Server.start(world, new Server.Plan(wish.data(), wish.neo4j(), "127.0.0.1", 0, wish.verbose()));
        return new Door(loopback(own.port()), own.token(), own);
    }

    /** The same door, at which every question is asked of the map as it is and as it would be; to be closed once. */
    public Door comparing(WhatIf whatIf) {
        return new Door(this, whatIf);
    }

    public Answer get(String path, Query query) {
        if (compared == null) {
            return send("GET", path + query, BodyPublishers.noBody(), "application/json");
        }
        String question = "/compare" + path + query.with("what-if", compared.name());
        return compared.text() == null
                ? send("GET", question, BodyPublishers.noBody(), "application/json")
                : send("POST", question, BodyPublishers.ofString(compared.text()), "application/yaml");
    }

    public Answer post(String path, String type, BodyPublisher body) {
        return sendOnce("POST", path, body, type);
    }

    public Answer put(String path, String type, BodyPublisher body) {
        return sendOnce("PUT", path, body, type);
    }

    public Answer delete(String path) {
        return sendOnce("DELETE", path, BodyPublishers.noBody(), "application/json");
    }

    private Answer sendOnce(String method, String path, BodyPublisher body, String type) {
        if (compared != null) {
            throw new Rejected(
                    "this command asks nothing that a what-if could change",
                    "compare a question of the map, as blast or exposure");
        }
        return send(method, path, body, type);
    }

    @Override
    public void close() {
        http.close();
        if (own != null) {
            own.close();
        }
    }

    private Answer send(String method, String path, BodyPublisher body, String type) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
                .method(method, body)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .build();
        try {
            return new Answer(http.send(request, BodyHandlers.ofInputStream())).orStop();
        } catch (ConnectException e) { // Its message is empty, or names a class.
            throw Stopped.failed(
                    "nobody answers at " + base, "see that the server is running there and can be reached");
        } catch (IOException e) {
            throw Stopped.failed(
                    "no answer from %s: %s".formatted(base, Objects.requireNonNullElse(e.getMessage(), e.toString())),
                    "see that the server is running there and can be reached");
        } catch (InterruptedException e) { // It is not raised again: it would break off the closing of the store.
            throw new Stopped(Stopped.CANCELLED, "cancelled", "ask again when you like");
        }
    }

    private static URI loopback(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The token would cross the network in clear text. */
    private static URI remote(String server) {
        URI uri = uri(server);
        boolean plain = "http".equals(uri.getScheme());
        if (plain && !LOOPBACK.contains(uri.getHost())) {
            throw new Rejected("%s is not encrypted".formatted(server), "use https:// for a server on another machine");
        }
        if (uri.getHost() == null || !(plain || "https".equals(uri.getScheme()))) {
            throw new Rejected("'%s' is not the address of a server".formatted(server), "write https://host:port");
        }
        return uri;
    }

    private static URI uri(String server) {
        try {
            return URI.create(server.replaceAll("/+$", ""));
        } catch (IllegalArgumentException e) {
            throw new Rejected("'%s' is not the address of a server".formatted(server), "write https://host:port");
        }
    }

    private static String token(World world) {
        String token = world.environment().getOrDefault("TIERFALL_TOKEN", "");
        if (token.isBlank()) {
            throw new Rejected("no token for the server", "set TIERFALL_TOKEN in the environment");
        }
        return token.strip();
    }
}
