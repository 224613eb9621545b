package dev.tierfall.access;

import static dev.tierfall.access.Role.ADMINISTRATOR;
import static dev.tierfall.access.Role.ANALYST;
import static dev.tierfall.access.Role.PROCUREMENT;
import static dev.tierfall.access.Role.VIEWER;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Who may ask for what, in one table. Whatever it does not list is denied to everybody, and a test breaks the build
 * while a controller answers something that is missing here.
 */
public final class Permissions {

    /**
     * Who may ask for one thing.
     *
     * @param least the least of the roles that may, null where nobody need be signed in
     */
    public record Permission(
            HttpMethod method, String path, @Nullable Role least) {}

    public static final List<Permission> ALL = List.of(
            open(POST, "/session"),
            open(POST, "/set-up"),
            may(VIEWER, GET, "/me"),
            may(VIEWER, DELETE, "/session"),
            may(VIEWER, GET, "/openapi"),
            may(ADMINISTRATOR, GET, "/users"),
            may(ADMINISTRATOR, PUT, "/users/{name}"),
            // What falls, through whom
            may(VIEWER, GET, "/blast"),
            may(VIEWER, GET, "/exposure"),
            may(VIEWER, GET, "/tiers"),
            may(VIEWER, GET, "/chain/{vendor}"),
            may(VIEWER, GET, "/paths"),
            may(VIEWER, GET, "/rank"),
            may(VIEWER, GET, "/concentration"),
            may(VIEWER, GET, "/recovery"),
            may(VIEWER, GET, "/maintenance"),
            may(VIEWER, GET, "/trend"),
            may(VIEWER, GET, "/changes"),
            may(VIEWER, GET, "/cuts"),
            may(VIEWER, GET, "/choke-points"),
            may(VIEWER, GET, "/checks"),
            may(VIEWER, GET, "/checks/{id}"),
            // What was found lives: whose it is, and who accepts it for a time. To approve or refuse is a
            // seat's, whatever the role: Deciding asks for it.
            may(VIEWER, GET, "/findings"),
            may(VIEWER, GET, "/findings/trend"),
            may(VIEWER, GET, "/findings/{id}"),
            may(PROCUREMENT, POST, "/findings/{id}/owner"),
            may(PROCUREMENT, POST, "/findings/{id}/waiver"),
            may(PROCUREMENT, DELETE, "/findings/{id}/waiver"),
            may(VIEWER, POST, "/findings/{id}/approval"),
            may(VIEWER, POST, "/findings/{id}/refusal"),
            // A fall that somebody declared: all read it, analysts work it
            may(VIEWER, GET, "/incidents"),
            may(ANALYST, POST, "/incidents"),
            may(VIEWER, GET, "/incidents/{id}"),
            may(VIEWER, GET, "/incidents/{id}/declared"),
            may(VIEWER, GET, "/incidents/{id}/cuts"),
            may(VIEWER, GET, "/incidents/{id}/brief"),
            may(ANALYST, POST, "/incidents/{id}/notes"),
            may(ANALYST, POST, "/incidents/{id}/marks"),
            may(ANALYST, POST, "/incidents/{id}/cuts"),
            may(ANALYST, POST, "/incidents/{id}/told"),
            may(ANALYST, POST, "/incidents/{id}/closing"),
            may(VIEWER, GET, "/frameworks"),
            may(VIEWER, GET, "/frameworks/{name}"),
            // What contracts say beside what the map shows
            may(VIEWER, GET, "/contracts"),
            may(VIEWER, GET, "/contracts/{id}"),
            may(VIEWER, GET, "/calendar.ics"),
            may(VIEWER, GET, "/needs"),
            may(VIEWER, GET, "/proposals"),
            may(VIEWER, GET, "/proposals/{id}"),
            may(PROCUREMENT, POST, "/proposals/{id}/decision"),
            // What the council reads, and decides: a vote is a seat's, whatever the role
            may(VIEWER, GET, "/brief"),
            may(VIEWER, GET, "/decisions"),
            may(PROCUREMENT, POST, "/decisions"),
            may(PROCUREMENT, POST, "/decisions/{id}/owner"),
            may(VIEWER, POST, "/decisions/{id}/vote"),
            may(VIEWER, GET, "/affected"),
            may(VIEWER, GET, "/search"),
            may(VIEWER, GET, "/picture"),
            may(VIEWER, GET, "/picture/concentration"),
            may(VIEWER, GET, "/picture/exposure"),
            may(VIEWER, GET, "/picture/paths"),
            may(VIEWER, GET, "/overview"),
            may(VIEWER, GET, "/things/{ref}"),
            may(PROCUREMENT, PUT, "/things/{ref}"),
            may(PROCUREMENT, DELETE, "/things/{ref}"),
            may(VIEWER, GET, "/vendors"),
            may(VIEWER, GET, "/vendors/{id}"),
            // Procurement's papers about a vendor
            may(VIEWER, GET, "/dossiers"),
            may(VIEWER, GET, "/dossiers/{vendor}"),
            may(VIEWER, GET, "/dossiers/{vendor}/file"),
            may(PROCUREMENT, GET, "/request-packs/{vendor}"),
            may(VIEWER, GET, "/offboarding/{vendor}"),
            may(VIEWER, GET, "/onboarding/{vendor}"),
            // The map changed in mind
            may(VIEWER, GET, "/what-ifs"),
            may(VIEWER, GET, "/what-ifs/{name}"),
            may(PROCUREMENT, PUT, "/what-ifs/{name}"),
            may(PROCUREMENT, DELETE, "/what-ifs/{name}"),
            may(VIEWER, GET, "/compare"),
            may(VIEWER, GET, "/compare/{*question}"),
            may(VIEWER, POST, "/compare"),
            may(VIEWER, POST, "/compare/{*question}"),
            // Questions in Cypher; they only read, but in the map's own words. One's own asks for the role that may
            // take the whole map out.
            may(VIEWER, GET, "/queries"),
            may(VIEWER, GET, "/query/words"),
            may(PROCUREMENT, POST, "/query"),
            // Files in, and back out
            may(VIEWER, GET, "/sources"),
            may(VIEWER, GET, "/sources/{name}"),
            may(ANALYST, POST, "/sources/{name}/undo"),
            may(ANALYST, DELETE, "/sources/{name}"),
            may(PROCUREMENT, POST, "/imports"),
            may(PROCUREMENT, GET, "/imports/{id}"),
            may(PROCUREMENT, GET, "/imports/{id}/events"),
            may(PROCUREMENT, DELETE, "/imports/{id}"),
            may(VIEWER, GET, "/samples"),
            may(PROCUREMENT, POST, "/samples/{name}"),
            may(VIEWER, GET, "/templates"),
            may(VIEWER, GET, "/templates/{file}"),
            may(ANALYST, GET, "/export"),
            // The whole map too, under a passphrase
            may(ANALYST, GET, "/packs"),
            may(ANALYST, POST, "/packs"),
            // For whoever watches over the program; says nothing of the map but how large it is
            new Permission(GET, "/actuator/prometheus", ADMINISTRATOR));

    private Permissions() {}

    /** The roles that may, least first. */
    static List<Role> roles(Permission permission) {
        return List.of(VIEWER, PROCUREMENT, ANALYST, ADMINISTRATOR).stream()
                .filter(role -> permission.least() == null || role.compareTo(permission.least()) >= 0)
                .toList();
    }

    private static Permission open(HttpMethod method, String path) {
        return new Permission(method, "/api/v1" + path, null);
    }

    private static Permission may(Role least, HttpMethod method, String path) {
        return new Permission(method, "/api/v1" + path, least);
    }
}
