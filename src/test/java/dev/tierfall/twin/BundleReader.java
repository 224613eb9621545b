package dev.tierfall.twin;

import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads a folder of valid CSV files and checks nothing: what it is given is known to be right. */
final class BundleReader {

    private BundleReader() {}

    static Facts read(Path folder) {
        var facts = new Facts();
        for (FileSchema file : BundleSchema.get().files()) {
            Path path = folder.resolve(file.name() + ".csv");
            if (Files.exists(path)) {
                try {
                    read(file, Files.readString(path)).forEach(facts::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return facts;
    }

    static List<Fact> read(FileSchema file, String csv) {
        List<List<String>> records = records(csv);
        var facts = new ArrayList<Fact>();
        for (List<String> cells : records.subList(1, records.size())) {
            var named = new LinkedHashMap<String, String>();
            for (int i = 0; i < cells.size(); i++) {
                String column = records.getFirst().get(i).strip();
                named.put(
                        column,
                        value(file.column(column).orElseThrow(), cells.get(i).strip()));
            }
            facts.add(fact(file, named));
        }
        return facts;
    }

    static Fact fact(FileSchema file, Map<String, String> cells) {
        var all = new LinkedHashMap<>(cells);
        if (file.describesThings()) {
            all.put("#", Objects.requireNonNull(file.kind()).word() + ":" + cells.get("id"));
        }
        return new Fact(file.name(), all);
    }

    private static String value(Column column, String cell) {
        if (cell.isEmpty()) {
            return "";
        }
        return switch (column.type()) {
            case BOOL -> String.valueOf(List.of("true", "yes", "1").contains(cell.toLowerCase(Locale.ROOT)));
            case ENUM -> cell.toLowerCase(Locale.ROOT);
            case REF ->
                Arrays.stream(column.list() ? cell.split(";") : new String[] {cell})
                        .map(String::strip)
                        .map(ref -> ref.contains(":") ? ref : kind(column) + ":" + ref)
                        .collect(Collectors.joining(";"));
            default -> cell;
        };
    }

    private static String kind(Column column) {
        return column.kinds().iterator().next().word();
    }

    private static List<List<String>> records(String csv) {
        var records = new ArrayList<List<String>>();
        var record = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char c : (csv.endsWith("\n") ? csv : csv + "\n").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\n')) {
                cell.append(c);
            } else {
                record.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(List.copyOf(record));
                    record.clear();
                }
            }
        }
        return records;
    }
}
