package dev.tierfall.cli;

import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.door.Query;
import dev.tierfall.cli.show.Format;
import dev.tierfall.model.Rejected;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(
        name = WhatIfCommand.NAME,
        mixinStandardHelpOptions = true,
        description = {
            "The map changed in mind only: any COMMAND before and after, side by side.",
            "Without a command: every critical thing, and who can reach it. docs/what-if.md has the file's form."
        })
final class WhatIfCommand extends Asking {

    static final String NAME = "whatif";

    private static final int ROWS_OF_JSON = 1_000;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE|NAME",
            description = "A file of changes, a bundle whose rows are added, or the name of a saved what-if.")
    private @Nullable String what;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "COMMAND", description = "As blast vendor:halden-msp.")
    private List<String> command = new ArrayList<>();

    @Option(names = "--save", paramLabel = "NAME", description = "Keep the file under this name.")
    private @Nullable String save;

    @Option(names = "--list", description = "What is saved, and whether it still fits the map.")
    private boolean list;

    @Option(names = "--delete", paramLabel = "NAME", description = "Forget what is saved under this name.")
    private @Nullable String delete;

    private Door.@Nullable WhatIf whatIf;
    private @Nullable Asking compared;

    @Override
    public Integer call() {
        if (what != null && what.startsWith("-")) {
            throw new Rejected("Unknown option: '%s'".formatted(what), "see 'tierfall whatif --help'");
        }
        try {
            if (what != null && save == null) {
                compared = compared();
            }
        } catch (ParameterException wrong) {
            return Cli.refuse(wrong);
        }
        return super.call();
    }

    @Override
    void check() {
        long acts = Stream.of(list, save != null, delete != null)
                .filter(asked -> asked)
                .count();
        if (acts > 1) {
            throw new Rejected("several of --list, --save and --delete at once", "say one of them");
        }
        if (what == null && (acts == 0 || save != null)) {
            throw new Rejected(
                    "no what-if is named",
                    "give a file, or the name of a saved one; tierfall whatif --list shows them");
        }
        if (save != null && !command.isEmpty()) {
            throw new Rejected("--save and a command at once", "save it first: tierfall whatif --save NAME FILE");
        }
        if (compared != null) {
            compared.check();
        }
        if (what != null) {
            whatIf = WhatIfFile.read(what);
            if (save != null && whatIf.text() == null) {
                throw new Rejected("there is no file '%s' to save".formatted(what), "look at its path");
            }
        }
    }

    @Override
    int ask(Door door) {
        if (list) {
            return print(door.get("/what-ifs", new Query()), CompareWords.LIST);
        }
        if (delete != null) {
            return print(door.delete("/what-ifs/" + Query.encoded(delete)), CompareWords.LIST);
        }
        Door.WhatIf given = Objects.requireNonNull(whatIf);
        if (save != null) {
            String text = Objects.requireNonNull(given.text());
            var body = BodyPublishers.ofString(text);
            return print(door.put("/what-ifs/" + Query.encoded(save), "application/yaml", body), CompareWords.SAVED);
        }
        int rows = limit != null ? limit : format == Format.json ? ROWS_OF_JSON : 0;
        Asking question = Objects.requireNonNull(compared);
        question.compare(printer(), Math.min(rows, ROWS_OF_JSON));
        return question.ask(door.comparing(given));
    }

    /** The command that is asked before and after. */
    private Asking compared() {
        if (command.stream().anyMatch(word -> word.startsWith("--what-if"))) {
            throw new Rejected("two what-ifs at once", "put the changes of both into one file");
        }
        List<String> words = new ArrayList<>(command);
        if (words.isEmpty() || words.getFirst().startsWith("-")) {
            words.addAll(0, List.of("exposure", "--top", "0"));
        }
        CommandLine.ParseResult parsed = Cli.line(world(), out(), err()).parseArgs(words.toArray(String[]::new));
        if (parsed.hasSubcommand()
                && parsed.subcommand().commandSpec().userObject() instanceof Asking asking
                && !(asking instanceof WhatIfCommand)) {
            return asking;
        }
        throw new Rejected(
                "'%s' asks nothing that a what-if could change".formatted(words.getFirst()),
                "compare a question of the map, as blast or exposure");
    }
}
