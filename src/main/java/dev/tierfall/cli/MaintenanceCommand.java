package dev.tierfall.cli;

import dev.tierfall.cli.door.Answer;
import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.door.Query;
import dev.tierfall.cli.door.Stopped;
import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Format;
import dev.tierfall.cli.show.Layout;
import dev.tierfall.recovery.window.Windows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "maintenance",
        mixinStandardHelpOptions = true,
        description = "What a planned outage stops, and what it clashes with.")
final class MaintenanceCommand extends Asking {

    private static final Layout CLASHES = Layout.of(
            "clashes", "", Column.of("clash", "kind"), Column.of("windows"), Column.of("refs"), Column.of("words"));

    private static final Layout FUNCTIONS = Layout.of(
                    "windows",
                    "No function is reached.",
                    Column.of("window"),
                    Column.of("verdict"),
                    new Column("stops after", row -> RecoveryTables.hours(row, "stops")),
                    new Column("down", row -> RecoveryTables.hours(row, "down")),
                    Column.of("tolerance"),
                    Column.of("critical"),
                    Column.of("ref"),
                    Column.of("name"))
            .splitBy(MaintenanceCommand::functions)
            .saying(MaintenanceCommand::words);

    @Parameters(arity = "0..*", paramLabel = "REF", description = "What is worked on, all of it at once.")
    private List<String> of = List.of();

    @Option(names = "--on", paramLabel = "DATE", description = "When it begins: 2026-12-05 or 2026-12-05T22:00, UTC.")
    private @Nullable String on;

    @Option(names = "--hours", paramLabel = "N", description = "How long. Default: the whole day")
    private @Nullable String hours;

    @Option(
            names = "--window",
            paramLabel = "REF@DATE[THH:MM][+HOURS]",
            description = "One window more, to see what overlaps; repeatable.")
    private List<String> window = new ArrayList<>();

    @Option(names = "--known-at", paramLabel = "TIME", description = "What the map said then.")
    private @Nullable String knownAt;

    @Option(names = "--without", paramLabel = "REF", description = "As if this thing were gone; repeatable.")
    private List<String> without = new ArrayList<>();

    @Mixin
    private Cost cost;

    @Override
    void check() {
        Windows.check(of, on, hours, window);
        Given.moment("--known-at", knownAt);
        Given.refs(without);
        cost.check();
    }

    @Override
    int ask(Door door) {
        var query = cost.on(new Query())
                .withAll("of", of)
                .with("on", on)
                .with("hours", hours)
                .withAll("window", window)
                .with("known-at", knownAt)
                .withAll("without", without);
        Answer answer = door.get("/maintenance", query);
        if (format != Format.table) {
            return print(answer, CLASHES);
        }
        try (answer) {
            printer().print(answer.json(), FUNCTIONS);
        }
        return Stopped.DONE;
    }

    private static List<JsonNode> functions(JsonNode window) {
        return window.path("functions")
                .valueStream()
                .map(row -> (JsonNode) ((ObjectNode) row).set("window", window.path("window")))
                .toList();
    }

    /** What the server says of all, of each window, and of each clash. */
    private static List<String> words(JsonNode answer) {
        List<String> lines = new ArrayList<>();
        List.of("title", "summary").forEach(name -> lines.add(answer.path(name).asString("")));
        for (JsonNode window : answer.path("windows")) {
            lines.add("window %s: %s"
                    .formatted(
                            window.path("window").asString(""),
                            window.path("words").asString("")));
        }
        for (JsonNode clash : answer.path("clashes")) {
            lines.add("%s (window %s): %s"
                    .formatted(
                            clash.path("kind").asString(""),
                            clash.path("windows")
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .collect(Collectors.joining(", ")),
                            clash.path("words").asString("")));
        }
        return lines;
    }
}
