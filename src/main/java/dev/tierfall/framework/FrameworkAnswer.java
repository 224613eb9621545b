package dev.tierfall.framework;

import java.util.List;

/**
 * What the map answers to one framework, as it goes over the wire.
 *
 * @param policy the version of the checks and thresholds
 * @param snapshot the revision of the map that answered
 */
public record FrameworkAnswer(
        String asOf,
        String policy,
        String snapshot,
        List<String> without,
        String title,
        String summary,
        String name,
        Totals totals,
        List<Row> requirements) {

    /** How many rows have which result. */
    public record Totals(long met, long notMet, long unknown, long notAnswered) {}

    /**
     * One row.
     *
     * @param result {@code met}, {@code not met}, {@code unknown} or {@code not answered} (by the program)
     * @param why in a sentence
     * @param checks those that answer it, each with what it found
     * @param evidence what was asked for and is there; empty where none is asked for
     */
    public record Row(
            String id,
            String title,
            String result,
            String why,
            List<Answered> checks,
            List<Answered> evidence,
            String elsewhere) {}

    /**
     * One check, or the evidence.
     *
     * @param id of the check, or the item of the evidence
     * @param result {@code pass}, {@code fail}, or {@code unknown}
     * @param coverage what was counted, in words
     */
    public record Answered(String id, String title, String result, long counted, String coverage) {}

    /** One framework in the list of all. */
    public record Listed(String name, String title, int requirements, long answered) {}

    /** All of them. */
    public record Listing(List<Listed> frameworks) {}
}
