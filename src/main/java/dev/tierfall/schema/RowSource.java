package dev.tierfall.schema;

import java.util.function.Consumer;

/** Checked rows that can be read more than once, so that nothing need hold them all in memory. */
@FunctionalInterface
public interface RowSource {

    /** Hands over every row, node files before link files. */
    void forEach(Consumer<Row> reader);
}
