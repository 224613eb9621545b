package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody mistypes. Each is told what is wrong and how to mend it, before any store is made or server asked. */
class UsageTests {

    @TempDir
    Path home;

    @AfterEach
    void changesNothing() throws IOException {
        try (var files = Files.list(home)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void suggestsACommand() {
        refuses(
                "tierfall: Unmatched argument at index 0: 'blasst'\n  mend: did you mean blast? see 'tierfall --help'\n",
                "blasst");
    }

    @Test
    void suggestsAnOption() {
        refuses(
                "tierfall: Unknown option: '--hop=2'\n  mend: did you mean --hops? see 'tierfall blast --help'\n",
                "blast",
                "vendor:x",
                "--hop=2");
    }

    @Test
    void namesWhatIsMissing() {
        refuses("tierfall: Missing required parameter: 'REF'\n  mend: see 'tierfall blast --help'\n", "blast");
        refuses(
                "tierfall: Missing required parameter: 'TO'\n  mend: see 'tierfall paths --help'\n",
                "paths",
                "vendor:x");
        refuses("tierfall: Missing required option: '--to=FILE'\n  mend: see 'tierfall export --help'\n", "export");
        refuses("tierfall: Missing required parameter: 'VENDOR'\n  mend: see 'tierfall chain --help'\n", "chain");
        refuses("tierfall: Missing required parameter: 'TEXT'\n  mend: see 'tierfall affected --help'\n", "affected");
        refuses("tierfall: Missing required parameter: 'PATH'\n  mend: see 'tierfall import --help'\n", "import");
        refuses("tierfall: Missing required parameter: 'FILE|-'\n  mend: see 'tierfall query --help'\n", "query");
    }

    @Test
    void listsTheFormats() {
        refuses(
                "tierfall: Invalid value for option '--format': expected one of [table, json, csv] (case-insensitive) "
                        + "but was 'xml'\n  mend: see 'tierfall tiers --help'\n",
                "tiers",
                "--format",
                "xml");
    }

    @Test
    void saysWhatANumberLooksLike() {
        String mend = "\n  mend: write a whole number, such as 3\n";
        refuses("--hops 'x' is not a whole number" + mend, "blast", "vendor:x", "--hops", "x");
        refuses("--limit '2,5' is not a whole number" + mend, "tiers", "--limit=2,5");
        refuses("-k '' is not a whole number" + mend, "paths", "vendor:x", "system:y", "-k", "");
        refuses("--port 'http' is not a whole number" + mend, "serve", "--port", "http");
        refuses(
                "--top 99999999999 is too large\n  mend: write at most 2147483647\n",
                "exposure",
                "--top",
                "99999999999");
    }

    @Test
    void offersARefInLowerCase() {
        String mend = " has upper-case letters\n  mend: write vendor:halden-msp\n";
        refuses("'vendor:Halden-MSP'" + mend, "blast", "vendor:Halden-MSP");
        refuses("'VENDOR:halden-msp'" + mend, "blast", "VENDOR:halden-msp=control");
        refuses("'vendor:HALDEN-MSP'" + mend, "chain", "HALDEN-MSP");
    }

    @Test
    void refusesAPortThatIsNone() {
        refuses(
                "port 70000\n  mend: give one from 1 to 65535, or 0 for any that is free\n",
                "serve",
                "--port",
                "70000");
        refuses("port 70000\n  mend: give one from 1 to 65535, or 0 for any that is free\n", "--port", "70000");
    }

    @Test
    void sendsNoTokenInClearTextToAnotherMachine() {
        refuses(
                "http://tierfall.example is not encrypted\n  mend: use https:// for a server on another machine\n",
                "tiers",
                "--server",
                "http://tierfall.example");
    }

    @Test
    void asksForTheTokenOfAServer() {
        refuses(
                "no token for the server\n  mend: set TIERFALL_TOKEN in the environment\n",
                "tiers",
                "--server",
                "https://tierfall.example");
    }

    @Test
    void refusesWhatIsNoServer() {
        refuses(
                "'tierfall.example' is not the address of a server\n  mend: write https://host:port\n",
                "tiers",
                "--server",
                "tierfall.example");
    }

    @Test
    void wantsASourceToTakeBack() {
        refuses("no source is named\n  mend: say which: tierfall sources NAME --undo\n", "sources", "--undo");
        refuses("--undo and --remove at once\n  mend: say one of them\n", "sources", "january", "--undo", "--remove");
    }

    @Test
    void wantsANameForSeveralPaths() {
        refuses(
                "several paths are one source and need a name\n  mend: name it with --source\n",
                "import",
                "january",
                "april");
    }

    @Test
    void looksAtTheFilesBeforeTheStore() {
        refuses("no-such: there is no such file or folder: no-such\n  mend: look at its path\n", "import", "no-such");
    }

    @Test
    void printsWhatWasRefusedAsJsonToo() {
        Asked asked = Asked.of(home, Map.of(), "import", "no-such", "--format", "json");

        assertThat(asked.status()).isEqualTo(2);
        assertThat(asked.out()).isEqualTo("""
                {"source":"no-such","generation":null,"added":0,"changed":0,"removed":0,"stubs":[],"rejections":\
                [{"file":"no-such","line":null,"column":null,"value":null,\
                "message":"there is no such file or folder: no-such","mend":"look at its path"}],"more":0}
                """);
    }

    @Test
    void looksAtAWhatIfBeforeTheStore() throws IOException {
        refuses(
                "no what-if is named\n  mend: give a file, or the name of a saved one; tierfall whatif --list shows them\n",
                "whatif");
        refuses("""
                there is no file 'mfa.yaml', nor can a what-if be saved under such a name
                  mend: look at its path; tierfall whatif --list shows what is saved
                """, "whatif", "mfa.yaml");
        refuses(
                "several of --list, --save and --delete at once\n  mend: say one of them\n",
                "whatif",
                "--list",
                "--delete",
                "mfa");
        refuses("there is no file 'mfa' to save\n  mend: look at its path\n", "whatif", "--save", "mfa", "mfa");
        Path file = Files.writeString(Files.createTempFile("wrong", ".yaml"), "changes: [{remov: account:a}]\n");
        refuses(
                "%s:1: 'remov' is not known here\n  mend: write remove\n".formatted(file.getFileName()),
                "whatif",
                file.toString());
    }

    @Test
    void comparesQuestionsOnly() {
        refuses("""
                'serve' asks nothing that a what-if could change
                  mend: compare a question of the map, as blast or exposure
                """, "whatif", "mfa", "serve");
        refuses(
                "tierfall: Unknown option: '--hop=2'\n  mend: did you mean --hops? see 'tierfall blast --help'\n",
                "whatif",
                "mfa",
                "blast",
                "vendor:x",
                "--hop=2");
        refuses(
                "two what-ifs at once\n  mend: put the changes of both into one file\n",
                "whatif",
                "mfa",
                "tiers",
                "--what-if",
                "other");
        refuses("Unknown option: '--lst'\n  mend: see 'tierfall whatif --help'\n", "whatif", "--lst");
    }

    @Test
    void wantsAPlaceToWriteTo() {
        refuses(
                "'/no/such/map.zip' can't be written\n  mend: name a file in a folder that is there and may be written to\n",
                "export",
                "--to",
                "/no/such/map.zip");
    }

    @Test
    void wantsTheEndingByWhichWhatItWritesIsKnown() {
        String to = home.resolve("map").toString();
        refuses("'%s' does not end in .zip\n  mend: write --to %s.zip\n".formatted(to, to), "export", "--to", to);
        refuses(
                "'%s.zip' does not end in .graphml\n  mend: write --to %s.zip.graphml\n".formatted(to, to),
                "export",
                "--as",
                "graphml",
                "--to",
                to + ".zip");
    }

    @Test
    void explainsItself() {
        Asked help = Asked.of(home, Map.of(), "--help");

        assertThat(help.status()).isZero();
        assertThat(help.out())
                .startsWith("Who can bring us down, and through whom.")
                .contains("serve", "import", "sources", "affected", "blast", "exposure", "chain", "tiers", "paths")
                .contains("whatif", "query", "export", "version", "2 refused, nothing was changed");
        assertThat(Asked.of(home, Map.of(), "version").out()).isEqualTo("tierfall from its sources\n");
    }

    private void refuses(String message, String... arguments) {
        Asked asked = Asked.of(home, Map.of(), arguments);

        assertThat(asked.err()).isEqualTo(message);
        assertThat(asked.status()).isEqualTo(2);
        assertThat(asked.out()).isEmpty();
    }
}
