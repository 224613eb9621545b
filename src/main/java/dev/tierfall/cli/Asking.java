package dev.tierfall.cli;

import dev.tierfall.cli.door.Answer;
import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.door.Stopped;
import dev.tierfall.cli.door.World;
import dev.tierfall.cli.show.Format;
import dev.tierfall.cli.show.Layout;
import dev.tierfall.cli.show.Printer;
import dev.tierfall.model.Rejected;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A command that asks a server and prints what it says. */
abstract class Asking implements Callable<Integer> {

    @ParentCommand
    private TierfallCommand tierfall;

    @Spec
    CommandSpec spec;

    @Mixin
    Common common;

    @Option(names = "--server", paramLabel = "URL", description = "Ask this server, with the token in TIERFALL_TOKEN.")
    private @Nullable String server;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Format.Reader.class,
            description = {
                "table, json or csv; of checks also sarif, of the brief html, of dossiers html and xlsx.",
                "Default: table"
            })
    Format format = Format.table;

    @Option(names = "--limit", paramLabel = "N", description = "Only the first rows, or elements of JSON. Default: all")
    @Nullable
    Integer limit;

    /** Prints comparisons instead of answers; null where an answer is one. */
    private @Nullable Printer comparing;

    /** Asks, prints, and says with which status to exit. */
    abstract int ask(Door door);

    /** Looks at what was given before any server is asked or started. */
    void check() {}

    /** Whether this command's answer can be printed so. */
    boolean prints(Format wanted) {
        return wanted.isUsual();
    }

    /** Whether a map may begin with this command; the others ask one that is there. */
    boolean begins() {
        return false;
    }

    @Override
    public Integer call() {
        Given.atLeast(0, "--limit", limit);
        if (!prints(format)) {
            throw new Rejected("--format %s is for %s".formatted(format, format.whose()), "choose table, json or csv");
        }
        check();
        if (server == null && !begins()) {
            common.requireMap(world());
        }
        try (Door door = Door.open(world(), common.wish(world(), server))) {
            return ask(door);
        }
    }

    World world() {
        return tierfall.world();
    }

    int print(Answer answer, Layout layout) {
        try (answer) {
            if (comparing == null) {
                printer().print(answer.body(), layout);
            } else {
                comparing.print(answer.body(), CompareWords.LAYOUT);
            }
        }
        return Stopped.DONE;
    }

    /**
     * From now on asks for two answers side by side.
     *
     * @param rows how many rows of each answer are wanted themselves
     */
    void compare(Printer by, int rows) {
        comparing = by;
        format = by.format();
        limit = rows;
    }

    /** Whether two answers are laid side by side. */
    boolean comparing() {
        return comparing != null;
    }

    Printer printer() {
        return new Printer(format, limit == null ? Integer.MAX_VALUE : limit, out());
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
