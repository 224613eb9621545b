package dev.tierfall.store;

import java.util.Map;
import java.util.function.Consumer;

/**
 * The live graph of one generation, to be asked in Cypher. Rows come as plain Java values, so that only the store knows
 * the driver.
 */
public interface MapView {

    long generation();

    /** Runs a read-only statement and hands over each row; values travel as parameters only. */
    void each(String cypher, Map<String, Object> parameters, Consumer<Map<String, Object>> row);
}
