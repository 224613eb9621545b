package dev.tierfall.cli;

import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "affected",
        mixinStandardHelpOptions = true,
        description = "Is this name, product and version, CVE, LEI or domain on our map?")
final class AffectedCommand extends Asking {

    private static final Layout LAYOUT = Layout.of(
                    "meanings",
                    "",
                    Column.of("meant"),
                    Column.of("verdict"),
                    Column.of("likelihood"),
                    Column.of("hops"),
                    Column.of("certainty"),
                    Column.of("ref"),
                    Column.of("state"),
                    Column.of("name"),
                    new Column("proof", Steps::proof))
            .splitBy(AffectedCommand::rows)
            .saying(AffectedCommand::words);

    @Parameters(arity = "1..*", paramLabel = "TEXT", description = "As it stands in the news.")
    private List<String> text = List.of();

    @Mixin
    private Moment moment;

    @Override
    int ask(Door door) {
        return print(door.get("/affected", moment.query().with("q", String.join(" ", text))), LAYOUT);
    }

    /** A thing that may be meant has a row for each route, or one without any. */
    private static List<JsonNode> rows(JsonNode meaning) {
        JsonNode routes = meaning.path("routes");
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode route : routes.isEmpty() ? List.<JsonNode>of(JsonNodeFactory.instance.objectNode()) : routes) {
            rows.add(((ObjectNode) route)
                    .set("meant", meaning.path("match").path("ref"))
                    .set("verdict", meaning.path("verdict")));
        }
        return rows;
    }

    private static List<String> words(JsonNode answer) {
        return Stream.of(answer.path("summary"), answer.path("restsOn").path("text"))
                .map(line -> line.asString(""))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
