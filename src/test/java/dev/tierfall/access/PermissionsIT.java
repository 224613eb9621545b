package dev.tierfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.Visitor;
import dev.tierfall.access.Permissions.Permission;
import dev.tierfall.store.Records;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The whole matrix of endpoints and roles, as somebody responsible would read it in {@code access/matrix.txt}. */
class PermissionsIT {

    private static final String PASSWORD = "correct horse battery";

    private final RunningServer server = RunningServer.get();

    @Test
    void listsEveryEndpointThatAControllerAnswers() {
        var listed =
                Permissions.ALL.stream().map(p -> p.method() + " " + p.path()).toList();

        var answered = server
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(PermissionsIT::endpoints)
                .filter(endpoint -> !endpoint.endsWith(" /error"))
                .toList();

        assertThat(listed).containsAll(answered);
    }

    @Test
    void grantsWhatTheMatrixSays() throws IOException {
        String matrix;
        try (var in = getClass().getResourceAsStream("/access/matrix.txt")) {
            matrix = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(matrix.lines().filter(line -> !line.startsWith("#")).toList())
                .isEqualTo(Permissions.ALL.stream().map(PermissionsIT::line).toList());
    }

    @Test
    void showsAViewerTheMapButTakesNothingFromThem() {
        Visitor viewer = signedIn("Vera", Role.VIEWER);

        assertThat(viewer.get("/api/v1/me").body()).isEqualTo("{\"name\":\"Vera\",\"role\":\"viewer\",\"seats\":[]}");
        assertThat(viewer.post("/api/v1/imports", "{}").body())
                .isEqualTo("{\"detail\":\"your role does not cover this\",\"status\":403,\"title\":\"Not allowed\","
                        + "\"mend\":\"ask somebody who is procurement or analyst or administrator\"}");
        assertThat(viewer.get("/api/v1/export?as=bundle").statusCode()).isEqualTo(403);
        assertThat(viewer.delete("/api/v1/sources/january").statusCode()).isEqualTo(403);
        assertThat(viewer.get("/api/v1/nonsense").statusCode()).isEqualTo(404);
    }

    /** A comparison asks a second question in the name of whoever asks it. */
    @Test
    void letsAViewerSupposeButKeepNothing() {
        Visitor viewer = signedIn("Vito", Role.VIEWER);
        String added = "changes: [{add: {vendors: [{id: p-supposed, name: Supposed}]}}]";

        assertThat(viewer.post("/api/v1/compare/tiers", added).statusCode()).isEqualTo(200);
        assertThat(viewer.send("PUT", "/api/v1/what-ifs/p-supposed", added).statusCode())
                .isEqualTo(403);
    }

    /** Whoever may not take the whole map out may not ask it anything either. */
    @Test
    void leavesQueriesOfOnesOwnToAnalysts() {
        String named = "{\"name\": \"tiers\"}";
        String own = "{\"cypher\": \"MATCH (v:Vendor) RETURN count(v) AS n\"}";
        Visitor buyer = signedIn("Pola", Role.PROCUREMENT);
        Visitor analyst = signedIn("Ana", Role.ANALYST);

        assertThat(buyer.post("/api/v1/query", named).statusCode()).isEqualTo(200);
        assertThat(buyer.post("/api/v1/query", own).statusCode()).isEqualTo(403);
        assertThat(buyer.get("/api/v1/query/words").body()).startsWith("{\"free\":false");
        assertThat(analyst.post("/api/v1/query", own).statusCode()).isEqualTo(200);
        assertThat(analyst.get("/api/v1/query/words").body()).startsWith("{\"free\":true");
    }

    /** Each role asks each door; one that is open may answer as it likes, but not that it is shut. */
    @Test
    void opensEachDoorToTheRolesOfTheMatrixAlone() {
        for (Role role : Role.values()) {
            Visitor visitor = signedIn("Robin " + role.word(), role);
            for (Permission door : Permissions.ALL) {
                if (door.least() == null || door.path().endsWith("/session")) {
                    continue; // Signing out would end the walk.
                }
                String path = door.path().replaceAll("\\{\\*?[a-z]+}", "no-such");
                int status = visitor.send(door.method().name(), path, null).statusCode();
                if (role.compareTo(door.least()) < 0) {
                    assertThat(status).as(role + " " + line(door)).isEqualTo(403);
                } else {
                    assertThat(status).as(role + " " + line(door)).isNotIn(401, 403);
                }
            }
        }
    }

    private Visitor signedIn(String name, Role role) {
        server.bean(Records.class)
                .write(
                        "MERGE (user:User {key: $key}) SET user.name = $name, user.role = $role, user.password = $hash",
                        Map.of(
                                "key", Users.key(name),
                                "name", name,
                                "role", role.name(),
                                "hash", server.bean(Passwords.class).hash(PASSWORD)));
        Visitor visitor = server.visitor();
        visitor.get("/");
        assertThat(visitor.post("/api/v1/session", "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, PASSWORD))
                        .statusCode())
                .isEqualTo(200);
        return visitor;
    }

    private static Stream<String> endpoints(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .flatMap(path -> info.getMethodsCondition().getMethods().isEmpty()
                        ? Stream.of("any method " + path)
                        : info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path));
    }

    private static String line(Permission permission) {
        List<Role> may = Permissions.roles(permission);
        String who = permission.least() == null
                ? "anyone "
                : List.of(Role.values()).stream()
                        .map(role -> !may.contains(role)
                                ? "-"
                                : role == Role.ADMINISTRATOR ? "A" : role.word().substring(0, 1))
                        .collect(Collectors.joining(" "));
        return "%s %-7s %s".formatted(who, permission.method(), permission.path());
    }
}
