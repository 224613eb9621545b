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
        name = "exposure",
        mixinStandardHelpOptions = true,
        description = "Which vendors and software can reach these; with no REF, every critical thing.")
final class ExposureCommand extends Asking {

    private static final Layout LAYOUT = Layout.of(
                    "targets",
                    "Nothing can reach them by any known route.",
                    Column.of("target"),
                    Column.of("target state", "targetState"),
                    Column.of("ref"),
                    Column.of("state"),
                    Column.of("tier"),
                    Column.of("hops"),
                    Column.of("likelihood"),
                    Column.of("certainty"),
                    new Column("proof", Steps::proof))
            .splitBy(ExposureCommand::rows);

    @Parameters(arity = "0..*", paramLabel = "REF", description = "As system:erp or dataset:payroll=confidentiality.")
    private List<String> of = List.of();

    @Mixin
    private Moment moment;

    @Option(names = "--top", paramLabel = "N", description = "Rows a target. Default: 20; 0 gives all.")
    private @Nullable Integer top;

    @Override
    void check() {
        Given.refs(of);
        moment.check();
        Given.atLeast(0, "--top", top);
    }

    @Override
    int ask(Door door) {
        var query = moment.query().withAll("of", of).with("top", top);
        return print(door.get("/exposure", query), LAYOUT);
    }

    private static List<JsonNode> rows(JsonNode target) {
        List<JsonNode> rows = new ArrayList<>();
        for (String who : List.of("vendors", "software")) {
            for (JsonNode row : target.path(who)) {
                rows.add(((ObjectNode) row).set("target", target.path("ref")).set("targetState", target.path("state")));
            }
        }
        return rows;
    }
}
