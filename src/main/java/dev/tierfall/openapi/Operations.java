package dev.tierfall.openapi;

import dev.tierfall.access.Permissions;
import dev.tierfall.access.Permissions.Permission;
import dev.tierfall.access.Role;
import dev.tierfall.openapi.Words.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.http.HttpMethod;

/** What follows for an operation from who may ask it and what it takes: its key in the words, and its refusals. */
final class Operations {

    private static final String API = "/api/v1";

    private Operations() {}

    /** Every operation of the interface that the words describe, in the order of the permissions. */
    static Map<Permission, Operation> all(Words words) {
        var all = new LinkedHashMap<Permission, Operation>();
        for (Permission permission : Permissions.ALL) {
            Operation operation = words.operations().get(key(permission));
            if (operation != null && permission.path().startsWith(API)) {
                all.put(permission, operation);
            }
        }
        return all;
    }

    /** As the words name it: {@code GET /blast}. */
    static String key(Permission permission) {
        return permission.method() + " " + permission.path().replaceFirst("^" + API, "");
    }

    /** Why it may be refused, by status. */
    static Map<Integer, String> refusals(Words words, Permission asked, Operation operation) {
        var refusals = new TreeMap<Integer, String>();
        for (int status : statuses(words, asked, operation)) {
            refusals.put(status, Objects.requireNonNull(words.refusals().get(status)));
        }
        refusals.putAll(Objects.requireNonNullElse(operation.refuses(), Map.of()));
        return refusals;
    }

    private static List<Integer> statuses(Words words, Permission asked, Operation operation) {
        Map<String, ?> takes = words.takes(operation);
        var statuses = new TreeMap<Integer, Boolean>();
        statuses.put(400, !takes.isEmpty() || operation.body() != null);
        statuses.put(401, asked.least() != null);
        boolean looks = asked.least() == Role.VIEWER && asked.method().equals(HttpMethod.GET);
        statuses.put(403, asked.least() != null && !looks);
        statuses.put(404, asked.path().contains("{"));
        statuses.put(422, takes.containsKey("budget"));
        return statuses.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }
}
