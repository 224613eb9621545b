package dev.tierfall.cli;

import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.door.Query;
import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Layout;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "chain",
        mixinStandardHelpOptions = true,
        description = "The subcontracting chains of a vendor, upwards to us and downwards.")
final class ChainCommand extends Asking {

    private static final Layout LAYOUT = Layout.of(
                    "links",
                    "No subcontract names it.",
                    Column.of("tier"),
                    Column.of("prime"),
                    Column.of("sub"),
                    Column.of("service"),
                    Column.of("contract"),
                    Column.of("status"),
                    Column.of("notified"),
                    Column.of("approved"),
                    Column.of("data", "exposesData"),
                    Column.of("country"))
            .saying(ChainCommand::words);

    @Parameters(paramLabel = "VENDOR", description = "As vendor:halden-msp, or its id alone.")
    private String vendor = "";

    @Mixin
    private Moment moment;

    @Override
    void check() {
        Given.refs(List.of(vendor.contains(":") ? vendor : "vendor:" + vendor));
        moment.check();
    }

    @Override
    int ask(Door door) {
        return print(door.get("/chain/" + Query.encoded(vendor), moment.query()), LAYOUT);
    }

    private static List<String> words(JsonNode answer) {
        JsonNode tier = answer.path("tier");
        return List.of("%s: %s"
                .formatted(
                        answer.path("vendor").asString(""),
                        tier.isNumber() ? "tier " + tier.asInt() : "no tier, for no chain explains it"));
    }
}
