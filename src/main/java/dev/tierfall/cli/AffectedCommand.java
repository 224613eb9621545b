package dev.tierfall.cli;

import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Layout;
import dev.tierfall.registry.Affecting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
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
                    Column.of("through"),
                    Column.of("ref"),
                    Column.of("state"),
                    Column.of("name"),
                    new Column("proof", Steps::proof))
            .splitBy(AffectedCommand::rows)
            .saying(AffectedCommand::words);

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Parameters(arity = "1..*", paramLabel = "TEXT", description = "As it stands in the news.")
    private List<String> text = List.of();

    @Mixin
    private Moment moment;

    @Override
    void check() {
        Affecting.checked(String.join(" ", text));
        moment.check();
    }

    @Override
    int ask(Door door) {
        return print(door.get("/affected", moment.query().with("q", String.join(" ", text))), LAYOUT);
    }

    /** A thing that may be meant has a row for each route, or one without any. */
    private static List<JsonNode> rows(JsonNode meaning) {
        JsonNode routes = meaning.path("routes");
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode route : routes.isEmpty() ? List.<JsonNode>of(NODES.objectNode()) : routes) {
            JsonNode vendors = (routes.isEmpty() ? meaning : route).path("vendors");
            rows.add(((ObjectNode) route)
                    .set("meant", meaning.path("match").path("ref"))
                    .set("verdict", meaning.path("verdict"))
                    .set("through", through(vendors)));
        }
        return rows;
    }

    /** The vendors that a fall passes, the first first, each with its tier. */
    private static JsonNode through(JsonNode vendors) {
        String all = StreamSupport.stream(vendors.spliterator(), false)
                .map(vendor -> "%s (%s)"
                        .formatted(
                                vendor.path("ref").asString("").replaceFirst("^vendor:", ""),
                                vendor.path("tier").isNumber()
                                        ? "tier " + vendor.path("tier").asInt()
                                        : "no chain"))
                .collect(Collectors.joining(" > "));
        return all.isEmpty() ? NODES.nullNode() : NODES.stringNode(all);
    }

    private static List<String> words(JsonNode answer) {
        List<String> words = new ArrayList<>();
        String summary = answer.path("summary").asString("");
        String rests = answer.path("restsOn").path("text").asString("");
        words.add(summary);
        if (!summary.contains(rests)) {
            words.add("How much of the map is known: " + rests + ".");
        }
        return words;
    }
}
