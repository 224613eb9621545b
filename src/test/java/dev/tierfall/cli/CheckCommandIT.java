package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.tierfall.RunningServer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks at a terminal and for a build server: payroll that was passed on three times, its record kept badly; and a map
 * on which all is as CISA asks.
 */
class CheckCommandIT {

    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

    private final RunningServer server = RunningServer.get();

    @TempDir
    Path home;

    @BeforeEach
    void show() {
        server.showing(SCENARIOS.resolve("S13-governance"));
    }

    @Test
    void findsWhatIsWrongWithPayroll() {
        String json = ask("check", "--format", "json").out();

        assertThat(found(json)).contains("TF-13", "TF-14", "TF-16", "TF-22", "TF-25", "TF-26", "TF-28");
        assertThat(JsonPath.<List<String>>read(json, "$.checks[?(@.id == 'TF-09')].coverage"))
                .containsExactly("no vendor connections into our systems on the map");
        assertThat(JsonPath.<String>read(json, "$.policy")).isEqualTo("1");
        assertThat(JsonPath.<Integer>read(json, "$.thresholds.staleDays")).isEqualTo(90);
    }

    @Test
    void findsNothingWhereAllIsWell() {
        server.showing(SCENARIOS.resolve("S00-green"));
        Asked asked = ask("check", "--format", "json", "--fail-on", "low");

        assertThat(found(asked.out())).isEmpty();
        assertThat(JsonPath.<Integer>read(asked.out(), "$.totals.unknown")).isZero();
        assertThat(asked.status()).isZero();
        assertThat(JsonPath.<String>read(asked.out(), "$.title")).isEqualTo("No check finds anything");
    }

    @Test
    void endsWithOneWhereSomethingIsAsBadAsAsked() {
        assertThat(ask("check", "TF-26", "--fail-on", "high").status()).isEqualTo(1);
        assertThat(ask("check", "TF-26", "--fail-on", "critical").status()).isZero();
        assertThat(ask("check", "TF-26").status()).isZero();
    }

    @Test
    void printsATableAndCsvARowForEachFinding() {
        assertThat(ask("check", "TF-26").out()).contains("TF-26", "contract:k-v1");
        assertThat(ask("check", "TF-26", "--format", "csv").out().lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("TF-26,high,fail,contract:k-v1,vendor:v1,");
    }

    @Test
    void writesSarifForBuildServers() {
        String sarif = ask("check", "TF-09", "TF-26", "--format", "sarif").out();

        assertThat(JsonPath.<String>read(sarif, "$.version")).isEqualTo("2.1.0");
        assertThat(JsonPath.<List<String>>read(sarif, "$.runs[0].tool.driver.rules[*].id"))
                .containsExactly("TF-09", "TF-26");
        assertThat(JsonPath.<List<String>>read(sarif, "$.runs[0].results[*].kind"))
                .containsExactly("pass", "fail");
        String place = "$.runs[0].results[1].locations[0].physicalLocation.";
        assertThat(JsonPath.<String>read(sarif, place + "artifactLocation.uri")).isEqualTo("contracts.csv");
        assertThat(JsonPath.<Integer>read(sarif, place + "region.startLine")).isEqualTo(2);
    }

    @Test
    void writesACheckOutToPaste() {
        String cypher = ask("check", "TF-05", "--cypher").out();

        assertThat(cypher)
                .startsWith(":param asOf => date()\n:param staleDays => 90\nMATCH (vendor:Vendor)")
                .doesNotContain("open(");
    }

    @Test
    void answersAFrameworkRowByRow() {
        assertThat(ask("check", "--framework", "iso-27001-a5").out()).contains("ISO/IEC 27001", "A.5.19", "not met");
        assertThat(ask("check", "a.5.20", "--framework", "iso-27001-a5", "--format", "csv")
                        .out()
                        .lines()
                        .toList())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("A.5.20,not met,");
        assertThat(ask("check", "--framework", "iso-27001-a6").err()).contains("did you mean iso-27001-a5?");
        assertThat(ask("check", "--framework", "iso-27001-a5", "--fail-on", "low"))
                .returns(2, Asked::status)
                .extracting(Asked::err)
                .asString()
                .contains("answers rows of a text");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(ask("check", "TF-99"))
                .returns(2, Asked::status)
                .extracting(Asked::err)
                .asString()
                .contains("there is no check 'TF-99'");
        assertThat(ask("check", "--fail-on", "grave").err()).contains("choose low, medium, high, critical");
    }

    private static List<String> found(String json) {
        return JsonPath.read(json, "$.checks[?(@.result == 'fail')].id");
    }

    private Asked ask(String... arguments) {
        String[] dated = arguments[arguments.length - 1].equals("--cypher")
                ? arguments
                : Stream.concat(Arrays.stream(arguments), Stream.of("--as-of", "2026-11-22"))
                        .toArray(String[]::new);
        return Asked.of(
                home,
                Map.of("TIERFALL_TOKEN", RunningServer.TOKEN),
                Stream.concat(Arrays.stream(dated), Stream.of("--server", server.origin()))
                        .toArray(String[]::new));
    }
}
