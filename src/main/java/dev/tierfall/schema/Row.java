package dev.tierfall.schema;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One row of a bundle, checked and in canonical form: refs as kind:id, bools as true or false, enums and countries in
 * the schema's case, dates in ISO 8601, numbers without padding, lists joined by a semicolon, empty cells as the empty
 * text.
 *
 * @param values a value a column of the file's schema, in its order
 * @param notes columns that start with x_, by name; they are no part of a link row's identity
 * @param source the file as its author named it
 * @param line the line on which the record starts; the header's is 1
 */
public record Row(FileSchema file, List<String> values, Map<String, String> notes, String source, int line) {

    private static final char SEPARATOR = '\u001f';

    public Row {
        if (values.size() != file.columns().size()) {
            throw new AssertionError("%s has %d columns, the row %d"
                    .formatted(file.name(), file.columns().size(), values.size()));
        }
    }

    /**
     * What the row is about: the thing's ref, or for a link row its file and all its values. Equal keys are one fact.
     */
    public String key() {
        return file.describesThings()
                ? Objects.requireNonNull(file.kind()).word() + ":" + values.getFirst()
                : file.name() + SEPARATOR + String.join(String.valueOf(SEPARATOR), values);
    }

    public String value(String column) {
        return values.get(file.index(column));
    }
}
