package dev.tierfall.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source did and does.
 *
 * @param imports newest first
 * @param changes what the last of them changed on the map, field by field, {@value ImportReport#LIMIT} at most
 * @param disagreements where another source says otherwise now, {@value ImportReport#LIMIT} at most
 */
public record SourceDetail(
        SourceSummary source,
        List<Import> imports,
        List<ImportReport.Change> changes,
        List<Disagreement> disagreements) {

    /**
     * One import.
     *
     * @param kind import, edit, undo or remove
     * @param added facts that it brought onto the map; this count and the next two are those of its
     *     {@link ImportReport}
     * @param undoes the generation that this one took back, else null
     */
    public record Import(
            long generation,
            String kind,
            String who,
            Instant at,
            long added,
            long changed,
            long removed,
            @Nullable Long undoes) {}

    /**
     * One field of a thing of which two sources say different things; an empty value never disagrees.
     *
     * @param value what this source says
     * @param record where it says so
     * @param shown true where the map shows this source's value
     */
    public record Disagreement(
            String ref,
            String field,
            String value,
            String record,
            String otherSource,
            String otherValue,
            String otherRecord,
            boolean shown) {}
}
