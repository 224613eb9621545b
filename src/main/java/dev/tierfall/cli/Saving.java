package dev.tierfall.cli;

import dev.tierfall.cli.door.Answer;
import dev.tierfall.cli.door.Stopped;
import dev.tierfall.model.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts an answer into a file: whole or not at all, in the place of one that is there. */
final class Saving {

    private Saving() {}

    /** Refuses a file that can't be written, before anything is asked. */
    static void check(Path to) {
        Path folder = to.toAbsolutePath().getParent();
        if (Files.isDirectory(to) || folder == null || !Files.isWritable(folder)) {
            throw new Rejected(
                    "'%s' can't be written".formatted(to),
                    "name a file in a folder that is there and may be written to");
        }
    }

    static void save(Answer asked, Path to) {
        try (asked) {
            Path part = Files.createTempFile(to.toAbsolutePath().getParent(), "." + to.getFileName(), ".part");
            try {
                Files.copy(asked.body(), part, StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new Stopped(
                    Stopped.FAILED, "'%s' was not written: %s".formatted(to, e.getMessage()), "see to the free space");
        }
    }
}
