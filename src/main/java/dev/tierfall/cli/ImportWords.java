package dev.tierfall.cli;

import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What an import changed, in a sentence and field by field. */
final class ImportWords {

    static final Layout CHANGED = Layout.of(
                    "changes",
                    "No field of what was there before is changed.",
                    Column.of("subject"),
                    Column.of("field"),
                    Column.of("from"),
                    Column.of("to"))
            .saying(ImportWords::of);

    private ImportWords() {}

    static List<String> of(JsonNode answer) {
        List<String> words = new ArrayList<>();
        boolean dryRun = answer.path("dryRun").asBoolean(false);
        String done = dryRun
                ? "%s: %,d to add, %,d to change, %,d to remove; nothing was written, the map stays at generation %d"
                : "%s: %,d added, %,d changed, %,d removed; the map is at generation %d";
        words.add(done.formatted(
                answer.path("source").asString(""),
                answer.path("added").asLong(0),
                answer.path("changed").asLong(0),
                answer.path("removed").asLong(0),
                answer.path("generation").asLong(0)));
        JsonNode stubs = answer.path("stubs");
        if (!stubs.isEmpty()) {
            words.add("named but not described: "
                    + StreamSupport.stream(stubs.spliterator(), false)
                            .map(JsonNode::asString)
                            .limit(20)
                            .collect(Collectors.joining(", "))
                    + (stubs.size() > 20 ? " and %d more".formatted(stubs.size() - 20) : ""));
        }
        return words;
    }
}
