package dev.tierfall.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where packs are kept: each appears whole or not at all, and the oldest of too many go. Other files stay. */
final class PackFolder {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "'tierfall-pack-'uuuu-MM-dd'T'HHmmss'Z.html'")
            .withZone(ZoneOffset.UTC);

    /** Of this form only: whatever else lies there is somebody's. */
    private static final Pattern OURS = Pattern.compile("tierfall-pack-\\d{4}-\\d\\d-\\d\\dT\\d{6}Z\\.html");

    private final Path folder;

    PackFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes a pack beside its place and moves it there. Only its owner may read it. */
    Path keep(byte[] page, Instant madeAt) throws IOException {
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, ".tierfall-pack", ".part");
        try {
            write(page, part);
            return Files.move(part, folder.resolve(NAME.format(madeAt)), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** To the disk itself, before an older one is deleted for it. */
    private static void write(byte[] page, Path part) throws IOException {
        try (var out = FileChannel.open(part, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(page);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
    }

    /** Deletes all but the newest. */
    void prune(int most) throws IOException {
        for (Path old : packs().stream().skip(most).toList()) {
            Files.delete(old);
        }
    }

    Optional<Path> newest() throws IOException {
        return packs().stream().findFirst();
    }

    /** When a pack was made, by its name, which no copying changes. */
    static Instant madeAt(Path pack) {
        return NAME.parse(String.valueOf(pack.getFileName()), Instant::from);
    }

    /** The newest first. */
    private List<Path> packs() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            OURS.matcher(String.valueOf(file.getFileName())).matches())
                    .sorted(Comparator.comparing((Path file) -> String.valueOf(file.getFileName()))
                            .reversed())
                    .toList();
        }
    }
}
