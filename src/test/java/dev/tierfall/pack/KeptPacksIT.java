package dev.tierfall.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** Three nights go by, and somebody changes the rights of the passphrase file in one of them. */
class KeptPacksIT {

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
    void keepsTheNewestAndLeavesWhatIsSomebodyElses() throws Exception {
        Path file = passphrase("rw-------");
        Path folder = Files.createDirectories(home.resolve("packs"));
        Files.writeString(folder.resolve("tierfall-pack-notes.html"), "mine");
        for (String night : List.of("2026-11-23", "2026-11-24", "2026-11-25")) {
            KeptPacks kept = kept(file, night);
            assertThat(kept.isOlderThan(Duration.ofHours(23))).isTrue();
            kept.makeOne();
            assertThat(kept.failure()).isNull();
            assertThat(kept.isOlderThan(Duration.ofHours(23))).isFalse();
        }
        assertThat(names(folder))
                .containsExactly(
                        "tierfall-pack-2026-11-24T020000Z.html",
                        "tierfall-pack-2026-11-25T020000Z.html",
                        "tierfall-pack-notes.html");
        Path newest = folder.resolve("tierfall-pack-2026-11-25T020000Z.html");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(newest)))
                .isEqualTo("rw-------");
        assertThat(OpenedPack.json(Files.readString(newest), WORDS).get("falls"))
                .isNotEmpty();
    }

    @Test
    void saysWhatWentWrongUntilItIsMended() throws IOException {
        Path file = passphrase("rw-r--r--");
        KeptPacks kept = kept(file, "2026-11-25");
        kept.checkPassphrase();
        assertThat(Objects.requireNonNull(kept.failure()).mend()).isEqualTo("chmod 600 " + file);
        kept.makeOne();
        assertThat(kept.failure())
                .isEqualTo(new KeptPacks.Failure(
                        Instant.parse("2026-11-25T02:00:00Z"),
                        "others may read or write the passphrase file '%s'".formatted(file),
                        "chmod 600 " + file));
        assertThat(kept.newest()).isEmpty();

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        kept.makeOne();
        assertThat(kept.failure()).isNull();
        assertThat(kept.newest())
                .hasValueSatisfying(made -> assertThat(made.file()).isEqualTo("tierfall-pack-2026-11-25T020000Z.html"));
    }

    /** Where a folder is none, nothing half written stays. */
    @Test
    void outlivesAFolderThatIsNone() throws IOException {
        Path file = passphrase("rw-------");
        Files.writeString(home.resolve("packs"), "a file");
        KeptPacks kept = kept(file, "2026-11-25");

        kept.makeOne();

        assertThat(Objects.requireNonNull(kept.failure()).mend()).startsWith("see to the folder");
        assertThat(names(home)).containsExactly("packs", "passphrase");
    }

    @Test
    void standsIdleWhereNobodyWantsIt() {
        assertThat(SERVER.program().get("/api/v1/packs").body())
                .isEqualTo("{\"scheduled\":false,\"newest\":null,\"failure\":null}");
    }

    private Path passphrase(String rights) throws IOException {
        Path file = Files.writeString(home.resolve("passphrase"), WORDS + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    private KeptPacks kept(Path passphrase, String night) {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("packs", SERVER.bean(Packs.class));
        var settings = new PackSettings(home.resolve("packs").toString(), passphrase.toString(), 2, 2);
        Clock clock = Clock.fixed(Instant.parse(night + "T02:00:00Z"), ZoneOffset.UTC);
        return new KeptPacks(settings, beans.getBeanProvider(Packs.class), clock);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
