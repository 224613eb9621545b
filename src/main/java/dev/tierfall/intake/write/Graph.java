package dev.tierfall.intake.write;

import dev.tierfall.intake.cell.Inert;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import dev.tierfall.store.MapView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the live graph back as the rows of the bundle. Labels and types come from the schema alone. */
final class Graph {

    private static final String NOTE = "x_";

    private final MapView map;

    Graph(MapView map) {
        this.map = map;
    }

    /** The names of the notes that a file's rows carry, in order. */
    List<String> notes(FileSchema file) {
        var names = new ArrayList<String>();
        map.each(
                match(file) + " UNWIND keys(it) AS name WITH DISTINCT name WHERE name STARTS WITH $note "
                        + "RETURN name ORDER BY name",
                Map.of("note", NOTE),
                row -> names.add((String) Objects.requireNonNull(row.get("name"))));
        return names;
    }

    /** Each row as its properties by column. Things come by id, links as the store keeps them. */
    void rows(FileSchema file, Consumer<Map<String, Object>> reader) {
        map.each(match(file) + returned(file), Map.of(), row -> {
            var values = new HashMap<String, Object>(properties(row));
            if (file.start() != null) {
                values.put(file.start(), Objects.requireNonNull(row.get("start")));
            }
            if (file.end() != null) {
                values.put(file.end(), Objects.requireNonNull(row.get("end")));
            }
            reader.accept(values);
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> properties(Map<String, Object> row) {
        return (Map<String, Object>) Objects.requireNonNull(row.get("properties"));
    }

    private static String match(FileSchema file) {
        if (file.describesThings()) {
            return "MATCH (it:Thing&%s&!Stub)".formatted(file.label());
        }
        String types = file.relationships().values().stream().distinct().collect(Collectors.joining("|"));
        return file.end() == null
                ? "MATCH (start:Thing)-[:%s]->(it:%s)".formatted(types, file.label())
                : "MATCH (start:Thing)-[it:%s]->(end:Thing)".formatted(types);
    }

    private static String returned(FileSchema file) {
        if (file.describesThings()) {
            return " RETURN properties(it) AS properties ORDER BY it.id";
        }
        return " RETURN properties(it) AS properties, start.ref AS start"
                + (file.end() == null ? "" : ", end.ref AS end");
    }

    /** A value as a cell holds it. */
    static String cell(@Nullable Column column, @Nullable Object value) {
        String text = Column.written(value);
        return column == null || column.type() == Column.Type.TEXT ? Inert.written(text) : text;
    }
}
