package dev.tierfall.cli;

import dev.tierfall.cli.door.Answer;
import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.door.Query;
import dev.tierfall.cli.door.Stopped;
import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Format;
import dev.tierfall.cli.show.Layout;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.Trials;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    private static final List<Column> TRIED = List.of(Column.of("probability"), Column.of("margin95"));
    private static final List<Column> COLUMNS = List.of(
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

    @Option(names = "--trials", paramLabel = "N", description = "Also in which share of N trials each falls.")
    private @Nullable String trials;

    @Option(names = "--seed", paramLabel = "S", description = "What the trials are drawn from. Default: 1")
    private @Nullable String seed;

    @Option(names = "--sensitivity", description = "Also whether the order rests on how great the likelihoods are.")
    private boolean sensitivity;

    @Option(
            names = "--recovery",
            description = {
                "Also when it is back, in which order, and from which backup.",
                "In CSV only the functions; in a what-if only the recovery."
            })
    private boolean recovery;

    @Override
    void check() {
        Given.refs(from);
        moment.check();
        Given.atLeast(0, "--hops", hops);
        if (engine != null && !ENGINES.contains(engine)) {
            throw new Rejected("there is no engine '%s'".formatted(engine), "choose native, jgrapht or cypher");
        }
        var _ = Trials.of(trials, seed);
    }

    @Override
    int ask(Door door) {
        var query = moment.query()
                .withAll("from", from)
                .with("hops", hops)
                .with("limit", rows())
                .with("engine", engine)
                .with("trials", trials)
                .with("seed", seed)
                .with("sensitivity", sensitivity ? "true" : null);
        Layout layout = layout().saying(BlastCommand::words);
        return recovery ? recovery(door, query, layout) : print(door.get("/blast", query), layout);
    }

    /** One answer holds both; a table follows the other; in CSV, which is one table, only the functions. */
    private int recovery(Door door, Query blast, Layout layout) {
        if (comparing() || format == Format.csv) {
            return print(door.get("/recovery", moment.query().withAll("from", from)), RecoveryTables.NUMBERS);
        }
        Answer answer = door.get("/blast", blast.with("recovery", true));
        if (format == Format.json) {
            return print(answer, layout);
        }
        try (answer) {
            RecoveryTables.print(
                    printer(), printer().first(answer.body(), layout).path("recovery"));
        }
        return Stopped.DONE;
    }

    private Layout layout() {
        Column[] columns = Stream.of(
                        List.of(Column.of("likelihood")), trials == null ? List.<Column>of() : TRIED, COLUMNS)
                .flatMap(List::stream)
                .toArray(Column[]::new);
        return Layout.of("reached", "", columns);
    }

    /** The server gives a thousand rows at once or all of them; what is printed is cut here as well. */
    private String rows() {
        Integer wanted = limit;
        return wanted == null || wanted > SERVER_MAX ? "all" : wanted.toString();
    }

    private static List<String> words(JsonNode answer) {
        String fall = answer.path("title").asString("") + ": "
                + answer.path("summary").asString("");
        String order = answer.path("sensitivity").path("summary").asString("");
        return order.isEmpty() ? List.of(fall) : List.of(fall, order);
    }
}
