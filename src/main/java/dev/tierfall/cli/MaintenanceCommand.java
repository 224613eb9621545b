package dev.tierfall.cli;

import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.door.Query;
import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "maintenance",
        mixinStandardHelpOptions = true,
        description = "What a planned outage stops, and what it clashes with.")
final class MaintenanceCommand extends Asking {

    private static final Layout LAYOUT = Layout.of(
                    "clashes",
                    "No clash that the map knows of.",
                    Column.of("clash", "kind"),
                    Column.of("windows"),
                    Column.of("refs"),
                    Column.of("words"))
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

    @Override
    int ask(Door door) {
        var query = new Query()
                .withAll("of", of)
                .with("on", on)
                .with("hours", hours)
                .withAll("window", window)
                .with("known-at", knownAt)
                .withAll("without", without);
        return print(door.get("/maintenance", query), LAYOUT);
    }

    /** What the server says of all, and of each window. */
    private static List<String> words(JsonNode answer) {
        Stream<String> all = Stream.of("title", "summary").map(name -> answer.path(name).asString(""));
        Stream<String> each = StreamSupport.stream(answer.path("windows").spliterator(), false)
                .map(row -> row.path("window").asString("") + "  " + row.path("words").asString(""));
        return Stream.concat(all, each).filter(line -> !line.isEmpty()).toList();
    }
}
