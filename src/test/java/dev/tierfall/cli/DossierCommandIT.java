package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.check.record.Recorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vendor's papers from the command line: read, saved, and a request that is imported as it came back. */
class DossierCommandIT {

    private static final RunningServer SERVER = RunningServer.get();

    @TempDir
    Path home;

    @BeforeAll
    static void show() {
        SERVER.showing(Path.of("import/samples/example"));
        SERVER.bean(Recorder.class).record();
    }

    @AfterAll
    static void clear() {
        SERVER.emptied();
    }

    @Test
    void printsTheQuestions() {
        Asked asked = ask("dossier", "halden-msp", "--limit", "1");

        assertThat(asked.status()).isZero();
        assertThat(asked.out())
                .startsWith("Taken over, Halden Managed Services reaches ")
                .contains("Account Agent account of the management server: which seco");
    }

    @Test
    void savesEachForm() throws IOException {
        for (String form : new String[] {"html", "csv", "xlsx", "json"}) {
            Path file = home.resolve("dossier." + form);
            Asked asked = ask("dossier", "vendor:halden-msp", "--format", form, "--to", file.toString());

            assertThat(asked.err()).isEqualTo("wrote %s%n".formatted(file));
            assertThat(Files.size(file)).as(form).isGreaterThan(10_000);
        }
        assertThat(Files.readString(home.resolve("dossier.html"))).startsWith("<!doctype html>");
        assertThat(ask("dossier", "halden-msp", "--format", "csv").out())
                .isEqualTo(Files.readString(home.resolve("dossier.csv")));
    }

    @Test
    void savesARequestThatImportsAsItIs() {
        Path file = home.resolve("request-skalvik.xlsx");

        assertThat(ask("request-pack", "skalvik", "--to", file.toString()).err())
                .isEqualTo("wrote %s%n".formatted(file));
        assertThat(ask("import", file.toString(), "--dry-run").status()).isZero();
    }

    @Test
    void saysWhatItCantWrite() {
        assertThat(ask("dossier", "halden-msp", "--format", "xlsx").err())
                .isEqualTo("a workbook is no text to print\n  mend: write it with --to dossier.xlsx\n");
        assertThat(ask("dossier", "halden-msp", "--to", home.resolve("x").toString())
                        .err())
                .isEqualTo("--format table has no file\n  mend: choose html, csv, xlsx or json\n");
        assertThat(ask("request-pack", "skalvik", "--to", home.resolve("x.csv").toString())
                        .err())
                .contains("does not end in .xlsx");
        assertThat(ask("tiers", "--format", "html").err())
                .isEqualTo("--format html is for the brief and dossiers\n  mend: choose table, json or csv\n");
        assertThat(ask("dossier", "halden").err()).contains("did you mean vendor:halden-msp?");
    }

    private Asked ask(String... arguments) {
        String[] all = Stream.concat(Arrays.stream(arguments), Stream.of("--server", SERVER.origin()))
                .toArray(String[]::new);
        return Asked.of(home, Map.of("TIERFALL_TOKEN", RunningServer.TOKEN), all);
    }
}
