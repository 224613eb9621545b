package dev.tierfall.cli;

import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.door.Query;
import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Layout;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "changes",
        mixinStandardHelpOptions = true,
        description = {
            "What changed between two days, and which change moved which figure: 'effect' is what the later day would",
            "lack without it, 'alone' what it would have added to the earlier day by itself."
        })
final class ChangesCommand extends Asking {

    private static final Layout FIGURES = Layout.of(
                    "figures",
                    "",
                    Column.of("figure"),
                    Column.of("before"),
                    Column.of("after"),
                    Column.of("because"),
                    Column.of("record"),
                    Column.of("effect"),
                    Column.of("alone"))
            .splitBy(ChangesCommand::movers);

    private static final Layout FACTS = Layout.of(
                    "changes",
                    "",
                    Column.of("what"),
                    Column.of("file"),
                    Column.of("ref"),
                    Column.of("to"),
                    Column.of("column"),
                    Column.of("before"),
                    Column.of("after"),
                    Column.of("since", "because"),
                    Column.of("record", "said", "record"),
                    Column.of("who", "said", "who"))
            .splitBy(ChangesCommand::facts);

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "The earlier day.")
    private String from = "";

    @Option(names = "--to", paramLabel = "DATE", description = "The later day. Default: today")
    private @Nullable String to;

    @Option(names = "--known", description = "Each day as the map was known on it: with what was imported in between.")
    private boolean known;

    @Option(
            names = "--figure",
            paramLabel = "FIGURE",
            description = "Only this one, as functions-reachable; repeatable.")
    private List<String> figures = new ArrayList<>();

    @Option(names = "--facts", description = "List the facts that changed, field by field, in place of the figures.")
    private boolean facts;

    @Mixin
    private Cost cost;

    @Override
    void check() {
        Given.days("--from", from, "--to", to);
        cost.check();
    }

    @Override
    int ask(Door door) {
        var query = cost.on(new Query())
                .with("from", from)
                .with("to", to)
                .with("known", known ? "true" : null)
                .withAll("figure", figures);
        return print(door.get("/changes", query), facts ? FACTS : FIGURES);
    }

    /** A row a change that moves the figure; a figure that nothing moves has none. */
    private static List<JsonNode> movers(JsonNode figure) {
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode moved : figure.path("moved")) {
            ObjectNode row = row(figure);
            row.set("because", moved.path("change").path("words"));
            row.set("record", moved.path("change").path("said").path("record"));
            row.set("effect", moved.path("effect"));
            row.set("alone", moved.path("alone"));
            rows.add(row);
        }
        if (rows.isEmpty() && figure.path("change").asDouble(0) != 0) {
            rows.add(row(figure));
        }
        return rows;
    }

    private static ObjectNode row(JsonNode figure) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.set("figure", figure.path("figure"));
        row.set("before", figure.path("before").path("value"));
        row.set("after", figure.path("after").path("value"));
        return row;
    }

    private static List<JsonNode> facts(JsonNode list) {
        List<JsonNode> rows = new ArrayList<>();
        list.path("value").forEach(fact -> rows.add(((ObjectNode) fact).set("what", list.path("key"))));
        return rows;
    }
}
