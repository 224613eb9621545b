package dev.tierfall.intake.http;

import dev.tierfall.intake.cell.Shown;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;

/**
 * The files of one upload in a directory of their own, gone when the import has ended. A dropped folder comes as files
 * with a path: only the last part of it is ever used as a name here, and CSV files must come out of one folder.
 */
final class Upload {

    /** Names the process too, so that whoever finds one later knows whether it is still needed. */
    static final String PREFIX =
            "tierfall-import-%d-".formatted(ProcessHandle.current().pid());

    private static final Logger LOG = LoggerFactory.getLogger(Upload.class);
    private static final Pattern NAME = Pattern.compile("[^/\\\\:\\p{Cntrl}]{1,200}");
    private static final Set<String> SPECIAL = Set.of("", ".", "..");

    private final Path directory;
    private final Set<Path> paths = new LinkedHashSet<>();
    private Optional<String> folder = Optional.empty();

    private Upload(Path directory) {
        this.directory = directory;
    }

    /** Moves the files out of the request, which is over before they are read. */
    static Upload of(List<MultipartFile> files) {
        if (files.isEmpty()) {
            throw new Rejected("there is no file in the upload", "send one or more files as the part 'files'");
        }
        try {
            var upload = new Upload(Files.createTempDirectory(PREFIX));
            try {
                for (MultipartFile file : files) {
                    upload.add(file, Objects.requireNonNullElse(file.getOriginalFilename(), ""));
                }
                return upload;
            } catch (IOException | RuntimeException e) {
                upload.delete();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an upload can't be kept", e);
        }
    }

    private void add(MultipartFile file, String name) throws IOException {
        String last = name.substring(name.lastIndexOf('/') + 1);
        String from = name.substring(0, name.length() - last.length());
        check(name, last, from);
        Path target = from.isEmpty()
                ? directory.resolve(last)
                : Files.createDirectories(inFolder()).resolve(last);
        if (Files.exists(target)) {
            throw refusal(last, "it is given twice", "send it once, or import them as two sources");
        }
        file.transferTo(target);
        paths.add(from.isEmpty() ? target : inFolder());
    }

    private void check(String name, String last, String from) {
        boolean climbs =
                name.startsWith("/") || List.of(name.split("/", -1)).stream().anyMatch(SPECIAL::contains);
        if (climbs || !NAME.matcher(last).matches()) {
            throw refusal(Shown.plain(name), "its name is no file name", "send it under a plain name, as vendors.csv");
        }
        if (!from.isEmpty() && last.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            if (!folder.orElse(from).equals(from)) {
                throw refusal(
                        Shown.plain(last),
                        "it comes from another folder than the files before it",
                        "put all files into one folder");
            }
            folder = Optional.of(from);
        }
    }

    /** What is to be read: each file that was sent by itself, and the folder of those that were not. */
    List<Path> paths() {
        return new ArrayList<>(paths);
    }

    /** What to call the source where nobody says: the one file or the folder, without extension; empty for several. */
    Optional<String> name() {
        if (paths.size() != 1) {
            return Optional.empty();
        }
        Path only = paths.iterator().next();
        String name = only.equals(inFolder())
                ? folder.orElse("").replaceAll("/$", "").replaceAll(".*/", "")
                : String.valueOf(only.getFileName());
        String bare = only.equals(inFolder()) ? name : name.replaceAll("(?<=.)\\.[^.]*$", "");
        return bare.isEmpty() ? Optional.empty() : Optional.of(bare);
    }

    /** Deletes what a killed process left more than a day ago; what can't be deleted is not ours. */
    static void sweep(Instant now) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (var left = Files.newDirectoryStream(temporary, "tierfall-import-*-*")) {
            for (Path one : left) {
                long process = Long.parseLong(one.getFileName().toString().split("-")[2]);
                Instant written = Files.getLastModifiedTime(one).toInstant();
                if (ProcessHandle.of(process).isEmpty() && written.isBefore(now.minus(Duration.ofDays(1)))) {
                    FileSystemUtils.deleteRecursively(one);
                }
            }
        } catch (IOException | NumberFormatException e) {
            LOG.debug("Old uploads can't be deleted", e);
        }
    }

    void delete() {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("an upload can't be deleted", e);
        }
    }

    /** Has a name that no file can have that was sent by itself. */
    private Path inFolder() {
        return directory.resolve("folder:");
    }

    private static Rejected refusal(String file, String message, String mend) {
        return new Rejected(List.of(new Rejection(file, null, null, null, message, mend)), 0);
    }
}
