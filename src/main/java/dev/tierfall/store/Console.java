package dev.tierfall.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The door for a statement that a person wrote. Whatever it says, it sees the live graph and nothing else, and changes
 * nothing: Neo4j's kernel itself denies the rest, so that nobody need trust the text. There is none on a Neo4j that the
 * user named, whose kernel is not ours to ask.
 */
public interface Console {

    /**
     * Runs one statement of Cypher 25.
     *
     * @throws dev.tierfall.model.Rejected where it is no valid statement, wants more than it may see, or costs more
     *     than it may
     */
    Shown ask(String cypher, Map<String, Object> parameters, Limits limits);

    /**
     * What one statement may cost.
     *
     * @param rows the most that are given
     * @param bytes the most that its transaction may hold in memory, as Neo4j counts it
     * @param size the most that all rows may hold, in bytes, roughly
     */
    record Limits(int rows, Duration time, long bytes, long size) {}

    /** Why rows end before the answer does. */
    enum Cut {
        NOT,
        BY_ROWS,
        BY_SIZE
    }

    /**
     * What a statement answered, in plain Java values.
     *
     * @param columns in the order in which the statement names them
     */
    record Shown(List<String> columns, List<Map<String, @Nullable Object>> rows, Cut cut) {}
}
