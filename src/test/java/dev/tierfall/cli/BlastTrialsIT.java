package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Imports;
import dev.tierfall.store.Progress;
import dev.tierfall.store.Rows;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account of a vendor's on one system, and how often it falls, asked on the command line. */
class BlastTrialsIT {

    private static final RunningServer SERVER = RunningServer.get();

    @TempDir
    Path home;

    @BeforeAll
    static void tell() {
        Rows bundle = new Rows()
                .file("vendors", "id,name", "bt-msp,An MSP")
                .file("systems", "id,name,critical,pivotable", "bt-erp,An ERP,true,false")
                .file("accounts", "id,holder,mfa,privileged_workstation", "bt-svc,vendor:bt-msp,none,false")
                .file(
                        "grants",
                        "principal,system,level,just_in_time,allowlist",
                        "account:bt-svc,bt-erp,admin,false,false");
        SERVER.bean(Imports.class).run(new ImportOrder("bt", "tests", false, bundle), Progress.NONE);
    }

    @Test
    void printsSharesAndMarginsBesideLikelihoods() {
        Asked asked = ask("--trials", "10000", "--seed", "7", "--sensitivity", "--limit", "2");

        assertThat(asked.status()).isEqualTo(0);
        assertThat(asked.out()).isEqualTo("""
                """);
    }

    @Test
    void endsWithItsOwnStatusWhenTheBudgetIsSpent() {
        Asked asked = ask("--trials", "1000000", "--budget", "0.001");

        assertThat(asked.status()).isEqualTo(4);
        assertThat(asked.out()).isEmpty();
        assertThat(asked.err()).isEqualTo("""
                the question took longer than its budget of 0.001 s
                  mend: ask for less at once: fewer trials, or fewer things
                """);
    }

    @Test
    void refusesTrialsBeforeAnyServerIsAsked() {
        Asked asked = Asked.of(home, Map.of(), "blast", "vendor:bt-msp", "--trials", "0");

        assertThat(asked.status()).isEqualTo(2);
        assertThat(asked.err()).isEqualTo("""
                0 trials
                  mend: ask for 1 to 1,000,000; 10,000 put the margin at one percent at most
                """);
    }

    private Asked ask(String... more) {
        String[] all = Stream.concat(
                        Stream.of("blast", "vendor:bt-msp", "--as-of", "2026-01-01", "--server", SERVER.origin()),
                        Arrays.stream(more))
                .toArray(String[]::new);
        return Asked.of(home, Map.of("TIERFALL_TOKEN", RunningServer.TOKEN), all);
    }
}
