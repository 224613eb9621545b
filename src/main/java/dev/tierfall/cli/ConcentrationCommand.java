package dev.tierfall.cli;

import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Layout;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "concentration",
        mixinStandardHelpOptions = true,
        description = {
            "How much rests on each vendor, parent group, country, product and management plane.",
            "Critical functions, systems and records: what stops of necessity with its outage, what can stop with it,",
            "and what can fall with its takeover."
        })
final class ConcentrationCommand extends Asking {

    private static final Layout LAYOUT = Layout.of(
                    "groups",
                    "Nothing is on the map that something could rest on.",
                    Column.of("by"),
                    Column.of("ref"),
                    Column.of("name"),
                    Column.of("tier"),
                    Column.of("things", "size"),
                    Column.of("functions forced", "forced", "criticalFunctions"),
                    Column.of("with outage", "outage", "criticalFunctions"),
                    Column.of("with takeover", "takeover", "criticalFunctions"),
                    Column.of("share", "takeover", "functionsShare"),
                    Column.of("systems", "takeover", "systems"),
                    Column.of("records read", "takeover", "records"),
                    Column.of("ways", "routes", "outage"))
            .splitBy(ConcentrationCommand::rows);

    @Mixin
    private Moment moment;

    @Option(
            names = "--by",
            paramLabel = "KIND",
            split = ",",
            description = "vendor, parent, country, product or plane; repeatable. Default: all")
    private List<String> by = new ArrayList<>();

    @Override
    void check() {
        moment.check();
    }

    @Override
    int ask(Door door) {
        var query = moment.query().withAll("by", by).with("limit", "all");
        return print(door.get("/concentration", query), LAYOUT);
    }

    private static List<JsonNode> rows(JsonNode group) {
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode row : group.path("rows")) {
            rows.add(((ObjectNode) row).set("by", group.path("by")));
        }
        return rows;
    }
}
