package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.access.Nobody;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever runs the program lets people in from the command line. */
class UsersCommandIT {

    private static final String PASSWORD = "correct horse battery";

    @TempDir
    Path home;

    @BeforeEach
    @AfterEach
    void forget() {
        Nobody.forget();
    }

    private Asked asked(String... arguments) {
        return asked(Map.of("TIERFALL_PASSWORD", PASSWORD), arguments);
    }

    private Asked asked(Map<String, String> environment, String... arguments) {
        RunningServer server = RunningServer.get();
        var all = new HashMap<>(environment);
        all.put("TIERFALL_TOKEN", RunningServer.TOKEN);
        String[] words = new String[arguments.length + 3];
        words[0] = "users";
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        words[words.length - 2] = "--server";
        words[words.length - 1] = server.origin();
        return Asked.of(home, all, words);
    }

    @Test
    void letsSomebodyInWhoThenSignsIn() {
        assertThat(asked().out()).contains("Nobody may sign in yet.");

        assertThat(asked("Sam", "--role", "viewer", "--seats", "legal, security")
                        .out())
                .isEqualTo("Sam signs in as viewer, with the seats security, legal.\n");

        var sam = RunningServer.get().visitor();
        sam.get("/");
        assertThat(sam.post("/api/v1/session", "{\"name\":\"Sam\",\"password\":\"%s\"}".formatted(PASSWORD))
                        .statusCode())
                .isEqualTo(200);
        assertThat(asked().out())
                .contains("Sam")
                .contains("viewer")
                .contains("legal")
                .doesNotContain(PASSWORD);
    }

    @Test
    void changesWhatIsSaidAndLeavesTheRest() {
        asked("Sam", "--role", "viewer", "--seats", "legal");

        assertThat(asked(Map.of(), "sam", "--role", "analyst").out())
                .isEqualTo("Sam signs in as analyst, with the seats legal.\n");
        assertThat(asked(Map.of(), "Sam", "--seats", "none").out()).isEqualTo("Sam signs in as analyst.\n");
    }

    @Test
    void refusesWhatIsWrongAndSaysTheMend() {
        refuses("no terminal to ask", "TIERFALL_PASSWORD", asked(Map.of(), "Sam", "--role", "viewer"));
        refuses("'chief' is no role", "choose viewer", asked("Sam", "--role", "chief"));
        refuses("'throne' is no seat", "choose security", asked("Sam", "--role", "viewer", "--seats", "throne"));
        refuses("nobody is named", "say who", asked("--role", "viewer"));
        refuses("nothing is said of 'Sam'", "--role viewer", asked("Sam"));
        assertThat(asked().out()).contains("Nobody may sign in yet.");
    }

    private static void refuses(String message, String mend, Asked asked) {
        assertThat(asked.err()).contains(message).contains(mend);
        assertThat(asked.status()).isEqualTo(2);
        assertThat(asked.out()).isEmpty();
    }
}
