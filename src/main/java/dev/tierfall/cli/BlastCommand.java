package dev.tierfall.cli;

import dev.tierfall.cli.door.Answer;
import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Format;
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

    private static final int SERVER_MAX = 1_000;

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

    @Option(names = "--engine", paramLabel = "NAME", description = "native, jgrapht or cypher. Default: native")
    private @Nullable String engine;

    @Option(
            names = "--recovery",
            description = "Also when it is back, in which order, and from which backup; in CSV only the functions.")
    private boolean recovery;

    @Override
    int ask(Door door) {
        var query = moment.query()
                .withAll("from", from)
                .with("hops", hops)
                .with("limit", rows())
                .with("engine", engine);
        if (recovery && format == Format.json) {
            return print(door.get("/blast", query.with("recovery", true)), LAYOUT);
        }
        if (recovery && format == Format.csv) {
            return print(door.get("/recovery", moment.query().withAll("from", from)), RecoveryTables.NUMBERS);
        }
        int status = print(door.get("/blast", query), LAYOUT.saying(BlastCommand::words));
        if (recovery) {
            try (Answer answer = door.get("/recovery", moment.query().withAll("from", from))) {
                RecoveryTables.print(printer(), answer.json());
            }
        }
        return status;
    }

    /** The server gives a thousand rows at once or all of them; a table is cut here as well. */
    private String rows() {
        Integer wanted = limit;
        return wanted == null || (wanted > SERVER_MAX && format != Format.json) ? "all" : wanted.toString();
    }

    private static List<String> words(JsonNode answer) {
        return List.of(answer.path("title").asString("") + ": "
                + answer.path("summary").asString(""));
    }
}
