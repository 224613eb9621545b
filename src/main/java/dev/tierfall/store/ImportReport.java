package dev.tierfall.store;

import java.util.List;

/**
 * What an import changed on the map that people see, or would change. A fact counts as the map shows it, whoever says
 * it: what another source says too is neither added nor removed, and a field is changed only where another value is
 * shown. While one source speaks alone, that is the difference of its own words.
 *
 * @param generation the one that readers now see; it did not move where nothing changed
 * @param added facts that were not on the map before
 * @param changed facts of which the map shows other values; a fact that only moved to another line is none
 * @param removed facts that are no longer on the map, those of the example among them
 * @param changes field by field, {@value #LIMIT} at most
 * @param more how many changes there are besides
 * @param hidden values that the source did not say before and that are not shown, since an edit or another source's
 *     newer word stands
 * @param example facts of the example, all of which go with the first import of the user's own; else 0
 * @param stubs refs that are named but not described yet
 */
public record ImportReport(
        String source,
        long generation,
        long added,
        long changed,
        long removed,
        List<Change> changes,
        long more,
        long hidden,
        long example,
        List<String> stubs) {

    public static final int LIMIT = 1000;

    /**
     * One field.
     *
     * @param subject the thing's ref, or for a row without an id its file and line
     * @param from what was shown before, empty where nothing was
     */
    public record Change(String subject, String field, String from, String to) {}
}
