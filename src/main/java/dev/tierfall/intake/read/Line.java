package dev.tierfall.intake.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a table: its header or a row.
 *
 * @param number the line on which the record starts, the row of a sheet; from 1
 * @param cells trimmed, the first 1,000 at most
 * @param count how many cells the record has
 * @param flaw what makes the record unreadable, else null; only the first is told
 */
public record Line(
        int number, List<String> cells, int count, @Nullable Flaw flaw) {

    /**
     * Why a record can't be read.
     *
     * @param cell the place of the cell that the trouble is in, from 0; -1 where the whole record is meant
     * @param value the start of what stands there, empty where it would say nothing
     */
    public record Flaw(int cell, String value, String message, String mend) {}

    public boolean isBlank() {
        return flaw == null && cells.stream().allMatch(String::isEmpty);
    }
}
