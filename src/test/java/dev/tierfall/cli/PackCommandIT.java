package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.pack.OpenedPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody writes a pack onto a stick, from a shell whose history others may read. */
class PackCommandIT {

    private static final String WORDS = "seven grey herons over the mill";
    private static final RunningServer SERVER = RunningServer.get();

    @TempDir
    Path home;

    @BeforeAll
    static void show() {
        SERVER.showing(Path.of("src/test/resources/hostile"));
    }

    @AfterAll
    static void clear() {
        SERVER.emptied();
    }

    @Test
    void writesAPackAndItsDigest() throws Exception {
        Path to = home.resolve("pack.html");
        Asked asked = ask(Map.of("TIERFALL_PACK_PASSPHRASE", WORDS), "--to", to.toString());

        byte[] page = Files.readAllBytes(to);
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(page));
        assertThat(asked.status()).isZero();
        assertThat(asked.out()).isEmpty();
        assertThat(asked.err()).isEqualTo("""
                wrote %s (%,d kB)
                sha256 %s; keep it apart from the file, for it shows whether the file was changed
                """.formatted(to, page.length / 1000, digest));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(to)))
                .isEqualTo("rw-------");
        assertThat(OpenedPack.json(Files.readString(to), WORDS).get("falls")).isNotEmpty();
        assertThat(files()).containsExactly("pack.html");
    }

    @Test
    void takesThePassphraseFromAFileOfOnesOwn() throws Exception {
        Path to = home.resolve("pack.html");
        Path file = Files.writeString(home.resolve("words"), WORDS);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(ask(Map.of(), "--to", to.toString(), "--passphrase-file", file.toString())
                        .err())
                .isEqualTo("others may read or write the passphrase file '%s'\n  mend: chmod 600 %s\n", file, file);
        assertThat(files()).containsExactly("words");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        assertThat(ask(Map.of(), "--quiet", "--to", to.toString(), "--passphrase-file", file.toString()))
                .isEqualTo(new Asked(0, "", ""));
        assertThat(OpenedPack.json(Files.readString(to), WORDS).get("falls")).isNotEmpty();
    }

    @Test
    void refusesWhatWouldNotKeepAMapSafe() throws IOException {
        String to = home.resolve("pack.html").toString();
        assertThat(ask(Map.of("TIERFALL_PACK_PASSPHRASE", "hunter2"), "--to", to)
                        .err())
                .isEqualTo("the passphrase has 7 characters, too few to keep a map safe\n"
                        + "  mend: choose four or more words that nobody would guess, such as a dice list gives; "
                        + "12 characters at the least\n");
        Asked none = ask(Map.of(), "--to", to);
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err())
                .isEqualTo("no passphrase, and no terminal to ask for it\n"
                        + "  mend: write it into a file that only you may read and give --passphrase-file, "
                        + "or set TIERFALL_PACK_PASSPHRASE\n");
        assertThat(ask(Map.of(), "--to", home.resolve("pack.zip").toString()).err())
                .isEqualTo("'%s/pack.zip' does not end in .html\n  mend: write --to %s/pack.zip.html\n", home, home);
        assertThat(ask(Map.of(), "--passphrase=" + WORDS, "--to", to).err()).contains("Unknown option");
        assertThat(files()).isEmpty();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Asked ask(Map<String, String> environment, String... arguments) {
        var all = new HashMap<>(environment);
        all.put("TIERFALL_TOKEN", RunningServer.TOKEN);
        String[] line = Stream.concat(Stream.of("pack", "--server", SERVER.origin()), Stream.of(arguments))
                .toArray(String[]::new);
        return Asked.of(home, all, line);
    }
}
