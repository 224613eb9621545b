package dev.tierfall.whatif.compare;

import dev.tierfall.whatif.compare.Comparison.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a comparison says in a sentence or two, for the page, the command line and the council alike. */
final class CompareSentences {

    /** What the rows of an answer are called, by its address. */
    private static final Map<String, String> ROWS = Map.of(
            "exposure", "ways from a vendor or product to what is watched",
            "tiers", "tiers of vendors",
            "chain", "links of the chain",
            "paths", "paths");

    private CompareSentences() {}

    /**
     * As in {@code With MFA on 3 accounts, 41 fewer things can fall with Halden; 2 critical functions are out of
     * reach}.
     */
    static String title(String words, String question, Pair answers, Counts counts) {
        JsonNode before = answers.before();
        JsonNode after = answers.after();
        if (before == null || after == null) {
            String only = after == null ? "what was asked about is gone" : "what was asked about is new";
            return "%s, %s".formatted(words, only);
        }
        List<String> clauses =
                before.path("totals").has("things") && after.path("totals").has("things")
                        ? blast(before, after, counts)
                        : List.of(rows(question, counts));
        return "%s, %s".formatted(words, String.join("; ", clauses));
    }

    /** Both summaries; empty where the answers have none. */
    static String summary(Pair answers) {
        return (told("Before: ", answers.before()) + " " + told("After: ", answers.after())).strip();
    }

    private static String told(String when, @Nullable JsonNode answer) {
        String summary = answer == null
                ? "it is not on the map."
                : answer.path("summary").asString("");
        return summary.isEmpty() ? "" : when + summary;
    }

    private static List<String> blast(JsonNode before, JsonNode after, Counts counts) {
        var clauses = new ArrayList<String>();
        int fewer = before.path("totals").path("things").asInt(0)
                - after.path("totals").path("things").asInt(0);
        String fallen = before.path("origins")
                .valueStream()
                .map(origin -> origin.path("name").asString(origin.path("ref").asString("")))
                .limit(3)
                .collect(Collectors.joining(" and "));
        clauses.add("%s can fall with %s".formatted(difference(fewer, "thing"), fallen));
        int functions = before.path("totals").path("criticalFunctions").asInt(0)
                - after.path("totals").path("criticalFunctions").asInt(0);
        if (functions != 0) {
            String where = functions > 0 ? "out of reach" : "in reach";
            clauses.add("%s critical %s %s"
                    .formatted(
                            number(Math.abs(functions)),
                            Math.abs(functions) == 1 ? "function is" : "functions are",
                            where));
        }
        if (counts.unlikelier() > 0) {
            clauses.add(number(counts.unlikelier()) + " less likely");
        }
        if (counts.likelier() > 0) {
            clauses.add(number(counts.likelier()) + " more likely");
        }
        return clauses;
    }

    private static String difference(int fewer, String one) {
        if (fewer == 0) {
            return "no fewer %ss".formatted(one);
        }
        int by = Math.abs(fewer);
        return "%s %s %s".formatted(number(by), fewer > 0 ? "fewer" : "more", by == 1 ? one : one + "s");
    }

    private static String rows(String question, Counts counts) {
        String rows = ROWS.getOrDefault(question.replaceAll("^/|(?<=.)/.*", ""), "rows of the answer");
        if (counts.gone() + counts.fresh() + counts.changed() == 0) {
            return "nothing changes among the " + rows;
        }
        var parts = new ArrayList<String>();
        part(parts, counts.gone(), "gone");
        part(parts, counts.fresh(), "new");
        part(parts, counts.unlikelier(), "less likely");
        part(parts, counts.likelier(), "more likely");
        part(parts, counts.changed() - counts.unlikelier() - counts.likelier(), "otherwise changed");
        return "of the %s, %s".formatted(rows, String.join(", ", parts));
    }

    /** The first part carries the verb: {@code 12 are gone, 3 new}. */
    private static void part(List<String> parts, int count, String what) {
        if (count > 0) {
            String verb = parts.isEmpty() ? count == 1 ? " is " : " are " : " ";
            parts.add(number(count) + verb + what);
        }
    }

    private static String number(int count) {
        return "%,d".formatted(count);
    }
}
