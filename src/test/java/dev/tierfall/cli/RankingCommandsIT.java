package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.tierfall.RunningServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who brings down the most, and what rests on whom, as the council asks it of the example. */
class RankingCommandsIT {

    private static final String DAY = "--as-of=2026-11-22";

    private static final RunningServer SERVER = RunningServer.get();

    @TempDir
    Path home;

    @BeforeAll
    static void show() {
        SERVER.showing(Path.of("import/samples/example"));
    }

    @Test
    void ranksVendors() {
        Asked asked = ask("rank", DAY, "--limit", "3");

        assertThat(asked.err()).isEmpty();
        assertThat(asked.out()).isEqualTo("""
                Keystile Identity Inc. brings down the most: 8 of 9 critical functions
                Of 34 vendors, 32 can stop a critical function when taken over, 23 when they stop. 7 that reach something stand on no known chain.

                rank  ref               name                             tier  critical functions  critical systems  records read  things  assumed only  weight   likely
                   1  vendor:keystile   Keystile Identity Inc.              1                   8                20        659880     119             1     295  67.0426
                   2  vendor:lakandula  Lakandula Support Services Inc.     4                   7                17        659880     109             3     262   7.8085
                   3  vendor:quorra     Quorra Remote Hands SRL             3                   7                17        659880     107             1     260  10.3647
                """);
    }

    @Test
    void ranksByOutageToo() {
        Asked asked = ask("rank", DAY, "--state=availability", "--limit", "2", "--format=csv");

        assertThat(asked.err()).isEmpty();
        assertThat(asked.out()).isEqualTo("""
                rank,ref,name,tier,critical functions,critical systems,records read,things,assumed only,weight,likely
                1,vendor:halden-msp,Halden Managed Services,1,7,11,0,31,3,148,14.3122
                1,vendor:kaltwasser,Kaltwasser Klimatechnik GmbH,3,7,11,0,31,3,148,2.0146
                """);
    }

    @Test
    void saysWhetherTheOrderRestsOnTheLikelihoods() {
        Asked asked = ask("rank", DAY, "--sensitivity", "--limit", "0");
        String json = SERVER.program()
                .get("/api/v1/rank?as-of=2026-11-22&limit=0&sensitivity=true")
                .body();

        assertThat(asked.err()).isEmpty();
        assertThat(asked.out()).isEqualTo("""
                Keystile Identity Inc. brings down the most: 8 of 9 critical functions
                Of 34 vendors, 32 can stop a critical function when taken over, 23 when they stop. 7 that reach something stand on no known chain.
                The ranks count whatever can fall, however likely, and stay as they are. By what is likely to fall: With every likelihood halved or raised by half, 76 % of all pairs keep their order; of those that can stop a critical function, 76 %. Baltline Networks OÜ (control) moves most: place 7, but 24 when halved and 10 when raised.
                """);
        assertThat(asked.out()).endsWith(JsonPath.<String>read(json, "$.sensitivity.summary") + "\n");
        assertThat(JsonPath.<Object>read(json, "$.sensitivity.factors")).hasToString("[0.5,1.0,1.5]");
        assertThat(JsonPath.<Integer>read(json, "$.sensitivity.moved.length()")).isEqualTo(5);
    }

    @Test
    void refusesAStateThatIsNone() {
        assertThat(ask("rank", "--state=flaw").err())
                .isEqualTo("a vendor does not fall in 'flaw'\n  mend: choose control, availability\n");
        assertThat(ask("rank", "--state=flaw").status()).isEqualTo(2);
    }

    @Test
    void saysWhatRestsOnWhom() {
        Asked asked = ask("concentration", DAY, "--by=parent,plane");

        assertThat(asked.err()).isEmpty();
        assertThat(asked.out()).isEqualTo("""
                Fjordgate Group AS carries the most: 7 of 9 critical functions can stop with it, none of necessity
                Critical functions that can fall, at the heaviest of the parent groups: Fjordgate Group AS (7 of 9); management planes: Virtualization cluster (7 of 9).

                by      ref                name                         tier  things  functions forced  with outage  with takeover   share  systems  records read  ways
                parent  vendor:fjordgate   Fjordgate Group AS              1       3                 0            7              7  0.7778       17        659880     4
                parent  vendor:rheintaler  Rheintaler Abfülltechnik AG     1       2                 1            1              1  0.1111        3        412000     1
                plane   system:hv-cluster  Virtualization cluster          -       1                 3            7              7  0.7778       16        659880     5
                plane   system:halden-rmm  Management server at Halden     -       1                 0            0              7  0.7778       17        659880     0
                """);
    }

    @Test
    void refusesAKindThatIsNone() {
        assertThat(ask("concentration", "--by=city").err())
                .isEqualTo("concentration by 'city'\n  mend: choose vendor, parent, country, product, plane\n");
    }

    @Test
    void answersOverHttpWithAllThatAPageNeeds() {
        String rank = SERVER.program()
                .get("/api/v1/rank?as-of=2026-11-22&limit=1&without=vendor:halden-msp")
                .body();
        String concentration = SERVER.program()
                .get("/api/v1/concentration?as-of=2026-11-22&by=vendor&limit=1")
                .body();

        assertThat(JsonPath.<Object>read(rank, "$.without")).hasToString("[\"vendor:halden-msp\"]");
        assertThat(JsonPath.<Object>read(rank, "$.weights"))
                .hasToString("{criticalFunction=10, criticalSystem=5, sensitiveData=3, other=1}");
        assertThat(JsonPath.<Integer>read(rank, "$.vendors.length()")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(rank, "$.more")).isPositive();
        assertThat(JsonPath.<Object>read(concentration, "$.groups[*].by")).hasToString("[\"vendor\"]");
        assertThat(JsonPath.<Object>read(concentration, "$.groups[0].rows[0].routes.likeliest[0].path[0].rule"))
                .isNotNull();
        assertThat(SERVER.program().get("/api/v1/rank?limit=-1").statusCode()).isEqualTo(400);
    }

    private Asked ask(String... arguments) {
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--server", SERVER.origin()))
                .toArray(String[]::new);
        return Asked.of(home, Map.of("TIERFALL_TOKEN", RunningServer.TOKEN), all);
    }
}
