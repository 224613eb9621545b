package dev.tierfall.cli;

import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(name = "blast", mixinStandardHelpOptions = true, description = "What falls if these fall.")
final class BlastCommand extends Asking {

    private static final Layout LAYOUT = Layout.of(
            "reached",
            "Nothing else falls.",
            Column.of("likelihood"),
            Column.of("hops"),
            Column.of("certainty"),
            Column.of("forced"),
            Column.of("ref"),
            Column.of("state"),
            Column.of("name"),
            new Column("proof", Steps::proof));

    @Parameters(
            arity = "1..*",
            paramLabel = "REF",
            description = "As vendor:halden-msp or vendor:halden-msp=availability.")
    private List<String> from = List.of();

    @Mixin
    private Moment moment;

    @Option(names = "--hops", paramLabel = "N", description = "Only what is this near.")
    private @Nullable String hops;

    @Option(names = "--limit", paramLabel = "N", description = "Only the first rows; the totals stay over all.")
    private @Nullable String limit;

    @Option(names = "--engine", paramLabel = "NAME", description = "native, jgrapht or cypher. Default: native")
    private @Nullable String engine;

    @Override
    int ask(Door door) {
        var query = moment.query()
                .withAll("from", from)
                .with("hops", hops)
                .with("limit", limit == null ? "all" : limit)
                .with("engine", engine);
        return print(door.get("/blast", query), LAYOUT.saying(BlastCommand::words));
    }

    /** The server's own sentence where it wrote one. */
    private static List<String> words(JsonNode answer) {
        JsonNode totals = answer.path("totals");
        String counted = "%d things, %d critical functions, %,d records; %d by assumption alone"
                .formatted(
                        totals.path("things").asInt(0),
                        totals.path("criticalFunctions").asInt(0),
                        totals.path("records").asLong(0),
                        totals.path("assumedOnly").asInt(0));
        String title = answer.path("title").asString("");
        return title.isEmpty() ? List.of(counted) : List.of(title, counted);
    }
}
