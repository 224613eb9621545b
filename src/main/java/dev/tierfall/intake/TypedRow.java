package dev.tierfall.intake;

import java.util.Map;

/**
 * A row that somebody typed somewhere else than in a file of the bundle.
 *
 * @param file the bundle's file that it could stand in, without {@code .csv}
 * @param line where it stands in what they typed
 * @param cells by column, as a file would hold them; a column that is left out is empty
 */
public record TypedRow(String file, int line, Map<String, String> cells) {

    public TypedRow {
        cells = Map.copyOf(cells);
    }
}
