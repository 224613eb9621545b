package dev.tierfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.Visitor;
import java.net.http.HttpResponse;
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

    private String put(String name, String json) {
        return program.send("PUT", USERS + "/" + name, json.formatted(PASSWORD)).body();
    }
}
