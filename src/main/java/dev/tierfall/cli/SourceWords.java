package dev.tierfall.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What one source did and where others disagree with it, in sentences. */
final class SourceWords {

    private SourceWords() {}

    static List<String> of(JsonNode detail) {
        List<String> words = new ArrayList<>();
        JsonNode source = detail.path("source");
        long facts = source.path("facts").asLong(0);
        words.add("%s states %,d %s".formatted(source.path("name").asString(""), facts, facts == 1 ? "fact" : "facts"));
        for (JsonNode one : detail.path("imports")) {
            words.add("  %s  generation %d, %s by %s: %d added, %d changed, %d removed"
                    .formatted(
                            one.path("at").asString(""),
                            one.path("generation").asLong(0),
                            one.path("kind").asString(""),
                            one.path("who").asString(""),
                            one.path("added").asLong(0),
                            one.path("changed").asLong(0),
                            one.path("removed").asLong(0)));
        }
        for (JsonNode one : detail.path("disagreements")) {
            words.add("  %s %s: '%s' here (%s), '%s' in %s (%s)"
                    .formatted(
                            one.path("ref").asString(""),
                            one.path("field").asString(""),
                            one.path("value").asString(""),
                            one.path("record").asString(""),
                            one.path("otherValue").asString(""),
                            one.path("otherSource").asString(""),
                            one.path("otherRecord").asString("")));
        }
        return words;
    }
}
