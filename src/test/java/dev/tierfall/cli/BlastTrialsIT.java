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
                If An MSP is taken over: 2 things can fall with it. In 10,000 trials An ERP falls in 76 % (± 1 %), as often as anything critical.
                With every likelihood halved or raised by half, 75 % of all pairs keep their order; of what is critical, all. An MSP (availability) moves most: place 5, but 2 when halved and 5 when raised.

                likelihood  probability  margin95  hops  certainty  forced  ref             state            name    proof
                       0.8       0.8016    0.0078     1  known           -  account:bt-svc  control          -       P01 accounts.csv:2
                      0.76       0.7591    0.0084     2  known           -  system:bt-erp   confidentiality  An ERP  P12 systems.csv:2
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
