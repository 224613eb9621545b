package dev.tierfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.Visitor;
import dev.tierfall.store.Records;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server on which nobody can sign in yet, and the first person who comes with the link that it printed. */
class SetUpIT {

    private final RunningServer server = RunningServer.get();
    private final Visitor ada = server.visitor();

    @BeforeEach
    void nobodyCanSignIn() {
        server.bean(Records.class).write("MATCH (user:User) DELETE user", Map.of());
        server.bean(Tries.class).forget();
        ada.get("/set-up");
    }

    @Test
    void makesTheFirstAdministratorAndSignsThemIn() {
        var made = ada.post("/api/v1/set-up", setUp(link(), "Ada", "correct horse battery"));

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).isEqualTo("{\"name\":\"Ada\",\"role\":\"administrator\",\"seats\":[]}");
        assertThat(ada.get("/api/v1/me").body()).isEqualTo(made.body());
    }

    @Test
    void worksOnce() {
        String link = link();
        ada.post("/api/v1/set-up", setUp(link, "Ada", "correct horse battery"));
        Visitor eve = server.visitor();
        eve.get("/set-up");

        var again = eve.post("/api/v1/set-up", setUp(link, "Eve", "correct horse battery"));

        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body()).contains("this set-up link is used up, out of date or not ours");
        assertThat(server.bean(SetUpLink.class).issue()).isEmpty();
    }

    @Test
    void refusesAShortPasswordAndLetsTheLinkBeTriedAgain() {
        String link = link();

        var refused = ada.post("/api/v1/set-up", setUp(link, "Ada", "tooshort"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("\"detail\":\"a password of 8 characters is too short\"")
                .contains("\"mend\":\"take at least 12, such as four words that you alone would put together\"");
        assertThat(ada.post("/api/v1/set-up", setUp(link, "Ada", "correct horse battery"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void signsInUnderANewSessionAndOutAgain() {
        ada.post("/api/v1/set-up", setUp(link(), "Ada", "correct horse battery"));
        String first = ada.cookie("TIERFALL").orElseThrow();

        var signedIn = ada.post("/api/v1/session", "{\"name\":\"ada\",\"password\":\"correct horse battery\"}");

        assertThat(signedIn.statusCode()).isEqualTo(200);
        assertThat(ada.cookie("TIERFALL").orElseThrow()).isNotEqualTo(first);
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("TIERFALL=", "HttpOnly", "SameSite=Strict"));
        assertThat(ada.delete("/api/v1/session").statusCode()).isEqualTo(204);
        assertThat(ada.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void tellsNobodyWhetherTheNameOrThePasswordIsWrong() {
        ada.post("/api/v1/set-up", setUp(link(), "Ada", "correct horse battery"));

        var wrongPassword = ada.post("/api/v1/session", "{\"name\":\"Ada\",\"password\":\"guess\"}");
        var wrongName = ada.post("/api/v1/session", "{\"name\":\"Eve\",\"password\":\"guess\"}");

        assertThat(wrongPassword.statusCode()).isEqualTo(401);
        assertThat(wrongName.body()).isEqualTo(wrongPassword.body());
    }

    @Test
    void slowsDownWhoeverGuesses() {
        ada.post("/api/v1/set-up", setUp(link(), "Ada", "correct horse battery"));
        for (int i = 0; i < 10; i++) {
            ada.post("/api/v1/session", "{\"name\":\"Ada\",\"password\":\"guess %d\"}".formatted(i));
        }

        var once = ada.post("/api/v1/session", "{\"name\":\"Ada\",\"password\":\"correct horse battery\"}");

        assertThat(once.statusCode()).isEqualTo(429);
        assertThat(once.body()).contains("too many wrong tries").contains("wait a minute and try again");
    }

    private String link() {
        return server.bean(SetUpLink.class).issue().orElseThrow();
    }

    private static String setUp(String token, String name, String password) {
        return "{\"token\":\"%s\",\"name\":\"%s\",\"password\":\"%s\"}".formatted(token, name, password);
    }
}
