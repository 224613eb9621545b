package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Imports;
import dev.tierfall.store.Maps;
import dev.tierfall.store.Progress;
import dev.tierfall.store.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only the map can know to be wrong: each command says it with its mend, ends with 2, and changes nothing. */
class RefusedIT {

    private final RunningServer server = RunningServer.get();
    private long head;

    @TempDir
    Path home;

    @BeforeEach
    void tell() {
        Rows rows = new Rows()
                .file("organizations", "id,name,kind", "r-we,We,own")
                .file("vendors", "id,name,parent", "r-halden,R Halden,", "r-nord,R Nord,r-halden")
                .file("contracts", "id,customer,provider,status", "r-k,r-we,r-halden,signed")
                .file("systems", "id,name", "r-erp,R ERP");
        server.bean(Imports.class).run(new ImportOrder("refused", "tests", false, rows), Progress.NONE);
        head = server.bean(Maps.class).head();
    }

    @AfterEach
    void changesNothing() {
        assertThat(server.bean(Maps.class).head()).isEqualTo(head);
        assertThat(server.bean(Imports.class).sources())
                .noneMatch(source -> source.name().equals("register"));
    }

    @Test
    void whatIsNotOnTheMap() {
        refuses("vendor:r-haldem is not on the map", "did you mean vendor:r-halden?", "blast", "vendor:r-haldem");
        refuses("system:r-erb is not on the map", "did you mean system:r-erp?", "exposure", "system:r-erb");
        refuses("vendor:r-haldem is not on the map", "did you mean vendor:r-halden?", "chain", "r-haldem");
        refuses(
                "system:r-erb is not on the map",
                "did you mean system:r-erp?",
                "paths",
                "vendor:r-halden",
                "system:r-erb");
        for (String command :
                List.of("blast vendor:r-halden", "exposure", "chain r-halden", "tiers", "affected r", "rank")) {
            refuses(
                    "vendor:r-haldem is not on the map",
                    "did you mean vendor:r-halden?",
                    (command + " --without vendor:r-haldem").split(" "));
        }
    }

    @Test
    void datesThatAreNone() {
        for (String command : List.of(
                "trend --from soon",
                "trend --to 2026-02-30",
                "trend --known-at noon",
                "changes --from soon",
                "changes --from 2026-01-01 --to 31.3.2026",
                "maintenance system:r-erp --on soon",
                "maintenance system:r-erp --on 2026-12-05 --hours -3",
                "maintenance system:r-erp --on 2026-12-05 --known-at noon",
                "trend no-such-figure",
                "trend --every hour",
                "rank --state flaw",
                "concentration --by moon",
                "whatif no-such blast vendor:r-halden",
                "whatif no-such blast vendor:r-halden --as-of soon")) {
            Asked asked = ask(command.split(" "));

            assertThat(asked.err()).as(command).matches("(?s)[^\n]+\n  mend: \\S[^\n]*\n");
            assertThat(asked.status()).as(command).isEqualTo(2);
            assertThat(asked.out()).as(command).isEmpty();
        }
    }

    @Test
    void whatIsOfAnotherKind() {
        String kinds = "ask for one of these kinds: organization, vendor, service, subcontract, function, zone, system,"
                + " software, account, group, connection, dataset";
        refuses("a contract can't fall", kinds, "blast", "contract:r-k");
        refuses("a contract can't fall", kinds, "exposure", "contract:r-k");
        refuses("a contract can't fall", kinds, "paths", "contract:r-k", "system:r-erp");
        refuses("a vendor does not fall in 'flaw'", "choose control, availability", "blast", "vendor:r-halden=flaw");
        refuses("a vendor does not fall in ''", "choose control, availability", "blast", "vendor:r-halden=");
        refuses("system:r-erp is not a vendor", "name a vendor, as vendor:halden-msp", "chain", "system:r-erp");
        refuses("k '101'", "ask for 1 to 100 paths", "paths", "vendor:r-halden", "system:r-erp", "-k", "101");
    }

    @Test
    void queriesThatThereAreNot() throws IOException {
        Path file = Files.writeString(home.resolve("mine.cypher"), "MATCH (n) DETACH DELETE n");
        Asked asked = ask("query", "tires");

        assertThat(asked.err()).startsWith("there is no query 'tires'\n  mend: name one of tiers, ");
        assertThat(asked.status()).isEqualTo(2);
        assertThat(ask("query", file.toString()).err())
                .isEqualTo(
                        "line 1, column 11: DELETE writes\n  mend: leave it out; a thing is taken off the map by an import"
                                + " or an edit\n");
        refuses("the query tiers has no parameter 'day'", "give any of: asOf", "query", "tiers", "-p", "day=1");
        refuses(
                "parameter asOf: 'today' can't be read",
                "write a date as 2026-03-31",
                "query",
                "tiers",
                "-p",
                "asOf=today");
    }

    @Test
    void sourcesThatThereAreNot() {
        for (String taken : List.of("", " --undo", " --remove")) {
            Asked asked = ask(("sources no-such" + taken).split(" "));

            assertThat(asked.err()).startsWith("there is no source 'no-such'\n  mend: name one of ");
            assertThat(asked.status()).isEqualTo(2);
        }
    }

    @Test
    void namesThatASourceCantHave() {
        refuses(
                "the source name 'edit' is kept for the program's own use",
                "choose another name with --source",
                "import",
                "import/samples/example/zones.csv",
                "--source",
                "edit");
        refuses(
                "'a/b' is not a name for a source",
                "choose a name of at most 100 characters without / \\ ; and %",
                "import",
                "import/samples/example/zones.csv",
                "--source",
                "a/b");
    }

    /** Right by itself, and a circle together with what another source said before. */
    @Test
    void filesThatContradictAnotherSource() throws IOException {
        Path file = Files.writeString(home.resolve("vendors.csv"), "id,name,parent\nr-halden,R Halden,r-nord\n");
        for (String dryRun : List.of("", " --dry-run")) {
            refuses(
                    "vendors.csv:2: together with what others say, the parents run in a circle: vendor:r-halden is owned"
                            + " by vendor:r-nord ('register' in vendors.csv:2), vendor:r-nord is owned by"
                            + " vendor:r-halden ('refused' in vendors.csv:3)",
                    "empty the parent of one of them, here or in 'refused'",
                    ("import " + file + " --source register" + dryRun).split(" "));
        }
    }

    private void refuses(String message, String mend, String... arguments) {
        Asked asked = ask(arguments);

        assertThat(asked.err()).isEqualTo("%s\n  mend: %s\n".formatted(message, mend));
        assertThat(asked.status()).isEqualTo(2);
        assertThat(asked.out()).isEmpty();
    }

    private Asked ask(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        Stream.of("--server", server.origin()).forEach(all::add);
        return Asked.of(home, Map.of("TIERFALL_TOKEN", RunningServer.TOKEN), all.toArray(String[]::new));
    }
}
