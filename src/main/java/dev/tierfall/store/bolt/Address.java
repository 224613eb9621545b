package dev.tierfall.store.bolt;

import dev.tierfall.model.Rejected;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where Neo4j answers, and as whom to ask it. */
public record Address(URI uri, String user, String password) {

    private static final Set<String> SCHEMES = Set.of("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");

    /**
     * A Neo4j that the user named; its user and password come from the environment, where no process list shows them.
     */
    public static Address named(String uri, @Nullable String user, @Nullable String password) {
        if (user == null || user.isBlank() || password == null || password.isBlank()) {
            throw new Rejected(
                    "no user and password for the Neo4j at " + uri,
                    "set TIERFALL_NEO4J_USER and TIERFALL_NEO4J_PASSWORD in the environment");
        }
        return new Address(parse(uri), user, password);
    }

    private static URI parse(String text) {
        try {
            URI uri = URI.create(text.strip());
            if (uri.getScheme() != null && SCHEMES.contains(uri.getScheme()) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw noAddress(text);
        }
        throw noAddress(text);
    }

    private static Rejected noAddress(String text) {
        return new Rejected(
                "'%s' is not the address of a Neo4j".formatted(text),
                "write bolt://host:7687 or neo4j://host:7687, with +s behind the scheme for TLS");
    }

    @Override
    public String toString() {
        return user + " at " + uri;
    }
}
