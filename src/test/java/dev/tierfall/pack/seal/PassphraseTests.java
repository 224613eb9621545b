package dev.tierfall.pack.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever finds a pack may guess for years; what is guessed in an hour is refused before it is used. */
class PassphraseTests {

    private static final String MEND = "\n  mend: choose four or more words that nobody would guess, "
            + "such as a dice list gives; 12 characters at the least";

    @TempDir
    Path folder;

    @Test
    void refusesAWeakOne() {
        refuses("", "the passphrase has 0 characters, too few to keep a map safe");
        refuses("hunter2hunt", "the passphrase has 11 characters, too few to keep a map safe");
        refuses("😀😀😀😀😀😀", "the passphrase has 6 characters, too few to keep a map safe");
        refuses("aaaabbbbccccdddd", "the passphrase repeats the same few characters");
    }

    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> Passphrase.of(text)).hasMessage(message + MEND);
    }

    @Test
    void takesOneOfTwelveCharacters() {
        assertThat(Passphrase.of("correct hors").text()).isEqualTo("correct hors");
    }

    @Test
    void isNeverWrittenOut() {
        assertThat(Passphrase.of("correct horse").toString()).doesNotContain("horse");
    }

    @Test
    void readsTheFirstLineOfAFileOfItsOwnersOnly() throws Exception {
        Path file = folder.resolve("passphrase");
        Files.writeString(file, "correct horse battery\nkept by Ada\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(Passphrase.in(file).text()).isEqualTo("correct horse battery");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> Passphrase.in(file))
                .hasMessage("others may read or write the passphrase file '%s'\n  mend: chmod 600 %s", file, file);
    }

    @Test
    void saysWhereNoFileIs() {
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> Passphrase.in(none))
                .hasMessage(
                        "there is no passphrase file '%s'\n  mend: write the passphrase into it, readable for you alone",
                        none);
    }
}
