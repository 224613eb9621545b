package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A map of a thousand things, of which answers are longer than the server gives at once. */
class LimitIT {

    private static final String DAY = "--as-of 2026-01-01";
    private static final String BLAST = "blast vendor:v0-eastlabs " + DAY;
    private static final RunningServer SERVER = RunningServer.get();

    @TempDir
    Path home;

    @BeforeAll
    static void show() {
        SERVER.showing(Path.of("src/test/resources/generated/n1000-s7"));
    }

    @Test
    void givesAsManyRowsAsAreAskedFor() {
        JsonNode all = json(BLAST);
        JsonNode most = json(BLAST + " --limit 1200");
        JsonNode few = json(BLAST + " --limit 7");

        assertThat(all.path("reached")).hasSize(1482);
        assertThat(most.path("reached")).hasSize(1200);
        assertThat(most.path("totals")).isEqualTo(all.path("totals"));
        assertThat(most.path("reached").get(1199)).isEqualTo(all.path("reached").get(1199));
        assertThat(few.path("reached")).hasSize(7);
        assertThat(json(BLAST + " --limit 5000")).isEqualTo(all);
        assertThat(ask(BLAST + " --limit 1200 --format csv").out().lines()).hasSize(1201);
        assertThat(json(BLAST + " --limit 0").path("reached")).isEmpty();
    }

    @Test
    void cutsTheJsonOfEveryOtherCommand() {
        assertThat(json("exposure " + DAY + " --limit 2").path("targets")).hasSize(2);
        assertThat(json("tiers " + DAY + " --limit 3").path("tiers")).hasSize(3);
        assertThat(json("chain v0-eastlabs " + DAY + " --limit 1").path("links"))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(json("paths vendor:v0-eastlabs function:f-0 " + DAY + " -k 5 --limit 2")
                        .path("paths"))
                .hasSize(2);
        assertThat(json("affected east " + DAY + " --limit 1").path("meanings")).hasSize(1);
        assertThat(json("query tiers -p asOf=2026-01-01 --limit 4").path("rows"))
                .hasSize(4);
        assertThat(json("sources --limit 1")).hasSize(1);
        assertThat(json("sources shown --limit 1").path("changes")).isEmpty();
        JsonNode dryRun = json("import src/test/resources/generated/n30-s7 --source shown --dry-run --limit 2");
        assertThat(dryRun.path("changes")).hasSize(2);
        assertThat(dryRun.path("moreChanges").isNumber()).isTrue();
    }

    /** An answer that is cut to no row is not an empty one. */
    @Test
    void saysNothingFalseOfRowsThatAreCut() {
        for (String command : List.of("exposure", "tiers", "chain v0-eastlabs", "blast vendor:v0-eastlabs", "rank")) {
            Asked asked = ask("%s %s --limit 0".formatted(command, DAY));
            assertThat(asked.status()).as(command).isZero();
            assertThat(asked.out()).as(command).doesNotContain("Nothing", "No ");
        }
        String summary = json(BLAST).path("summary").asString();
        assertThat(ask(BLAST + " --limit 0").out()).endsWith(": " + summary + "\n");
        assertThat(ask(BLAST + " --hops 0").out()).contains(": Within 0 hops, nothing else falls.\n");
        assertThat(ask(BLAST + " --hops 1 --limit 0").out()).contains(": Within 1 hop, ");
        assertThat(ask(BLAST + " --hops 2 --engine cypher --limit 0").out()).contains(": Within 2 hops, ");
        assertThat(ask(BLAST + " --without function:f-0 --limit 0").out()).contains(": Without function:f-0, ");
        assertThat(ask("exposure function:f-0 --without function:f-0 " + DAY).out())
                .isEqualTo("""
                        Without function:f-0, 0 of 1 can be reached, from 0 vendors and 0 products.
                        Without function:f-0: Nothing can reach them by any known route.
                        """);
    }

    @Test
    void countsWhoCanReachATargetBeforeTheRowsAreCut() {
        String whole = json("exposure " + DAY + " --top 0").path("summary").asString();

        assertThat(json("exposure " + DAY + " --top 1").path("summary").asString())
                .isEqualTo(whole);
        assertThat(json("exposure " + DAY).path("summary").asString()).isEqualTo(whole);
    }

    @Test
    void saysThatADryRunWroteNothing() {
        String dryRun = "import src/test/resources/generated/n30-s7 --source shown --dry-run --limit 0";

        assertThat(ask(dryRun).out())
                .matches("(?s)shown: [\\d,]+ to add, [\\d,]+ to change, [\\d,]+ to remove; nothing was written, the map"
                        + " stays at generation \\d+\n.*")
                .doesNotContain("No field");
    }

    @Test
    void exportsWhatHoldsOnADayAndWhatWasKnownThen() throws Exception {
        Path then = home.resolve("then.zip");
        Path day = home.resolve("day.zip");
        Path now = home.resolve("now.zip");

        assertThat(ask("export --known-at 2020-01-01 --to " + then).status()).isZero();
        assertThat(ask("export --as-of 2026-01-01 --to " + day).status()).isZero();
        assertThat(ask("export --to " + now).status()).isZero();

        try (var empty = new ZipFile(then.toFile())) {
            assertThat(empty.size()).isZero();
        }
        assertThat(Files.size(day)).isPositive().isLessThan(Files.size(now));
        assertThat(ask("import " + day + " --dry-run").status()).isZero();
    }

    private JsonNode json(String command) {
        Asked asked = ask(command + " --format json");
        assertThat(asked.err()).isEmpty();
        assertThat(asked.status()).isZero();
        return JsonMapper.shared().readTree(asked.out());
    }

    private Asked ask(String command) {
        String[] words = Stream.concat(
                        Arrays.stream(command.split(" ")), Stream.of("--quiet", "--server", SERVER.origin()))
                .toArray(String[]::new);
        return Asked.of(home, Map.of("TIERFALL_TOKEN", RunningServer.TOKEN), words);
    }
}
