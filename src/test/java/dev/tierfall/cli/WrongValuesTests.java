package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.model.Kind;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.FileSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same mistake given to each command in turn: none is taken for something else, and nothing is made. */
class WrongValuesTests {

    @TempDir
    Path home;

    @AfterEach
    void changesNothing() throws IOException {
        try (var files = Files.list(home)) {
            assertThat(files).isEmpty();
        }
    }

    /** Each command as it is rightly given, but for what is added to it here. */
    private static final List<String> COMMANDS = List.of(
            "import import/samples/example",
            "sources ours",
            "affected halden",
            "blast vendor:halden",
            "exposure system:erp",
            "chain halden",
            "tiers",
            "paths vendor:halden system:erp",
            "rank",
            "concentration",
            "trend",
            "changes --from 2026-01-01",
            "maintenance system:erp --on 2026-12-05",
            "query tiers",
            "export --to map.zip",
            "serve",
            "version");

    private static Stream<String> commands(String... without) {
        return COMMANDS.stream().filter(command -> !List.of(without).contains(command.split(" ")[0]));
    }

    @Test
    void knowsNoOptionThatIsNone() {
        commands().forEach(command -> {
            Asked asked = Asked.of(home, Map.of(), (command + " --nonsense").split(" "));

            assertThat(asked.err())
                    .startsWith("tierfall: Unknown option: '--nonsense'\n  mend: ")
                    .endsWith("see 'tierfall %s --help'\n".formatted(command.split(" ")[0]));
            assertThat(asked.status()).as(command).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "--as-of, 31.3.2026, as-of '31.3.2026' is no date, write it as 2026-03-31",
        "--as-of, 2026-02-30, as-of '2026-02-30' is no date, write it as 2026-03-31",
        "--as-of, +999999999-12-31, as-of '+999999999-12-31' is no date, write it as 2026-03-31",
        "--as-of, '', --as-of is empty, 'write it as 2026-03-31, or leave it out'",
        "--known-at, noon, known-at 'noon' is no moment, write it as 2026-01-31 or 2026-01-31T09:30:00Z",
        "--known-at, 2026-01-31T25:00, known-at '2026-01-31T25:00' is no moment,"
                + " write it as 2026-01-31 or 2026-01-31T09:30:00Z",
        "--known-at, '', --known-at is empty," + " 'write it as 2026-01-31 or 2026-01-31T09:30:00Z, or leave it out'"
    })
    void readsNoDateThatIsNone(String option, String value, String what, String mend) {
        commands("import", "sources", "query", "serve", "version", "trend", "changes", "maintenance")
                .forEach(command -> refuses(
                        "%s\n  mend: %s\n".formatted(what, mend), and((command + " " + option).split(" "), value)));
    }

    @Test
    void wantsNumbersFromTheLeastThatMakesSense() {
        commands("serve", "version", "export")
                .forEach(command -> refuses(
                        "--limit -1\n  mend: give a whole number, 0 or more\n", (command + " --limit -1").split(" ")));
        refuses("--hops -1\n  mend: give a whole number, 0 or more\n", "blast", "vendor:halden", "--hops", "-1");
        refuses("--top -2\n  mend: give a whole number, 0 or more\n", "exposure", "--top", "-2");
        refuses("-k 0\n  mend: give a whole number, 1 or more\n", "paths", "vendor:a", "system:b", "-k", "0");
        refuses("port -1\n  mend: give one from 1 to 65535, or 0 for any that is free\n", "serve", "--port", "-1");
        refuses(
                "--hops '1.5' is not a whole number\n  mend: write a whole number, such as 3\n",
                "blast",
                "vendor:halden",
                "--hops",
                "1.5");
        refuses(
                "--limit 5\n  mend: leave it out: an export is the whole map\n",
                "export",
                "--to",
                "map.zip",
                "--limit",
                "5");
    }

    @Test
    void beginsNoMapInADirectoryThatIsMisspelt() {
        Path slip = home.resolve("tierfal");
        commands("import", "serve", "version")
                .forEach(command -> refuses(
                        "there is no map in '%s'\n".formatted(slip)
                                + "  mend: see to the name of the directory, or begin a map there with 'tierfall import'\n",
                        and((command + " --data").split(" "), slip.toString())));
        assertThat(slip).doesNotExist();
    }

    @Test
    void takesNoEmptyDirectory() {
        commands("version")
                .forEach(command -> refuses(
                        "--data is empty\n  mend: name a directory, or leave it out for ~/.tierfall\n",
                        and((command + " --data").split(" "), "")));
        refuses(
                "--neo4j-uri is empty\n  mend: write bolt://host:port, or leave it out for the embedded store\n",
                "tiers",
                "--neo4j-uri",
                "");
        refuses(
                "--host is empty\n  mend: give an address of this machine, or 0.0.0.0 for all of them\n",
                "serve",
                "--host",
                "");
    }

    /** Nothing is made for a Neo4j that can't be: no directory, and no log in it. */
    @Test
    void looksAtTheAddressOfANeo4jFirst() {
        String form = "write bolt://host:7687 or neo4j://host:7687, with +s behind the scheme for TLS\n";
        Map<String, String> secrets = Map.of("TIERFALL_NEO4J_USER", "neo4j", "TIERFALL_NEO4J_PASSWORD", "secret");
        for (String command : List.of("tiers", "serve --port 0", "import import/samples/example")) {
            for (String uri : List.of("http://graph:7687", "graph", "bolt://", "bolt:// /")) {
                Asked asked = Asked.of(home, secrets, and(command.split(" "), "--neo4j-uri=" + uri));
                assertThat(asked.err()).isEqualTo("'%s' is not the address of a Neo4j\n  mend: %s", uri, form);
                assertThat(asked.status()).isEqualTo(2);
            }
            Asked nowhere = Asked.of(home, secrets, and(command.split(" "), "--neo4j-uri=bolt://no-such.invalid:7687"));
            assertThat(nowhere.err()).isEqualTo("""
                            there is no host 'no-such.invalid'
                              mend: look at the name in bolt://no-such.invalid:7687
                            """);
            assertThat(nowhere.status()).isEqualTo(2);
            Asked nobody = Asked.of(home, Map.of(), and(command.split(" "), "--neo4j-uri=bolt://127.0.0.1:7687"));
            assertThat(nobody.err()).isEqualTo("""
                            no user and password for the Neo4j at bolt://127.0.0.1:7687
                              mend: set TIERFALL_NEO4J_USER and TIERFALL_NEO4J_PASSWORD in the environment
                            """);
        }
        Asked empty = Asked.of(home, Map.of("TIERFALL_NEO4J_URI", " "), "tiers");
        assertThat(empty.err()).isEqualTo("""
                        TIERFALL_NEO4J_URI is empty
                          mend: write bolt://host:port, or leave it out for the embedded store
                        """);
    }

    @Test
    void wantsDatesThatAreSome() {
        for (String command : List.of(
                "trend --from soon",
                "trend --to 2026-02-30",
                "trend --from 2026-02-01 --to 2026-01-01",
                "trend --known-at noon",
                "trend --every hour",
                "trend --without nothing",
                "trend --from=",
                "changes --from soon",
                "changes --from 2026-01-01 --to 31.3.2026",
                "changes --from 2026-02-01 --to 2026-01-01",
                "changes --from 2026-01-01 --to=",
                "maintenance system:erp --on soon",
                "maintenance system:erp",
                "maintenance system:erp --on 2026-02-30",
                "maintenance system:erp --on 2026-12-05 --hours -3",
                "maintenance system:erp --on 2026-12-05T22:00",
                "maintenance --window system:erp@soon",
                "maintenance --window system:erp",
                "maintenance",
                "maintenance system:erp --on 2026-12-05 --known-at noon",
                "cuts vendor:a --as-of soon",
                "cuts halden")) {
            Asked asked = Asked.of(home, Map.of(), command.split(" "));

            assertThat(asked.err()).as(command).matches("(?s)[^\n]+\n  mend: \\S[^\n]*\n");
            assertThat(asked.status()).as(command).isEqualTo(2);
            assertThat(asked.out()).as(command).isEmpty();
        }
    }

    @Test
    void wantsRefsThatNameAThing() {
        String kinds = "write kind:id, where kind is one of " + Kind.words() + "\n";
        String ids = "write lower-case letters, digits and . _ + -, beginning with a letter or digit, 128 at most\n";
        refuses("'halden' names no thing\n  mend: " + kinds, "blast", "halden");
        refuses("'' names no thing\n  mend: " + kinds, "blast", "");
        refuses("'supplier:x' names no thing\n  mend: " + kinds, "exposure", "supplier:x");
        refuses("'erp' names no thing\n  mend: " + kinds, "paths", "vendor:halden", "erp");
        refuses("'Halden MSP' is not an id\n  mend: " + ids, "chain", "Halden MSP");
        refuses("'x y' is not an id\n  mend: " + ids, "tiers", "--without", "vendor:x y");
        refuses(
                "there is no engine 'spark'\n  mend: choose native, jgrapht or cypher\n",
                "blast",
                "vendor:halden",
                "--engine",
                "spark");
    }

    @Test
    void wantsSomethingToLookFor() {
        String forms = "write a name, a product and version, a CVE, an LEI or a domain";
        refuses("there is nothing to look for\n  mend: " + forms + "\n", "affected", "");
        refuses("there is nothing to look for\n  mend: " + forms + "\n", "affected", " ", " ");
        refuses(
                "the text has 10,000 characters, at most 200 are read\n  mend: write the name alone\n",
                "affected",
                "a".repeat(10_000));
        refuses("the source's name is empty\n  mend: leave it out, and all of them are listed\n", "sources", " ");
    }

    @Test
    void wantsFilesThatAreThereAndHoldSomething(@TempDir Path other) throws IOException {
        Path empty = Files.createFile(other.resolve("empty.cypher"));
        Path folder = Files.createDirectory(other.resolve("photos"));
        Files.writeString(folder.resolve("notes.txt"), "x");
        String files = BundleSchema.get().files().stream().map(FileSchema::name).collect(Collectors.joining(", "));
        refuses(
                "photos: it holds no file of a bundle\n  mend: give a folder, a .zip or an .xlsx with one or more of "
                        + files + "\n",
                "import",
                folder.toString());
        refuses("a path is empty\n  mend: name a folder, a .zip, an .xlsx or .csv files\n", "import", "");
        refuses(
                "--source is empty\n  mend: name the source, or leave it out to take the path's name\n",
                "import",
                "import/samples/example",
                "--source",
                " ");
        refuses(
                "there is no file 'no-such.cypher'\n  mend: look at its path, or give a query's name alone, as tiers\n",
                "query",
                "no-such.cypher");
        refuses(
                "'%s' is empty\n  mend: write a query into it, or give the name of a named one\n".formatted(empty),
                "query",
                empty.toString());
        refuses("""
                tierfall: Value for option option '--param' (NAME=VALUE) should be in KEY=VALUE format but was asOf
                  mend: see 'tierfall query --help'
                """, "query", "tiers", "-p", "asOf");
        refuses(
                "'' can't be written\n  mend: name a file in a folder that is there and may be written to\n",
                "export",
                "--to",
                "");
    }

    private static String[] and(String[] words, String last) {
        return Stream.concat(Arrays.stream(words), Stream.of(last)).toArray(String[]::new);
    }

    private void refuses(String message, String... arguments) {
        Asked asked = Asked.of(home, Map.of(), arguments);

        assertThat(asked.err()).isEqualTo(message);
        assertThat(asked.status()).isEqualTo(2);
        assertThat(asked.out()).isEmpty();
    }
}
