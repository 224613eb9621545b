package dev.tierfall.store;

import dev.tierfall.model.Rejected;
import dev.tierfall.store.bolt.Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;

/** Looks at the address of a Neo4j that its user named, before a directory or a log is made for it. */
public final class Neo4jAddress {

    private Neo4jAddress() {}

    /**
     * Refuses what is no address, or one of a host that nobody knows; whether a Neo4j answers there is seen when it is
     * opened.
     *
     * @param environment holds its user and password
     */
    public static void check(String uri, Map<String, String> environment) {
        Address address =
                Address.named(uri, environment.get("TIERFALL_NEO4J_USER"), environment.get("TIERFALL_NEO4J_PASSWORD"));
        String host = address.uri().getHost();
        try {
            InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new Rejected("there is no host '%s'".formatted(host), "look at the name in " + uri);
        }
    }
}
