package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.tierfall.RunningServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contracts of the sample organization at a terminal. */
class ContractsCommandIT {

    @TempDir
    Path home;

    @BeforeAll
    static void show() {
        RunningServer.get().showing(Path.of("import/samples/example"));
    }

    @Test
    void listsThemWithWhatIsBroken() {
        String json = ask("contracts", "--format", "json").out();
        String table = ask("contracts").out();

        List<String> broken = JsonPath.read(json, "$.contracts[?(@.verdicts.breach > 0)].ref");
        assertThat(broken).contains("contract:k-halden");
        assertThat(table)
                .startsWith(JsonPath.<String>read(json, "$.title"))
                .containsPattern("contract:k-bergfried +draft");
        assertThat(ask("contracts", "--vendor", "granitgate", "--format", "csv")
                        .out()
                        .lines()
                        .skip(1))
                .extracting(line -> line.substring(0, line.indexOf(',')))
                .containsExactly("contract:k-halden", "contract:k-orvanta");
    }

    @Test
    void showsOneWhole() {
        String table = ask("contracts", "k-halden").out();

        assertThat(table)
                .startsWith("Breach of contract: Halden")
                .contains("AA22-131A-12", "Who answers for what", "unassigned", "CISA-RC-O2.11", "\nDue\n");
        assertThat(ask("contracts", "k-halden", "--format", "csv").out().lines())
                .hasSize(13);
    }

    @Test
    void refusesOneThatIsNotThere() {
        assertThat(ask("contracts", "k-haldn"))
                .returns(2, Asked::status)
                .extracting(Asked::err)
                .asString()
                .contains("contract:k-haldn is no contract with us", "did you mean contract:k-halden?");
        assertThat(ask("contracts", "--due", "-3").err()).contains("--due -3");
    }

    private Asked ask(String... arguments) {
        return Asked.of(
                home,
                Map.of("TIERFALL_TOKEN", RunningServer.TOKEN),
                Stream.concat(
                                Stream.of(arguments),
                                Stream.of(
                                        "--as-of",
                                        "2026-11-22",
                                        "--server",
                                        RunningServer.get().origin()))
                        .toArray(String[]::new));
    }
}
