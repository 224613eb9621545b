package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.tierfall.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example, asked at a terminal: when a lost cloud region is back, and what work on a line clashes with. */
class RecoveryCommandsIT {

    private static RunningServer server = RunningServer.get();

    @TempDir
    Path home;

    @BeforeAll
    static void show() {
        server = RunningServer.get().showing(Path.of("import/samples/example"));
    }

    @Test
    void printsTheRecoveryBeneathTheBlast() {
        Asked asked = ask("blast", "system:cumulane-fra=availability", "--as-of", "2026-11-22", "--recovery");

        assertThat(asked.err()).isEmpty();
        assertThat(asked.out())
                .startsWith("If Cumulane region Frankfurt is down: 27 things can fall with it")
                .endsWith("""

                Spare parts and field service is down for 30 h: 22 h past its tolerance of 8 h
                Of 6 critical functions reached 2 are back too late; 1 is back in time; 3 go on. \
                18 things have to come back, in 4 waves: that takes 78 h, over Cumulane region Frankfurt (6 h), \
                then Payroll portal (24 h), then Payroll (48 h). No backup is known of 9 systems. \
                1 of 32 values needed is missing.

                verdict  stops after  down  tolerance  late    loss  impact  ref                              name                                      values missing
                late     0 h          30 h          8  22 h  480000  high    function:spares-field-service    Spare parts and field service             0 of 8
                late     0 h          18 h          6  12 h  198000  high    function:remote-machine-service  Remote service for machines in the field  0 of 4
                in time  24 h         54 h         72  0 h        -  medium  function:wages                   Paying wages                              0 of 5
                goes on  -            -            48  -          0  medium  function:design-release          Design and release of drawings            0 of 1
                goes on  -            -            24  -          0  high    function:invoicing-payments      Invoicing and payments                    0 of 2
                goes on  -            -             8  -          0  high    function:order-handling          Order handling                            0 of 1

                Critical systems and data sets

                back after  ref                        states        backups  values missing  name
                18 h        dataset:customer-contacts  availability           0 of 2          Customer contacts
                12 h        dataset:machine-telemetry  availability           0 of 2          Telemetry of machines in the field
                10 h        dataset:payment-runs       availability           0 of 2          Payment runs
                30 h        dataset:personnel-file     availability           0 of 2          Personnel file
                12 h        system:cloud-tenant        availability           0 of 2          Nordwerk cloud tenant
                6 h         system:cumulane-fra        availability           0 of 1          Cumulane region Frankfurt
                18 h        system:field-app           availability           0 of 2          Field service tenant
                12 h        system:machine-portal      availability           0 of 2          Machine portal tenant
                22 h        system:parts-shop          availability           0 of 3          Spare parts shop
                -           system:sso-tenant          availability           0 of 0          Sign-in tenant

                Order of recovery

                wave  hours  back after  circle  ref                              waits for
                   1      6  6 h              -  system:cumulane-fra
                   2      6  12 h             -  system:cloud-tenant              system:cumulane-fra
                   2     12  18 h             -  system:field-app                 system:cumulane-fra
                   2      6  12 h             -  system:machine-portal            system:cumulane-fra
                   2      4  10 h             -  system:payment-gateway           system:cumulane-fra
                   2     24  30 h             -  system:payroll-portal            system:cumulane-fra
                   3      0  18 h             -  dataset:customer-contacts        system:field-app
                   3      0  12 h             -  dataset:machine-telemetry        system:machine-portal
                   3      0  10 h             -  dataset:payment-runs             system:payment-gateway
                   3      0  30 h             -  dataset:personnel-file           system:payroll-portal
                   3     12  30 h             -  service:field-service-app        system:field-app
                   3      6  18 h             -  service:machine-platform         system:machine-portal
                   3      6  16 h             -  service:payment-files            system:payment-gateway
                   3     48  78 h             -  service:payroll                  system:payroll-portal
                   3     10  22 h             -  system:parts-shop                system:cloud-tenant
                   4      0  18 h             -  function:remote-machine-service  service:machine-platform; system:machine-portal
                   4      0  30 h             -  function:spares-field-service    service:field-service-app; system:field-app; system:parts-s…
                   4      0  78 h             -  function:wages                   service:payroll

                Backups
                No backup is known.
                """);
        assertThat(asked.status()).isZero();
    }

    @Test
    void printsTheFunctionsAloneAsCsv() {
        Asked asked = ask(
                "blast", "system:cumulane-fra=availability", "--as-of", "2026-11-22", "--recovery", "--format", "csv");

        assertThat(asked.out()).startsWith("""
                ref,name,verdict,stops_at_least,stops_at_most,down_at_least,down_at_most,tolerance,late_at_least,\
                late_at_most,loss_at_least,loss_at_most,impact,values_needed,values_missing
                function:spares-field-service,Spare parts and field service,late,0.0,0.0,30.0,30.0,8.0,22.0,22.0,\
                480000.0,480000.0,high,8,0
                """).contains("""
                function:wages,Paying wages,in time,24.0,24.0,54.0,54.0,72.0,0.0,0.0,,,medium,5,0
                function:design-release,Design and release of drawings,goes on,,,0.0,0.0,48.0,0.0,0.0,0.0,0.0,medium,1,0
                """);
    }

    /** Halden holds the servers, and through its group the backup too; only the offline vault stands. */
    @Test
    void putsTheRecoveryIntoTheJsonOfTheBlast() {
        Asked asked = ask("blast", "vendor:halden-msp", "--as-of", "2026-11-22", "--recovery", "--format", "json");

        assertThat(JsonPath.<Integer>read(asked.out(), "$.totals.things")).isEqualTo(103);
        assertThat(JsonPath.<String>read(asked.out(), "$.recovery.title"))
                .isEqualTo("Machining and assembly is down for at least 140 h: 132 h past its tolerance of 8 h;"
                        + " the backups of ERP production, ERP data base and Planning board fall too");
        assertThat(JsonPath.<String>read(asked.out(), "$.recovery.summary"))
                .contains("1 of 2 backups falls with what it protects; no backup is known of 16 systems.");
        assertThat(JsonPath.<List<String>>read(asked.out(), "$.recovery.backups[?(@.falls==false)].words"))
                .containsExactly("stands; isolated; elsewhere; last restored 41 days ago");
    }

    /** A comparison lays one answer beside the other, and here that is the recovery. */
    @Test
    void comparesTheRecoveryInAWhatIf() throws IOException {
        Path file = Files.writeString(home.resolve("faster.yaml"), """
                changes:
                  - set: {system:payroll-portal: {recovery_hours: 2}}
                """);
        Asked asked = ask(
                "whatif",
                file.toString(),
                "blast",
                "system:cumulane-fra=availability",
                "--as-of",
                "2026-11-22",
                "--recovery",
                "--limit",
                "3");

        assertThat(asked.err()).isEmpty();
        assertThat(asked.out()).isEqualTo("""
                With recovery hours 2 on Payroll portal, of the rows of the answer, 6 are otherwise changed
                Before: Of 6 critical functions reached 2 are back too late; 1 is back in time; 3 go on. 18 things have to come back, in 4 waves: that takes 78 h, over Cumulane region Frankfurt (6 h), then Payroll portal (24 h), then Payroll (48 h). No backup is known of 9 systems. 1 of 32 values needed is missing. After: Of 6 critical functions reached 2 are back too late; 1 is back in time; 3 go on. 18 things have to come back, in 4 waves: that takes 56 h, over Cumulane region Frankfurt (6 h), then Payroll portal (2 h), then Payroll (48 h). No backup is known of 9 systems. 1 of 32 values needed is missing.
                  system:payroll-portal recovery_hours: 24 → 2

                change   target  ref                     state  before                                                        after
                changed       -  function:wages              -  back.atLeast 78, back.atMost 78, down.atLeast 54, down.atMo…  back.atLeast 56, back.atMost 56, down.atLeast 32, down.atMo…
                changed       -  dataset:personnel-file      -  back.atLeast 30, back.atMost 30, words Personnel file is ba…  back.atLeast 8, back.atMost 8, words Personnel file is back…
                changed       -  system:payroll-portal       -  back.atLeast 30, back.atMost 30, hours 24                     back.atLeast 8, back.atMost 8, hours 2
                """);
    }

    @Test
    void warnsOfPlannedOutages() {
        Asked asked = ask(
                "maintenance",
                "system:cumulane-fra",
                "--on",
                "2026-12-05T22:00",
                "--hours",
                "8",
                "--window",
                "service:wan@2026-12-05T20:00+4",
                "--window",
                "service:wan-second@2026-12-05T23:00+4");

        assertThat(asked.err()).isEmpty();
        assertThat(asked.out()).startsWith("""
                3 maintenance windows, the first from 2026-12-05 20:00
                Look at 2 clashes: 1 overlap stops more, 1 function is down for too long.
                window 1: Cumulane region Frankfurt down from 2026-12-05 22:00 for 8 h: stops 16 things of necessity and may stop 11 more
                window 2: Wide area network down from 2026-12-05 20:00 for 4 h: stops 0 things of necessity and may stop 19 more
                window 3: Second line down from 2026-12-05 23:00 for 4 h: stops 0 things of necessity and may stop 19 more
                together (window 2, 3): windows 2 and 3 overlap from 2026-12-05 23:00 and together stop what none of them stops alone: Order handling, Warehouse and shipping, Order and file exchange gateway and 3 more
                tolerance (window 1): Remote service for machines in the field is down for 8 h: 2 h past its tolerance of 6 h

                window  verdict  stops after  down  tolerance  critical  ref                              name
                     1  late     0 h          8 h           6  yes       function:remote-machine-service  Remote service for machines in the field
                """);
    }

    @Test
    void listsTheClashesAsCsv() {
        Asked asked = ask("maintenance", "service:wan-second", "--on", "2031-04-02", "--format", "csv");

        assertThat(asked.out()).isEqualTo("""
                clash,windows,refs,words
                absent,1,service:wan-second,"Second line takes no part on 2031-04-02, so nothing is reached from it"
                """);
    }

    private Asked ask(String... arguments) {
        String[] all = Stream.concat(Arrays.stream(arguments), Stream.of("--server", server.origin()))
                .toArray(String[]::new);
        return Asked.of(home, Map.of("TIERFALL_TOKEN", RunningServer.TOKEN), all);
    }
}
