package dev.tierfall.check;

import java.util.List;

/**
 * One question that CISA asks of the map: a description in YAML and beside it a statement in Cypher that returns a row
 * for each subject, whose {@code found} is true (a finding), false (in order) or null (it can't be known).
 *
 * @param severity of a finding whose row says no other
 * @param severities when it is another, in words; empty where never
 * @param references the points of CISA's texts and other rules that ask for it
 * @param condition when it is a finding, in words
 * @param counts what it counts, as {@code vendor accounts}
 * @param reads the columns of the bundle whose emptiness can make a subject unknown, as {@code accounts.mfa}
 * @param mend what closes a finding
 */
public record Check(
        String id,
        String title,
        Severity severity,
        String severities,
        List<String> references,
        String condition,
        String counts,
        List<String> reads,
        String mend,
        Statement statement) {

    /** {@code 2 of 14 vendor accounts; 3 can't be known}. */
    public String coverage(long found, long unknown, long counted) {
        return CheckSentences.coverage(this, found, unknown, counted);
    }

    /**
     * What is run.
     *
     * @param file its name
     * @param text as it stands in the file, with the shared words
     * @param cypher the same with each shared word written out, line by line as in the file
     * @param thresholds the numbers of the policy that it names
     */
    public record Statement(String file, String text, String cypher, List<String> thresholds) {}
}
