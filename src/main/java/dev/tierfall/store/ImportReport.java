package dev.tierfall.store;

import java.util.List;

/**
 * What an import changed in its source's facts, or would change.
 *
 * @param generation the one that readers now see; it did not move where nothing changed
 * @param changed facts with other values; a fact that only moved to another line is none
 * @param changes field by field, {@value #LIMIT} at most
 * @param more how many changes there are besides
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
        List<String> stubs) {

    public static final int LIMIT = 1000;

    /**
     * One field.
     *
     * @param subject the thing's ref, or for a row without an id its file and line
     * @param from what was said before, empty where nothing was
     */
    public record Change(String subject, String field, String from, String to) {}
}
