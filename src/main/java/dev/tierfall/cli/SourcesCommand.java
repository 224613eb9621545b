package dev.tierfall.cli;

import dev.tierfall.cli.door.Answer;
import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.door.Query;
import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Layout;
import dev.tierfall.model.Rejected;
import java.net.http.HttpRequest.BodyPublishers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        description = "What each source says and when it last spoke; or takes what it said back.")
final class SourcesCommand extends Asking {

    private static final Layout ALL = Layout.of(
            "sources",
            "No source has spoken yet.",
            Column.of("name"),
            Column.of("facts"),
            Column.of("spoke"),
            Column.of("who"));

    private static final Layout CHANGES = Layout.of(
                    "changes",
                    "Its last import changed no field of what the map showed before.",
                    Column.of("subject"),
                    Column.of("field"),
                    Column.of("from"),
                    Column.of("to"))
            .saying(SourceWords::of);

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The source; without it, all of them.")
    private @Nullable String name;

    @Option(names = "--undo", description = "Take its last import back.")
    private boolean undo;

    @Option(names = "--remove", description = "Take all that it says back.")
    private boolean remove;

    @Override
    void check() {
        if (undo && remove) {
            throw new Rejected("--undo and --remove at once", "say one of them");
        }
        if (name != null && name.isBlank()) {
            throw new Rejected("the source's name is empty", "leave it out, and all of them are listed");
        }
        if ((undo || remove) && name == null) {
            throw new Rejected("no source is named", "say which: tierfall sources NAME --undo");
        }
    }

    @Override
    int ask(Door door) {
        if (name == null) {
            return print(door.get("/sources", new Query()), ALL);
        }
        String path = "/sources/" + Query.encoded(name);
        if (!undo && !remove) {
            return print(door.get(path, new Query()), CHANGES);
        }
        Answer answer =
                undo ? door.post(path + "/undo", "application/json", BodyPublishers.noBody()) : door.delete(path);
        return print(answer, ImportWords.CHANGED);
    }
}
