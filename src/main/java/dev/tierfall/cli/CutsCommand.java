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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "cuts",
        mixinStandardHelpOptions = true,
        description = "The cheapest acts that keep the fall of these from what is protected, a row an act.")
final class CutsCommand extends Asking {

    private static final Layout LAYOUT = Layout.of(
                    "cuts",
                    "",
                    Column.of("set"),
                    Column.of("set cost", "setCost"),
                    Column.of("act", "id"),
                    Column.of("cost"),
                    new Column("needed for", act -> refs(act.path("neededFor"))),
                    new Column("takes down", act -> refs(act.path("takesDown"))),
                    Column.of("record", "source"))
            .splitBy(CutsCommand::acts);

    @Parameters(
            arity = "1..*",
            paramLabel = "REF",
            description = "As vendor:halden-msp or vendor:halden-msp=availability.")
    private List<String> from = List.of();

    @Option(
            names = "--protect",
            paramLabel = "REF",
            description =
                    "What must not fall; repeatable. Default: every critical system and function, restricted data.")
    private List<String> protect = new ArrayList<>();

    @Option(names = "--alternatives", paramLabel = "K", description = "Other sets besides the cheapest. Default: 3")
    private @Nullable String alternatives;

    @Option(
            names = "--cost",
            paramLabel = "ACT=NUMBER",
            description = {
                "What an act costs, as close-connection=10; a number, or never for what can't be done.",
                "Of one act: \"disable-account account:svc=5\". Repeatable."
            })
    private List<String> costs = new ArrayList<>();

    @Mixin
    private Moment moment;

    @Override
    void check() {
        Given.refs(from);
        Given.refs(protect);
        moment.check();
    }

    @Override
    int ask(Door door) {
        var query = moment.query()
                .withAll("from", from)
                .withAll("protect", protect)
                .with("alternatives", alternatives)
                .withAll("cost", costs);
        return print(door.get("/cuts", query), LAYOUT);
    }

    private static List<JsonNode> acts(JsonNode cut) {
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode act : cut.path("acts")) {
            rows.add(((ObjectNode) act).set("set", cut.path("rank")).set("setCost", cut.path("cost")));
        }
        return rows;
    }

    private static JsonNode refs(JsonNode things) {
        ArrayNode refs = JsonNodeFactory.instance.arrayNode();
        things.forEach(thing -> refs.add(thing.path("ref")));
        return refs;
    }
}
