package dev.tierfall.cli.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a server answers that runs on a data directory, as {@code server.json} in it says. Only its owner can read it,
 * for the token in it lets whoever has it do everything.
 *
 * @param started when the process started: another process may have got its number since
 * @param neo4j the Neo4j it works on where the user named one, else null
 */
public record ServerFile(
        int port,
        long pid,
        String token,
        String started,
        @Nullable String neo4j) {

    private static final String NAME = "server.json";
    private static final JsonMapper JSON = new JsonMapper();

    static ServerFile ours(int port, String token, @Nullable String neo4j) {
        return new ServerFile(port, ProcessHandle.current().pid(), token, started(ProcessHandle.current()), neo4j);
    }

    /** The server that runs on this directory; empty where none does, whatever a dead one has left behind. */
    static Optional<ServerFile> of(Path data) {
        try {
            ServerFile found = JSON.readValue(Files.readString(data.resolve(NAME)), ServerFile.class);
            return Optional.of(found).filter(ServerFile::alive);
        } catch (IOException | JacksonException none) {
            return Optional.empty();
        }
    }

    void write(Path data) {
        try {
            Path file = Files.createTempFile(data, NAME, ".part", ownerOnly("rw-------"));
            Files.writeString(file, JSON.writeValueAsString(this));
            Files.move(file, data.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the file, unless a later server has put its own in its place. */
    void remove(Path data) {
        if (of(data).filter(this::equals).isPresent()) {
            try {
                Files.deleteIfExists(data.resolve(NAME));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        Set<FileAttribute<?>> attributes = posix
                ? Set.of(PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)))
                : Set.of();
        return attributes.toArray(FileAttribute<?>[]::new);
    }

    private boolean alive() {
        return ProcessHandle.of(pid)
                .filter(process -> process.isAlive() && started(process).equals(started))
                .isPresent();
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }
}
