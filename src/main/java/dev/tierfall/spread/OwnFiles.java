package dev.tierfall.spread;

import dev.tierfall.model.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Files that ship with the program and those of a user's folder that replace or add to them. */
public final class OwnFiles {

    private final @Nullable Path folder;

    /**
     * A user's folder.
     *
     * @param named the folder that the user names; empty for {@code cypher/<part>} in the data directory
     * @param data the data directory; empty where there is none
     */
    public OwnFiles(String named, String data, String part) {
        this.folder = !named.isBlank() ? Path.of(named) : data.isBlank() ? null : Path.of(data, "cypher", part);
    }

    /** The files under {@code cypher/<part>} of the program, by name. */
    public static Map<String, String> shipped(String part) {
        try {
            var files = new TreeMap<String, String>();
            String pattern = "classpath*:cypher/%s/*.*".formatted(part);
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                files.put(
                        Objects.requireNonNull(resource.getFilename()),
                        resource.getContentAsString(StandardCharsets.UTF_8));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The user's Cypher and YAML files by name; a few small ones, so they are read each time and compared whole. Throws
     * {@link Rejected} where one can't be read.
     */
    public Map<String, String> read() {
        return read(".cypher", ".yaml");
    }

    /** The same of files that end otherwise. */
    public Map<String, String> read(String... endings) {
        if (folder == null || !Files.isDirectory(folder)) {
            return Map.of();
        }
        var files = new TreeMap<String, String>();
        try (Stream<Path> list = Files.list(folder)) {
            for (Path file : list.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (Stream.of(endings).anyMatch(name::endsWith)) {
                    files.put(name, Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new Rejected(
                    "%s: %s".formatted(folder, e.getMessage()), "make the folder's files readable, as UTF-8");
        }
        return files;
    }

    /** What to put behind a version number: nothing where the user has no files, else a mark of what they say. */
    public static String mark(Map<String, String> files) {
        if (files.isEmpty()) {
            return "";
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, text) -> digest.update((name + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8)));
            return "+" + HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
