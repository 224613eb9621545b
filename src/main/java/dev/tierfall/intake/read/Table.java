package dev.tierfall.intake.read;

import java.util.function.Consumer;

/** One file of a bundle, or one sheet of a workbook, that can be read again and again. */
public interface Table {

    /** The most cells that a record may have, and the most characters of a cell. */
    int MOST_COLUMNS = 1_000;

    int MOST_CHARACTERS = 65_536;

    /** The name of the bundle's file, without {@code .csv}. */
    String name();

    /** The file or sheet as its author named it. */
    String source();

    /**
     * Hands over the header, then each row that is not blank. Throws {@link dev.tierfall.model.Rejected} where the
     * table can't be read on; what was handed over before stands.
     */
    void read(Consumer<Line> lines);
}
