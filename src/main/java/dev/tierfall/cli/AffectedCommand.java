package dev.tierfall.cli;

import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Layout;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "affected",
        mixinStandardHelpOptions = true,
        description = "Is this name, product and version, CVE, LEI or domain on our map?")
final class AffectedCommand extends Asking {

    private static final Layout LAYOUT = Layout.of(
            "routes",
            "No route is known.",
            Column.of("certainty"),
            Column.of("likelihood"),
            Column.of("hops"),
            Column.of("ref"),
            Column.of("state"),
            Column.of("name"),
            new Column("proof", Steps::proof));

    @Parameters(arity = "1..*", paramLabel = "TEXT", description = "As it stands in the news.")
    private List<String> text = List.of();

    @Mixin
    private Moment moment;

    @Override
    int ask(Door door) {
        return print(door.get("/affected", moment.query().with("q", String.join(" ", text))), LAYOUT);
    }
}
