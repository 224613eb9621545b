package dev.tierfall.store;

import java.time.Instant;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a source said of a thing, and from when until when the map held it.
 *
 * @param values by column, without the empty ones
 * @param record the file and line, as in {@code accounts.csv:14}
 * @param until null while it is still said
 */
public record DatedStatement(
        String source,
        SequencedMap<String, String> values,
        String record,
        String who,
        Instant from,
        @Nullable Instant until) {}
