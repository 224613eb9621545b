package dev.tierfall.cli;

import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Layout;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
        name = "rank",
        mixinStandardHelpOptions = true,
        description = "Every vendor by what its fall reaches, the heaviest first.")
final class RankCommand extends Asking {

    @Mixin
    private Moment moment;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "What happens to a vendor: control (taken over) or availability (stops). Default: control")
    private String state = "control";

    @Option(names = "--sensitivity", description = "Also whether the order rests on how great the likelihoods are.")
    private boolean sensitivity;

    @Override
    void check() {
        moment.check();
    }

    @Override
    int ask(Door door) {
        var query = moment.query()
                .with("state", state)
                .with("limit", "all")
                .with("sensitivity", sensitivity ? "true" : null);
        return print(door.get("/rank", query), layout());
    }

    private Layout layout() {
        return Layout.of(
                        "vendors",
                        "No vendor is on the map.",
                        Column.of("rank"),
                        Column.of("ref"),
                        Column.of("name"),
                        Column.of("tier"),
                        Column.of("critical functions", state, "criticalFunctions"),
                        Column.of("critical systems", state, "systems"),
                        Column.of("records read", state, "records"),
                        Column.of("things", state, "things"),
                        Column.of("assumed only", state, "assumedOnly"),
                        Column.of("weight", state, "weight"),
                        Column.of("likely", state, "likely"))
                .saying(RankCommand::words);
    }

    private static List<String> words(JsonNode answer) {
        return Stream.of(
                        answer.path("title"),
                        answer.path("summary"),
                        answer.path("sensitivity").path("summary"))
                .map(words -> words.asString(""))
                .filter(words -> !words.isEmpty())
                .toList();
    }
}
