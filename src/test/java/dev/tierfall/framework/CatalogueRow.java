package dev.tierfall.framework;

import dev.tierfall.store.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One row of {@code catalogue/rows.txt}: which edits of the map beside it make a requirement not met, and unknown.
 *
 * @param framework the name of the one that has the row
 */
record CatalogueRow(String framework, String id, List<Edit> notMet, List<Edit> unknown) {

    static final Path FOLDER = Path.of("src/test/resources/catalogue");

    /** One cell otherwise, or without a column a row away. */
    record Edit(String file, String key, String column, String value) {

        private static Edit of(String text) {
            String[] words = text.strip().split(" ", 3);
            String[] cell = words.length < 3 ? new String[] {"", ""} : words[2].split("=", 2);
            return new Edit(words[0], words[1], cell[0], cell[1]);
        }

        private boolean means(List<String> cells) {
            String both = cells.size() < 2 ? "" : cells.getFirst() + "+" + cells.get(1);
            return cells.getFirst().equals(key) || both.replaceAll("\\w+:", "").equals(key);
        }

        private List<String> on(List<String> header, List<String> lines) {
            var edited = new ArrayList<String>();
            for (String line : lines) {
                List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
                if (!means(cells)) {
                    edited.add(line);
                } else if (!column.isEmpty()) {
                    cells.set(header.indexOf(column), value);
                    edited.add(String.join(",", cells));
                }
            }
            return edited;
        }
    }

    static List<CatalogueRow> all() {
        return lines(FOLDER.resolve("rows.txt"))
                .map(line -> line.split("\\|"))
                .map(parts -> new CatalogueRow(
                        parts[0].startsWith("AA22") ? "aa22-131a" : "risk-considerations",
                        parts[0].strip(),
                        edits(parts[1]),
                        edits(parts[2])))
                .toList();
    }

    static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The map with some edits. Throws where an edit meets no row, since it would change nothing. */
    static Rows map(List<Edit> edits) throws IOException {
        var rows = new Rows();
        try (Stream<Path> files = Files.list(FOLDER.resolve("map"))) {
            for (Path csv : files.sorted().toList()) {
                String file = csv.getFileName().toString().replace(".csv", "");
                List<String> lines = Files.readAllLines(csv);
                List<String> header = List.of(lines.getFirst().split(",", -1));
                List<String> body = lines.subList(1, lines.size());
                for (Edit edit : edits) {
                    if (edit.file().equals(file)) {
                        List<String> edited = edit.on(header, body);
                        if (edited.equals(body)) {
                            throw new AssertionError("changes nothing: " + edit);
                        }
                        body = edited;
                    }
                }
                rows.file(
                        file,
                        Stream.concat(Stream.of(lines.getFirst()), body.stream())
                                .toArray(String[]::new));
            }
        }
        return rows;
    }

    private static List<Edit> edits(String text) {
        return Stream.of(text.split(";")).map(Edit::of).toList();
    }

    @Override
    public String toString() {
        return id;
    }
}
