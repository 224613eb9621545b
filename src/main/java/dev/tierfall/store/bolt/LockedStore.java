package dev.tierfall.store.bolt;

import dev.tierfall.model.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neo4j.io.locker.FileLockException;

/** Says who holds a data directory, which Neo4j itself only hints at, deep in the causes of its exception. */
final class LockedStore {

    private static final Pattern PROCESS = Pattern.compile("\"(?:pid|process|processId)\"\\s*:\\s*(\\d+)");

    private LockedStore() {}

    static RuntimeException explain(RuntimeException failure, Path data) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileLockException) {
                String holder = holder(data);
                return new Rejected(
                        "%s is in use by %s".formatted(data, holder),
                        "stop %s, or name another directory with --data".formatted(holder));
            }
        }
        return failure;
    }

    private static String holder(Path data) {
        try {
            Matcher process = PROCESS.matcher(Files.readString(data.resolve("server.json")));
            return process.find() ? "process " + process.group(1) : "another program";
        } catch (IOException e) {
            return "another program";
        }
    }
}
