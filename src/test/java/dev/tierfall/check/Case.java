package dev.tierfall.check;

import dev.tierfall.store.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A tiny map with what one check says of it, from {@code src/test/resources/checks}: sections with the files of a
 * bundle, then {@code fails} (severity, subject, vendor), {@code unknown} and {@code passes} (subject, vendor).
 */
record Case(String name, Map<String, List<String>> sections) {

    private static final Path FOLDER = Path.of("src/test/resources/checks");
    private static final List<String> OUTCOMES = List.of("fails", "unknown", "passes");

    static List<Case> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Case::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case read(Path file) {
        var sections = new LinkedHashMap<String, List<String>>();
        try {
            List<String> current = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("[")) {
                    current = new ArrayList<>();
                    sections.put(line.substring(1, line.length() - 1), current);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    current.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Case(file.getFileName().toString().replace(".txt", ""), sections);
    }

    /** The check that is asked: the name up to the second hyphen. */
    String check() {
        return name.split("-")[0] + "-" + name.split("-")[1];
    }

    Rows rows() {
        var rows = new Rows();
        sections.forEach((file, lines) -> {
            if (!OUTCOMES.contains(file)) {
                rows.file(file, lines.toArray(String[]::new));
            }
        });
        return rows;
    }

    /** What one outcome lists, in order. */
    List<String> expected(String outcome) {
        return List.copyOf(new TreeSet<>(sections.getOrDefault(outcome, List.of())));
    }

    @Override
    public String toString() {
        return name;
    }
}
