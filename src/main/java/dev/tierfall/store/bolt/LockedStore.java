package dev.tierfall.store.bolt;

import dev.tierfall.model.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.neo4j.io.locker.FileLockException;

/**
 * Says who holds a data directory, which Neo4j itself only hints at, deep in the causes of its exception. Whoever opens
 * the store, a server or a single command, notes its process beside it.
 */
final class LockedStore {

    private LockedStore() {}

    /** Notes this process as the holder; to be called once the store is open. */
    static void held(Path home) throws IOException {
        Files.writeString(holder(home), words(ProcessHandle.current()));
    }

    static RuntimeException explain(RuntimeException failure, Path data, Path home) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileLockException) {
                String holder = living(home).orElse("another program");
                return new Rejected(
                        "%s is in use by %s".formatted(data, holder),
                        "wait until it is done or stop %s, or name another directory with --data".formatted(holder));
            }
        }
        return failure;
    }

    /** A process that is gone, or whose number another one has got, holds nothing. */
    private static Optional<String> living(Path home) {
        try {
            String noted = Files.readString(holder(home));
            return ProcessHandle.of(Long.parseLong(noted.substring(0, noted.indexOf(' '))))
                    .filter(process -> process.isAlive() && words(process).equals(noted))
                    .map(process -> "process " + process.pid());
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static String words(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Instant::toString).orElse("");
    }

    private static Path holder(Path home) {
        return home.resolve("holder");
    }
}
