package dev.tierfall.cli;

import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.door.Query;
import dev.tierfall.cli.door.Stopped;
import dev.tierfall.cli.show.Format;
import dev.tierfall.model.Rejected;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "request-pack",
        mixinStandardHelpOptions = true,
        description = "What a vendor is asked, as a workbook that it fills in and that 'tierfall import' reads.")
final class RequestPackCommand extends Asking {

    private static final String ENDING = ".xlsx";

    @Parameters(paramLabel = "VENDOR", description = "As vendor:halden-msp, or its id alone.")
    private String vendor = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "As request-halden-msp.xlsx: its name is that of the source, once it is imported.")
    private Path to = Path.of("");

    @Mixin
    private When when;

    @Override
    void check() {
        Given.refs(List.of(vendor.contains(":") ? vendor : "vendor:" + vendor));
        when.check();
        if (format != Format.table || limit != null) {
            throw new Rejected("a request pack is a workbook", "leave --format and --limit out");
        }
        Saving.check(to);
        if (!to.toString().toLowerCase(Locale.ROOT).endsWith(ENDING)) {
            throw new Rejected("'%s' does not end in .xlsx".formatted(to), "write --to %s.xlsx".formatted(to));
        }
    }

    @Override
    int ask(Door door) {
        Saving.save(door.get("/request-packs/" + Query.encoded(vendor), when.query()), to);
        if (!common.quiet) {
            err().println("wrote " + to);
        }
        return Stopped.DONE;
    }
}
