package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.tierfall.RunningServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody came in over the line of Taktgeber; Nordwerk asks which few acts keep its machines from that. */
class CutsCommandIT {

    private static final String DAY = "--as-of=2026-11-22";

    private static final RunningServer SERVER = RunningServer.get();

    @TempDir
    Path home;

    @BeforeAll
    static void show() {
        SERVER.showing(Path.of("import/samples/example"));
    }

    @Test
    void printsARowAnAct() {
        Asked asked = ask("cuts", "connection:cx-taktgeber", DAY, "--protect", "system:mes");

        assertThat(asked.err()).isEmpty();
        assertThat(asked.out()).isEqualTo("""
                One act keeps the takeover of Taktgeber service access from reaching Manufacturing execution
                Close Taktgeber service access, at a cost of 3 (effort by comparison, not money). That itself may interrupt Manufacturing execution support, with one more thing behind. Another set of acts would do it too, at a cost of 50.

                set  set cost  act                                       cost  needed for  takes down                                                    record
                  1         3  close-connection connection:cx-taktgeber     3  system:mes  function:machining-assembly; service:manufacturing-execution  connections.csv:7
                  2        50  leave-vendor vendor:taktgeber               50  system:mes  function:machining-assembly; service:manufacturing-executio…  accounts.csv:12
                """);
    }

    @Test
    void printsTheSameAsCsv() {
        Asked asked =
                ask("cuts", "connection:cx-taktgeber", DAY, "--protect=system:mes", "--alternatives=0", "--format=csv");

        assertThat(asked.err()).isEmpty();
        assertThat(asked.out().lines()).hasSize(2);
        assertThat(asked.out()).startsWith("set,set cost,act,cost,needed for,takes down,record\n");
        assertThat(asked.out().lines().skip(1))
                .allMatch(row -> row.matches("1,3(\\.0)?,close-connection connection:cx-taktgeber,3(\\.0)?,system:mes,"
                        + ".*service:manufacturing-execution.*,connections\\.csv:7"));
    }

    @Test
    void answersAsJsonWithWhatEachActStopsAndTakesDown() {
        String json = ask("cuts", "connection:cx-taktgeber", DAY, "--protect=system:mes", "--format=json")
                .out();

        assertThat(JsonPath.<String>read(json, "$.asOf")).isEqualTo("2026-11-22");
        assertThat(JsonPath.<Object>read(json, "$.without")).hasToString("[]");
        assertThat(JsonPath.<String>read(json, "$.acts")).isEqualTo("1");
        assertThat(JsonPath.<Object>read(json, "$.costs"))
                .hasToString("{block-zone-link=4.0, close-connection=3.0, disable-account=2.0, end-flow=5.0,"
                        + " leave-vendor=50.0, pull-agent=2.0, remove-from-group=1.0, revoke-grant=1.0,"
                        + " rotate-credential=1.0}");
        assertThat(JsonPath.<Boolean>read(json, "$.proven")).isTrue();
        assertThat(JsonPath.<List<Object>>read(json, "$.cuts")).hasSize(2);
        assertThat(JsonPath.<List<String>>read(json, "$.protected[*].state"))
                .containsExactly("confidentiality", "integrity");
        assertThat(JsonPath.<List<Boolean>>read(json, "$.protected[*].kept")).containsOnly(true);
        assertThat(JsonPath.<List<String>>read(json, "$.cuts[*].takesDown.first[*].ref"))
                .containsExactly("service:manufacturing-execution", "vendor:taktgeber");
    }

    @Test
    void takesCostsFromTheQuestion() {
        String json = ok("from=connection:cx-taktgeber&protect=system:mes&as-of=2026-11-22&alternatives=0"
                + "&cost=leave-vendor%20vendor:taktgeber=0.001");

        assertThat(JsonPath.<List<String>>read(json, "$.cuts[*].acts[*].id"))
                .containsExactly("leave-vendor vendor:taktgeber");
    }

    @Test
    void refusesWhatCantBeAsked() {
        refuses("vendor:haldem-msp is not on the map", "did you mean vendor:halden-msp?", "vendor:haldem-msp");
        refuses(
                "system:erq is not on the map",
                "did you mean system:erp?",
                "vendor:halden-msp",
                "--protect",
                "system:erq");
        refuses(
                "system:erp falls first, so that nothing keeps it from that",
                "protect what has not fallen yet",
                "system:erp=integrity",
                "--protect",
                "system:erp=integrity");
        refuses(
                "close-connection: the cost '-1'",
                "give a number from 0.001 to 100000, with three decimals at most",
                "vendor:halden-msp",
                "--cost=close-connection=-1");
        refuses(
                "account:nobody is not on the map",
                null,
                "vendor:halden-msp",
                "--cost=disable-account account:nobody=1");
        refuses("alternatives '21'", "ask for 0 to 20 alternatives", "vendor:halden-msp", "--alternatives=21");
        assertThat(refused("protect=system:erp")).isEqualTo("nothing fell");
        assertThat(refused("from=vendor:halden-msp&alternatives=-1")).isEqualTo("alternatives '-1'");
    }

    @Test
    void refusesToProtectWhatTakesNoPart() {
        assertThat(refused("from=vendor:halden-msp&protect=service:wan-second&as-of=2031-04-02"))
                .isEqualTo("service:wan-second takes no part on 2031-04-02");
    }

    private void refuses(String what, @Nullable String mend, String... arguments) {
        Asked asked =
                ask(Stream.concat(Stream.of("cuts", DAY), Stream.of(arguments)).toArray(String[]::new));
        assertThat(asked.err()).startsWith(what + "\n  mend: " + (mend == null ? "" : mend + "\n"));
        assertThat(asked.status()).isEqualTo(2);
        assertThat(asked.out()).isEmpty();
    }

    private static String refused(String query) {
        HttpResponse<String> response = SERVER.program().get("/api/v1/cuts?" + query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        return JsonPath.read(response.body(), "$.detail");
    }

    private static String ok(String query) {
        HttpResponse<String> response = SERVER.program().get("/api/v1/cuts?" + query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private Asked ask(String... arguments) {
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--server", SERVER.origin()))
                .toArray(String[]::new);
        return Asked.of(home, Map.of("TIERFALL_TOKEN", RunningServer.TOKEN), all);
    }
}
