package dev.tierfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.Visitor;
import dev.tierfall.store.Records;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator lets people in and gives them seats. */
class UsersIT {

    private static final String USERS = "/api/v1/users";
    private static final String PASSWORD = "correct horse battery";

    private final Visitor program = RunningServer.get().program();

    @BeforeEach
    void nobody() {
        Nobody.forget();
        RunningServer.get().bean(Records.class).write("MATCH (act:UserAct) DELETE act", Map.of());
    }

    @AfterEach
    void forget() {
        Nobody.forget();
    }

    @Test
    void addsSomebodyWhoThenSignsInWithTheirSeats() {
        put("Sam", "{\"role\":\"viewer\",\"seats\":[\"legal\",\"security\"],\"password\":\"%s\"}");

        Visitor sam = RunningServer.get().visitor();
        sam.get("/");
        HttpResponse<String> signedIn =
                sam.post("/api/v1/session", "{\"name\":\"sam\",\"password\":\"%s\"}".formatted(PASSWORD));
        String me = "{\"name\":\"Sam\",\"role\":\"viewer\",\"seats\":[\"security\",\"legal\"]}";
        assertThat(signedIn.body()).isEqualTo(me);
        assertThat(sam.get("/api/v1/me").body()).isEqualTo(me);
        assertThat(sam.get(USERS).statusCode()).isEqualTo(403);
        assertThat(program.get(USERS).body()).isEqualTo("[" + me + "]").doesNotContain("argon", "password");
    }

    @Test
    void changesOnlyWhatIsSaid() {
        put("Sam", "{\"role\":\"viewer\",\"seats\":[\"legal\"],\"password\":\"%s\"}");

        assertThat(put("sam", "{\"role\":\"analyst\"}"))
                .isEqualTo("{\"name\":\"Sam\",\"role\":\"analyst\",\"seats\":[\"legal\"]}");
        assertThat(put("Sam", "{\"seats\":[]}")).isEqualTo("{\"name\":\"Sam\",\"role\":\"analyst\",\"seats\":[]}");
    }

    @Test
    void refusesWhatIsMissingOrUnknownAndTheLastAdministratorsLeave() {
        assertThat(put("Sam", "{\"role\":\"viewer\"}")).contains("the password is missing");
        assertThat(put("Sam", "{\"password\":\"%s\"}")).contains("the role is missing");
        assertThat(put("Sam", "{\"role\":\"king\",\"password\":\"%s\"}")).contains("'king' is no role");
        assertThat(put("Sam", "{\"role\":\"viewer\",\"seats\":[\"throne\"],\"password\":\"%s\"}"))
                .contains("'throne' is no seat", "choose security, legal, procurement, council");
        assertThat(put("Sam", "{\"role\":\"viewer\",\"password\":\"short\"}")).contains("too short");
        put("Ada", "{\"role\":\"administrator\",\"password\":\"%s\"}");
        assertThat(put("Ada", "{\"role\":\"viewer\"}")).contains("409", "Ada is the last administrator");
    }

    @Test
    void letsNobodyGiveThemselvesASeat() {
        put("Ada", "{\"role\":\"administrator\",\"seats\":[\"legal\"],\"password\":\"%s\"}");
        Visitor ada = signedIn("Ada");

        HttpResponse<String> taken = ada.send("PUT", USERS + "/ada", "{\"seats\":[\"legal\",\"council\"]}");
        assertThat(taken.statusCode()).isEqualTo(403);
        assertThat(taken.body()).contains("nobody gives a seat to themselves", "let another administrator");
        assertThat(program.get(USERS).body()).contains("[\"legal\"]");
        assertThat(ada.send("PUT", USERS + "/Ada", "{\"seats\":[]}").statusCode())
                .as("to leave one is free")
                .isEqualTo(200);
    }

    @Test
    void reservesTheNameOfTheProgramAndRefusesSeatsThatAreNone() {
        assertThat(put("Command%20Line", "{\"role\":\"viewer\",\"password\":\"%s\"}"))
                .contains("400", "'Command Line' is the program's own name");
        assertThat(put("Sam", "{\"role\":\"viewer\",\"seats\":[null],\"password\":\"%s\"}"))
                .contains("400", "'null' is no seat");
        assertThat(program.get(USERS).body()).isEqualTo("[]");
    }

    @Test
    void keepsOneAdministratorWhereTwoLeaveAtOnce() {
        for (int round = 0; round < 5; round++) {
            put("Ada", "{\"role\":\"administrator\",\"password\":\"%s\"}");
            put("Bea", "{\"role\":\"administrator\",\"password\":\"%s\"}");
            var left = Stream.of("Ada", "Bea")
                    .map(name -> CompletableFuture.supplyAsync(() -> put(name, "{\"role\":\"viewer\"}")))
                    .toList();
            left.forEach(CompletableFuture::join);
            assertThat(program.get(USERS).body()).containsOnlyOnce("administrator");
        }
    }

    @Test
    void appendsWhoChangedWhatAndNeverAPassword() {
        put("Sam", "{\"role\":\"viewer\",\"seats\":[\"legal\"],\"password\":\"%s\"}");
        put("Sam", "{\"role\":\"viewer\"}");
        put("Sam", "{\"role\":\"analyst\",\"seats\":[]}");

        List<Map<String, Object>> acts = RunningServer.get()
                .bean(Records.class)
                .read("MATCH (a:UserAct {user: 'sam'}) RETURN a {.*} AS act ORDER BY a.number", Map.of());
        assertThat(acts).as("what changes nothing is no act").hasSize(2);
        assertThat(acts.getLast().get("act"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("who", "command line")
                .containsEntry("fromRole", "VIEWER")
                .containsEntry("toRole", "ANALYST")
                .containsEntry("fromSeats", List.of("LEGAL"))
                .containsEntry("toSeats", List.of())
                .containsEntry("password", false)
                .containsKey("at");
        assertThat(acts.toString()).doesNotContain("argon");
    }

    @Test
    void endsTheSessionsOfWhoeverIsChangedAndOfNobodyElse() {
        put("Ada", "{\"role\":\"administrator\",\"password\":\"%s\"}");
        put("Sam", "{\"role\":\"analyst\",\"seats\":[\"legal\"],\"password\":\"%s\"}");
        Visitor ada = signedIn("Ada");
        for (String change :
                List.of("{\"role\":\"viewer\"}", "{\"seats\":[]}", "{\"password\":\"another horse battery\"}")) {
            Visitor sam = signedIn("Sam");
            Visitor elsewhere = signedIn("Sam");
            put("Sam", "{\"role\":\"%s\"}".formatted(me(sam).contains("analyst") ? "analyst" : "viewer"));
            assertThat(sam.get("/api/v1/me").statusCode()).as("nothing changed").isEqualTo(200);

            put("Sam", change);

            assertThat(sam.get("/api/v1/me").statusCode()).as(change).isEqualTo(401);
            assertThat(elsewhere.get("/api/v1/me").statusCode()).as(change).isEqualTo(401);
        }
        assertThat(ada.get("/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(ada.send("PUT", USERS + "/Ada", "{\"password\":\"another horse battery\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ada.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    private static String me(Visitor visitor) {
        return visitor.get("/api/v1/me").body();
    }

    private static Visitor signedIn(String name) {
        Visitor visitor = RunningServer.get().visitor();
        visitor.get("/");
        String json = "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, PASSWORD);
        assertThat(visitor.post("/api/v1/session", json).statusCode()).isEqualTo(200);
        return visitor;
    }

    private String put(String name, String json) {
        return program.send("PUT", USERS + "/" + name, json.formatted(PASSWORD)).body();
    }
}
