package dev.tierfall.cli;

import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.door.Query;
import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Layout;
import dev.tierfall.trend.Days.Every;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "trend",
        mixinStandardHelpOptions = true,
        description = {
            "Figures over time: all of them at both ends, or one, as functions-reachable, on each day.",
            "Without dates, the last twelve months to today."
        })
final class TrendCommand extends Asking {

    private static final Layout ALL = Layout.of(
            "figures",
            "There are no figures.",
            Column.of("figure"),
            Column.of("first", "before", "value"),
            Column.of("last", "after", "value"),
            Column.of("of", "after", "of"),
            Column.of("unknown", "after", "unknown"),
            Column.of("change"));

    private static final Layout ONE = Layout.of(
                    "figures",
                    "There are no points.",
                    Column.of("day"),
                    Column.of("value"),
                    Column.of("of"),
                    Column.of("unknown"),
                    Column.of("where", "detail"))
            .splitBy(TrendCommand::series);

    @Parameters(arity = "0..1", paramLabel = "FIGURE", description = "As functions-reachable. Default: all")
    private @Nullable String figure;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "The first day. Default: twelve months before the last")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "The last day. Default: today")
    private @Nullable String to;

    @Option(names = "--every", paramLabel = "STEP", description = "day, week, month or quarter. Default: month")
    private @Nullable String every;

    @Option(names = "--known", description = "Each day as the map was known on it, not as it is known now.")
    private boolean known;

    @Option(
            names = "--known-at",
            paramLabel = "TIME",
            description = "All days as the map was known then, as 2026-01-31 or 2026-01-31T12:00:00Z.")
    private @Nullable String knownAt;

    @Option(names = "--without", paramLabel = "REF", description = "As if this thing were gone; repeatable.")
    private List<String> without = new ArrayList<>();

    @Option(names = "--what-if", paramLabel = "NAME", description = "As if this saved what-if were true.")
    private @Nullable String whatIf;

    @Mixin
    private Cost cost;

    @Override
    void check() {
        Given.days("--from", from, "--to", to);
        Every.of(every);
        Given.moment("--known-at", knownAt);
        Given.refs(without);
        cost.check();
    }

    @Override
    int ask(Door door) {
        var query = cost.on(moment())
                .with("figure", figure)
                .with("every", every)
                .with("known-at", knownAt)
                .with("what-if", whatIf);
        return print(door.get("/trend", query.withAll("without", without)), figure == null ? ALL : ONE);
    }

    private Query moment() {
        return new Query().with("from", from).with("to", to).with("known", known ? "true" : null);
    }

    private static List<JsonNode> series(JsonNode figure) {
        List<JsonNode> days = new ArrayList<>();
        figure.path("series").forEach(days::add);
        return days;
    }
}
