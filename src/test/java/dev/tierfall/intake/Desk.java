package dev.tierfall.intake;

import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Where a test lays out files before it hands them in, and reads what comes of them as lines of text. */
record Desk(Path folder) {

    Desk put(String file, String text) throws IOException {
        return put(file, text.getBytes(StandardCharsets.UTF_8));
    }

    Desk put(String file, byte[] bytes) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
        return this;
    }

    Path zip(String name, Map<String, String> entries) throws IOException {
        Path zip = folder.resolve(name);
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    /** The rows as {@code file:line value|value}, empty ones left out; or the rejections, and how many more. */
    List<String> read() {
        return read(folder);
    }

    static List<String> read(Path... paths) {
        try {
            var rows = new ArrayList<String>();
            Intake.read(List.of(paths))
                    .forEach(row -> rows.add("%s:%d %s%s"
                            .formatted(
                                    row.source(),
                                    row.line(),
                                    String.join(
                                            "|",
                                            row.values().stream()
                                                    .filter(v -> !v.isEmpty())
                                                    .toList()),
                                    row.notes().isEmpty() ? "" : " " + row.notes())));
            return rows;
        } catch (Rejected e) {
            var told =
                    new ArrayList<>(e.rejections().stream().map(Rejection::text).toList());
            if (e.more() > 0) {
                told.add("and %d more".formatted(e.more()));
            }
            return told;
        }
    }
}
