package dev.tierfall.store;

import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import dev.tierfall.schema.Row;
import dev.tierfall.schema.RowSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Rows written down in a test, or read from a folder of well-formed CSV files without quotes; intake does it in
 * earnest.
 */
public final class Rows implements RowSource {

    private final List<Row> rows = new ArrayList<>();

    /**
     * Adds rows of one file.
     *
     * @param lines the header first, comma-separated
     */
    public Rows file(String file, String... lines) {
        FileSchema schema = BundleSchema.get().file(file).orElseThrow();
        List<String> header = List.of(lines[0].split(",", -1));
        for (int i = 1; i < lines.length; i++) {
            rows.add(row(schema, header, lines[i].split(",", -1), i + 1));
        }
        return this;
    }

    public static Rows folder(Path folder) {
        var rows = new Rows();
        for (FileSchema file : BundleSchema.get().files()) {
            Path csv = folder.resolve(file.name() + ".csv");
            if (Files.exists(csv)) {
                try {
                    rows.file(file.name(), Files.readAllLines(csv).toArray(String[]::new));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return rows;
    }

    @Override
    public void forEach(Consumer<Row> reader) {
        // Node files before link files, as the schema has them.
        for (FileSchema file : BundleSchema.get().files()) {
            rows.stream().filter(row -> row.file().equals(file)).forEach(reader);
        }
    }

    private static Row row(FileSchema schema, List<String> header, String[] cells, int line) {
        Map<String, String> values = new TreeMap<>();
        Map<String, String> notes = new TreeMap<>();
        for (int i = 0; i < cells.length; i++) {
            (header.get(i).startsWith("x_") ? notes : values).put(header.get(i), cells[i].strip());
        }
        List<String> ordered = schema.columns().stream()
                .map(column -> canonical(column, values.getOrDefault(column.name(), "")))
                .toList();
        return new Row(schema, ordered, notes, schema.name() + ".csv", line);
    }

    private static String canonical(Column column, String value) {
        if (column.type() != Column.Type.REF || column.kinds().size() > 1) {
            return value;
        }
        String kind = column.kinds().iterator().next().word() + ":";
        return Arrays.stream(value.split(";"))
                .filter(ref -> !ref.isEmpty())
                .map(ref -> ref.contains(":") ? ref : kind + ref)
                .collect(Collectors.joining(";"));
    }
}
