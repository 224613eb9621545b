package dev.tierfall.cli;

import dev.tierfall.cli.door.Stop;
import dev.tierfall.cli.door.Stopped;
import dev.tierfall.cli.door.World;
import dev.tierfall.model.Rejected;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Runs one command line and says with which status to exit. Errors are a sentence and its mend, never a stack trace.
 */
public final class Cli {

    private static final Set<String> OF_THE_PROGRAM_ITSELF = Set.of("-h", "--help", "-V", "--version");

    /** The types of an option that takes a whole number. */
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class);

    private Cli() {}

    /** Standard output is UTF-8 whatever the terminal's language, since programs read it. */
    public static int run(Class<?> application, String... arguments) {
        var out = writer(FileDescriptor.out);
        var err = writer(FileDescriptor.err);
        World world = World.real(application);
        return endsByItself(arguments)
                ? Stop.over(() -> run(world, out, err, arguments))
                : run(world, out, err, arguments);
    }

    static int run(World world, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = line(world, out, err);
        int status = line.execute(withCommand(arguments));
        out.flush();
        err.flush();
        return status;
    }

    /** All commands, ready to read arguments. */
    static CommandLine line(World world, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new TierfallCommand(world))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setParameterExceptionHandler((wrong, given) -> refuse(wrong))
                .setExecutionExceptionHandler((failure, command, result) -> explain(failure, command.getErr()));
        // What it does not know itself is for the command that it compares.
        Objects.requireNonNull(line.getSubcommands().get(WhatIfCommand.NAME))
                .setUnmatchedOptionsArePositionalParams(true);
        return line;
    }

    /** A server is stopped in its own way, and an import takes back what it did. */
    private static boolean endsByItself(String... arguments) {
        return !Set.of("serve", "import", "train").contains(withCommand(arguments)[0]);
    }

    /** No command means serve, also where options are given. */
    private static String[] withCommand(String... arguments) {
        boolean named =
                arguments.length > 0 && (!arguments[0].startsWith("-") || OF_THE_PROGRAM_ITSELF.contains(arguments[0]));
        return named
                ? arguments
                : Stream.concat(Stream.of("serve"), Arrays.stream(arguments)).toArray(String[]::new);
    }

    static int refuse(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        boolean unread = wrong.getClass() == ParameterException.class && wrong.getValue() != null;
        if (unread && wrong.getArgSpec() instanceof OptionSpec option && WHOLE.contains(option.type())) {
            return explain(Given.notWhole(option.longestName(), wrong.getValue()), command.getErr());
        }
        command.getErr().println("tierfall: " + wrong.getMessage());
        String meant = wrong instanceof UnmatchedArgumentException unmatched ? meant(unmatched) : "";
        command.getErr()
                .println("  mend: %ssee '%s --help'"
                        .formatted(meant, command.getCommandSpec().qualifiedName()));
        return Stopped.REFUSED;
    }

    /** The nearest first; those after it are further away than anybody would slip. */
    private static String meant(UnmatchedArgumentException unmatched) {
        return unmatched.getSuggestions().stream()
                .findFirst()
                .map("did you mean %s? "::formatted)
                .orElse("");
    }

    private static int explain(Exception failure, PrintWriter err) {
        return switch (failure) {
            case Rejected rejected -> {
                err.println(rejected.getMessage()
                        + (rejected.more() == 0 ? "" : "\nand %d more".formatted(rejected.more())));
                yield Stopped.REFUSED;
            }
            case Stopped stopped -> {
                err.println(stopped.getMessage());
                yield stopped.status();
            }
            default -> {
                err.println("tierfall failed: " + failure);
                err.println("  mend: try again, and if it fails again look into tierfall.log in the data directory");
                yield Stopped.FAILED;
            }
        };
    }

    private static PrintWriter writer(FileDescriptor to) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8), true);
    }
}
