package dev.tierfall.cli;

import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.door.Stopped;
import dev.tierfall.model.Rejected;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the map out, as it stands or as it stood.")
final class ExportCommand extends Asking {

    /** What can be written, each under the ending by which other programs, and the import, know it. */
    enum As {
        bundle(".zip"),
        graphml(".graphml");

        private final String ending;

        As(String ending) {
            this.ending = ending;
        }
    }

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "A bundle is a .zip, GraphML a .graphml.")
    private Path to = Path.of("");

    @Option(names = "--as", paramLabel = "KIND", description = "bundle or graphml. Default: bundle")
    private As as = As.bundle;

    @Mixin
    private When when;

    @Override
    void check() {
        when.check();
        if (limit != null) {
            throw new Rejected("--limit %d".formatted(limit), "leave it out: an export is the whole map");
        }
        Saving.check(to);
        if (!to.toString().toLowerCase(Locale.ROOT).endsWith(as.ending)) {
            throw new Rejected(
                    "'%s' does not end in %s".formatted(to, as.ending), "write --to %s%s".formatted(to, as.ending));
        }
    }

    @Override
    int ask(Door door) {
        Saving.save(door.get("/export", when.query().with("as", as)), to);
        if (!common.quiet) {
            err().println("wrote " + to);
        }
        return Stopped.DONE;
    }
}
