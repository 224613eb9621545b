package dev.tierfall.check.record;

import dev.tierfall.check.CheckAnswer.Finding;
import dev.tierfall.check.Severity;
import dev.tierfall.check.Standings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is written of one finding: that its spell ends, that one begins, or what it says now.
 *
 * @param ends whether the spell that stands ends
 * @param begins whether a spell begins; both where it became graver or milder, so that the trend can tell
 * @param says the columns to set
 */
record Shift(String key, boolean ends, boolean begins, Map<String, Object> says) {

    static Shift closed(String key) {
        return new Shift(key, true, false, Map.of());
    }

    /** Nobody can tell any more: it stays open, last seen when the run before saw it. */
    static Shift vague(String key, @Nullable Object seen) {
        var says = new HashMap<String, Object>();
        says.put("vague", true);
        says.put("seen", seen);
        return new Shift(key, false, false, says);
    }

    Map<String, Object> row() {
        return Map.of("key", key, "ends", ends, "begins", begins, "says", says);
    }

    /** The columns of a finding as a run sees it. */
    static Map<String, Object> columns(String check, String key, Finding finding) {
        var columns = new HashMap<String, Object>();
        columns.put("id", id(key));
        columns.put("check", check);
        columns.put("subject", finding.subject());
        columns.put("vendor", finding.vendor());
        columns.put("severity", finding.severity());
        columns.put("weight", (long) weight(finding));
        columns.put("detail", finding.detail());
        columns.put("witnesses", finding.witnesses());
        columns.put("print", print(finding));
        columns.put("vague", false);
        columns.put("seen", null);
        return columns;
    }

    /** Two rows of one subject and vendor are one finding: as grave as the worse, with all that proves it. */
    static Finding joined(Finding one, Finding other) {
        Finding worse = weight(one) >= weight(other) ? one : other;
        List<String> details =
                Stream.of(one.detail(), other.detail()).distinct().sorted().toList();
        List<String> witnesses = Stream.concat(one.witnesses().stream(), other.witnesses().stream())
                .distinct()
                .sorted()
                .toList();
        return new Finding(one.subject(), one.vendor(), worse.severity(), String.join("; ", details), witnesses, null);
    }

    static String key(String check, Finding finding) {
        return Standings.key(check, finding.subject(), finding.vendor());
    }

    /** Sixteen hexadecimal digits that stand for the key in an address. */
    static String id(String key) {
        return hash(key);
    }

    static String print(Finding finding) {
        return hash(finding.severity() + "\0" + finding.detail() + "\0" + String.join("\0", finding.witnesses()));
    }

    private static int weight(Finding finding) {
        return Severity.of(finding.severity()).orElseThrow().ordinal();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
