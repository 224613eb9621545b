package dev.tierfall.cli;

import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Layout;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "paths",
        mixinStandardHelpOptions = true,
        description = "The most likely paths from one to another, a row a step, each with its rule and record.")
final class PathsCommand extends Asking {

    @Parameters(
            index = "0",
            paramLabel = "FROM",
            description = "As vendor:halden-msp or vendor:halden-msp=availability.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "As system:erp; its state may be left out.")
    private String to = "";

    @Mixin
    private Moment moment;

    @Option(names = "-k", paramLabel = "N", description = "How many. Default: 3")
    private @Nullable Integer k;

    @Override
    void check() {
        Given.refs(List.of(from, to));
        moment.check();
        Given.atLeast(1, "-k", k);
    }

    @Override
    int ask(Door door) {
        var query = moment.query().with("from", from).with("to", to).with("k", k);
        return print(door.get("/paths", query), layout());
    }

    /** Made for one answer, since it counts the paths as they come by. */
    private static Layout layout() {
        int[] paths = {0};
        return Layout.of(
                        "paths",
                        "No path leads there.",
                        Column.of("path"),
                        Column.of("likelihood"),
                        Column.of("rule"),
                        new Column("from", step -> Steps.fallen(step, "from", "fromState")),
                        new Column("to", step -> Steps.fallen(step, "to", "toState")),
                        Column.of("p"),
                        Column.of("record", "source"))
                .splitBy(path -> steps(path, ++paths[0]));
    }

    private static List<JsonNode> steps(JsonNode path, int number) {
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode step : path.path("path")) {
            rows.add(((ObjectNode) step).put("path", number).set("likelihood", path.path("likelihood")));
        }
        return rows;
    }
}
