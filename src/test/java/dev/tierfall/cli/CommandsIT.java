package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that ask a server which runs elsewhere, with its token in the environment. */
class CommandsIT {

    private final RunningServer server = RunningServer.get();

    @TempDir
    Path home;

    @Test
    void passesOnWhatTheServerRefuses() {
        Asked asked = ask("blast", "vendor:no-such");

        assertThat(asked.status()).isEqualTo(2);
        assertThat(asked.err()).contains("vendor:no-such").contains("\n  mend: ");
        assertThat(asked.out()).isEmpty();
    }

    @Test
    void refusesAWrongToken() {
        Asked asked = Asked.of(home, Map.of("TIERFALL_TOKEN", "guess"), "tiers", "--server", server.origin());

        assertThat(asked.err()).isEqualTo("""
                the token is not one of this server
                  mend: take the token of the running server, which changes with each start
                """);
        assertThat(asked.status()).isEqualTo(2);
    }

    @Test
    void saysThatNobodyAnswers() {
        Asked asked = Asked.of(home, Map.of("TIERFALL_TOKEN", "x"), "tiers", "--server", "http://127.0.0.1:1");

        assertThat(asked.err()).isEqualTo("""
                        nobody answers at http://127.0.0.1:1
                          mend: see that the server is running there and can be reached
                        """);
        assertThat(asked.status()).isEqualTo(3);
    }

    private Asked ask(String... arguments) {
        String[] all = Stream.concat(Arrays.stream(arguments), Stream.of("--server", server.origin()))
                .toArray(String[]::new);
        return Asked.of(home, Map.of("TIERFALL_TOKEN", RunningServer.TOKEN), all);
    }
}
