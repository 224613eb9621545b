package dev.tierfall.cli;

import dev.tierfall.cli.door.Answer;
import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.door.Query;
import dev.tierfall.cli.show.Column;
import dev.tierfall.cli.show.Layout;
import dev.tierfall.model.Rejected;
import java.io.Console;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "users",
        mixinStandardHelpOptions = true,
        description = {
            "Who may sign in, in which role and from which seats they decide; or lets somebody in, or changes that.",
            "A password is asked for on the terminal, or read from TIERFALL_PASSWORD; it is never an argument."
        })
final class UsersCommand extends Asking {

    private static final String VARIABLE = "TIERFALL_PASSWORD";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Layout ALL =
            Layout.of("users", "Nobody may sign in yet.", Column.of("name"), Column.of("role"), Column.of("seats"));

    private static final Layout ONE =
            Layout.of("changed", "", Column.of("name")).saying(user -> List.of(sentence(user)));

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "Whom to let in or change; without it, all are listed.")
    private @Nullable String name;

    @Option(names = "--role", paramLabel = "ROLE", description = "viewer, procurement, analyst or administrator.")
    private @Nullable String role;

    @Option(
            names = "--seats",
            paramLabel = "SEATS",
            description =
                    "All that they hold from now on, with commas: security, legal, procurement, council; or none.")
    private @Nullable String seats;

    @Option(names = "--password", description = "Give a new password; somebody new needs one and is asked anyway.")
    private boolean password;

    @Override
    void check() {
        boolean changes = role != null || seats != null || password;
        if (name == null && changes) {
            throw new Rejected("nobody is named", "say who: tierfall users NAME --role viewer");
        }
        if (name != null && !changes) {
            throw new Rejected(
                    "nothing is said of '%s'".formatted(name), "say what they may, as --role viewer or --seats legal");
        }
        if (name != null && name.isBlank()) {
            throw new Rejected("the name is empty", "leave it out, and all of them are listed");
        }
    }

    @Override
    int ask(Door door) {
        if (name == null) {
            return print(door.get("/users", new Query()), ALL);
        }
        var said = new LinkedHashMap<String, Object>();
        if (role != null) {
            said.put("role", role);
        }
        if (seats != null) {
            said.put("seats", seats.strip().equals("none") ? List.of() : List.of(seats.split("\\s*,\\s*")));
        }
        if (password || (role != null && isNew(door, name))) {
            said.put("password", secret());
        }
        return print(put(door, name, said), ONE);
    }

    private static Answer put(Door door, String name, Map<String, Object> said) {
        return door.put(
                "/users/" + Query.encoded(name),
                "application/json",
                BodyPublishers.ofString(JSON.writeValueAsString(said)));
    }

    private static boolean isNew(Door door, String name) {
        try (var answer = door.get("/users", new Query())) {
            return JSON.readTree(answer.body())
                    .valueStream()
                    .noneMatch(user -> user.path("name").asString("").equalsIgnoreCase(name.strip()));
        }
    }

    private String secret() {
        String told = world().environment().get(VARIABLE);
        if (told != null && !told.isEmpty()) {
            return told;
        }
        Console console = Optional.ofNullable(System.console())
                .filter(there -> world().terminal() && there.isTerminal())
                .orElseThrow(() -> new Rejected(
                        "there is no terminal to ask for the password",
                        "run it on one, or put the password into %s".formatted(VARIABLE)));
        String first = new String(console.readPassword("Password for %s: ", name));
        if (!first.equals(new String(console.readPassword("Once more: ")))) {
            throw new Rejected("the two passwords differ", "type the same one twice");
        }
        return first;
    }

    private static String sentence(JsonNode user) {
        String held = user.path("seats").valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
        return "%s signs in as %s%s."
                .formatted(
                        user.path("name").asString(""),
                        user.path("role").asString(""),
                        held.isEmpty() ? "" : ", with the seats " + held);
    }
}
