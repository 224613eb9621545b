package dev.tierfall.whatif.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tierfall.whatif.change.Outcome.Changed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One question before and after.
 *
 * @param before the whole answer of the map as it is; null where the question names what only the what-if adds
 * @param after the whole answer of the map as it would be; null where the question names what the what-if takes away
 */
public record Comparison(
        String title,
        String summary,
        Change whatIf,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        Difference difference,
        Counts totals) {

    /**
     * What is supposed.
     *
     * @param changed what is other on the map, the first thousand
     * @param more how much is besides
     * @param stubs refs that it names and that nobody describes
     */
    public record Change(String name, String why, String words, List<Changed> changed, int more, List<String> stubs) {}

    /**
     * Rows of the answers, each named by {@code ref} and {@code state} (and {@code target}) or what else tells it from
     * its neighbours; a thousand of each at most. A changed one holds only what is other, {@code before} and
     * {@code after}.
     */
    public record Difference(
            List<JsonNode> gone, @JsonProperty("new") List<JsonNode> fresh, List<JsonNode> changed) {}

    /** All rows that differ; of those that are as likely or likelier than before, and less likely, how many. */
    public record Counts(int gone, @JsonProperty("new") int fresh, int changed, int likelier, int unlikelier) {}
}
