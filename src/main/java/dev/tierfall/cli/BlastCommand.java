package dev.tierfall.cli;

import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Layout;
import dev.tierfall.model.Rejected;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(name = "blast", mixinStandardHelpOptions = true, description = "What falls if these fall.")
final class BlastCommand extends Asking {

    private static final int SERVER_MAX = 1_000;
    private static final Set<String> ENGINES = Set.of("native", "jgrapht", "cypher");

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
    private @Nullable Integer hops;

    @Option(names = "--engine", paramLabel = "NAME", description = "native, jgrapht or cypher. Default: native")
    private @Nullable String engine;

    @Override
    void check() {
        Given.refs(from);
        moment.check();
        Given.atLeast(0, "--hops", hops);
        if (engine != null && !ENGINES.contains(engine)) {
            throw new Rejected("there is no engine '%s'".formatted(engine), "choose native, jgrapht or cypher");
        }
    }

    @Override
    int ask(Door door) {
        var query = moment.query()
                .withAll("from", from)
                .with("hops", hops)
                .with("limit", rows())
                .with("engine", engine);
        return print(door.get("/blast", query), LAYOUT.saying(BlastCommand::words));
    }

    /** The server gives a thousand rows at once or all of them; what is printed is cut here as well. */
    private String rows() {
        Integer wanted = limit;
        return wanted == null || wanted > SERVER_MAX ? "all" : wanted.toString();
    }

    private static List<String> words(JsonNode answer) {
        return List.of(answer.path("title").asString("") + ": "
                + answer.path("summary").asString(""));
    }
}
