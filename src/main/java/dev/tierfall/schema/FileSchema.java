package dev.tierfall.schema;

import dev.tierfall.model.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file of the bundle: a node file, each row of which describes a thing, or a link file, each row of which joins
 * things.
 *
 * @param name the file's name without {@code .csv}
 * @param kind the kind of the things, null for a link file
 * @param label the graph label of the things, or of the row's own node in a link file that keeps one; else null
 * @param relationships of a link file, by the word of the start's kind, or under the empty word for all kinds; empty
 *     for a node file
 * @param start the column at which a link file's relationship starts, null for a node file
 * @param end the column at which it ends; null for a node file, and where the row has a node of its own
 * @param columns in the schema's order, with since and until last
 */
public record FileSchema(
        String name,
        @Nullable Kind kind,
        @Nullable String label,
        Map<String, String> relationships,
        @Nullable String start,
        @Nullable String end,
        String about,
        List<Column> columns) {

    public boolean describesThings() {
        return kind != null;
    }

    public Optional<Column> column(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    /** The place of a column, from 0; -1 where there is no such column. */
    public int index(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    /** The relationship that a row makes whose start is of this kind. Only for link files. */
    public String relationship(Kind startKind) {
        String named = relationships.get(startKind.word());
        return named != null ? named : relationships.getOrDefault("", "");
    }
}
