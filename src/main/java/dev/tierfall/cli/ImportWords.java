package dev.tierfall.cli;

import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What an import changed on the map, in a sentence and field by field. */
final class ImportWords {

    static final Layout CHANGED = Layout.of(
                    "changes",
                    "No field of what the map showed before is changed.",
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
        long example = answer.path("example").asLong(0);
        if (example > 0) {
            words.add("the example of %,d facts goes".formatted(example));
        }
        long hidden = answer.path("hidden").asLong(0);
        if (hidden > 0) {
            words.add((hidden == 1 ? "1 of its values is" : "%,d of its values are".formatted(hidden))
                    + " not shown, since an edit or another source's newer word stands");
        }
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
