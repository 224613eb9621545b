package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.incident.Ward;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a terminal: Halden fell; it is declared, worked and closed. */
class IncidentCommandIT {

    @TempDir
    Path home;

    @BeforeAll
    static void show() {
        var _ = new Ward();
    }

    @AfterAll
    static void clear() {
        Ward.close();
    }

    @Test
    void declaresAndWorksAnIncident() {
        String declared = ask("declare", Ward.HALDEN, "--name", "Exercise");
        assertThat(declared).contains("Exercise\nHalden Managed Services is taken over: ", "To be told: National auth");
        String id = declared.substring(0, declared.indexOf(','));

        assertThat(ask("list")).contains("1 incident is open", id);
        assertThat(ask("note", id, "Nobody", "picks", "up.")).contains("noted: Nobody picks up.");
        assertThat(ask("mark", id, "account:halden-adm", "contained", "--note", "disabled"))
                .contains("When it was declared, ");
        assertThat(ask("mark", id, "account:halden-adm", "open")).doesNotContain("When it was declared, ");
        assertThat(ask("cut", id, "disable-account", "account:halden-adm", "--owner", "Ravi"))
                .contains("With all cuts of the board done, ", "disable-account account:halden-adm  planned   Ravi");
        assertThat(ask("tell", id, "clock:national-authority")).contains("Told.");
        assertThat(ask("close", id, "--lessons", "No shared accounts.")).contains("closed it, no after-action");
        assertThat(ask("show", id)).contains("Closed: Halden Managed Services is taken over");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(tried("mend").err()).contains("there is no 'incident mend'");
        assertThat(tried("note", "x").err()).contains("needs more than that");
        Asked none = tried("show", "none");
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("there is no incident 'none'");
    }

    private String ask(String... words) {
        Asked asked = tried(words);
        assertThat(asked.err()).isEmpty();
        assertThat(asked.status()).isZero();
        return asked.out();
    }

    private Asked tried(String... words) {
        String[] all = Stream.of(
                        List.of("incident"),
                        List.of(words),
                        List.of("--server", RunningServer.get().origin()))
                .flatMap(List::stream)
                .toArray(String[]::new);
        return Asked.of(home, Map.of("TIERFALL_TOKEN", RunningServer.TOKEN), all);
    }
}
