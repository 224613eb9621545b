package dev.tierfall.cli;

import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Layout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "tiers",
        mixinStandardHelpOptions = true,
        description = "The tier of each vendor: 1 has a contract with us, and each subcontract adds one.")
final class TiersCommand extends Asking {

    private static final Layout LAYOUT =
            Layout.of("tiers", "No vendor is on the map.", Column.of("vendor", "key"), Column.of("tier", "value"));

    @Mixin
    private Moment moment;

    @Override
    void check() {
        moment.check();
    }

    @Override
    int ask(Door door) {
        return print(door.get("/tiers", moment.query()), LAYOUT);
    }
}
