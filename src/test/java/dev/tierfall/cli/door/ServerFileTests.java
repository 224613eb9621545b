package dev.tierfall.cli.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data directory, and what servers that live or have died wrote into it. */
class ServerFileTests {

    @TempDir
    Path data;

    @Test
    void isReadByItsOwnerAlone() throws IOException {
        ServerFile.ours(8080, "secret", null).write(data);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("server.json"))))
                .isEqualTo("rw-------");
        assertThat(ServerFile.of(data)).contains(ServerFile.ours(8080, "secret", null));
    }

    @Test
    void countsForNothingWhenItsProcessIsGone() {
        new ServerFile(8080, Long.MAX_VALUE, "secret", "2026-01-01T00:00:00Z", null).write(data);

        assertThat(ServerFile.of(data)).isEmpty();
    }

    @Test
    void countsForNothingWhenAnotherProcessHasTheNumberNow() {
        new ServerFile(8080, ProcessHandle.current().pid(), "secret", "2026-01-01T00:00:00Z", null).write(data);

        assertThat(ServerFile.of(data)).isEmpty();
    }

    @Test
    void countsForNothingWhenItIsTorn() throws IOException {
        Files.writeString(data.resolve("server.json"), "{\"port\": 80");

        assertThat(ServerFile.of(data)).isEmpty();
    }

    @Test
    void leavesTheFileOfALaterServer() {
        ServerFile first = ServerFile.ours(8080, "first", null);
        ServerFile later = ServerFile.ours(8081, "later", null);
        first.write(data);
        later.write(data);

        first.remove(data);

        assertThat(ServerFile.of(data)).contains(later);
    }
}
