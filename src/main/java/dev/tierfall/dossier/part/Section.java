package dev.tierfall.dossier.part;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of a dossier: a table, and what it comes to in a sentence or two.
 *
 * @param id by which files and tests know it
 * @param columns what the cells of each row are
 */
public record Section(String id, String title, String says, List<String> columns, List<Row> rows) {

    /**
     * One row.
     *
     * @param ref what it is about; null where that is nothing on the map
     * @param cells one a column; null where nobody said
     */
    public record Row(@Nullable String ref, List<@Nullable String> cells) {

        public static Row of(@Nullable String ref, @Nullable String... cells) {
            return new Row(ref, Arrays.asList(cells));
        }
    }
}
