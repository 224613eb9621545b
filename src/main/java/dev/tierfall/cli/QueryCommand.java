package dev.tierfall.cli;

import dev.tierfall.cli.door.Answer;
import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.door.Stopped;
import dev.tierfall.model.Rejected;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = "Runs a query in Cypher, which only reads: a named one of cypher/queries, or one of your own.")
final class QueryCommand extends Asking {

    private static final JsonMapper JSON = new JsonMapper();

    @Parameters(paramLabel = "FILE|-", description = "The query's file or its name; - reads it from standard input.")
    private String file = "";

    @Option(
            names = {"-p", "--param"},
            paramLabel = "NAME=VALUE",
            description = "A parameter of the query; repeatable.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    private String text = "";

    @Override
    void check() {
        text = text();
    }

    @Override
    int ask(Door door) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put(text.isEmpty() ? "name" : "cypher", text.isEmpty() ? file : text);
        asked.put("parameters", parameters);
        try (Answer answer =
                door.post("/query", "application/json", BodyPublishers.ofByteArray(JSON.writeValueAsBytes(asked)))) {
            printer().print(answer.body());
        }
        return Stopped.DONE;
    }

    /** Nothing to send but the name, unless that can only be meant as a file. */
    private String name() {
        if (file.isBlank() || file.contains("/") || file.endsWith(".cypher")) {
            throw new Rejected(
                    "there is no file '%s'".formatted(file),
                    "look at its path, or give a query's name alone, as tiers");
        }
        return "";
    }

    /** The query that a file or standard input holds; empty where the argument is a name. */
    private String text() {
        try {
            boolean typed = file.equals("-");
            if (!typed && !Files.isRegularFile(Path.of(file))) {
                return name();
            }
            String read = typed
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(file));
            if (read.isBlank()) {
                throw new Rejected(
                        "%s is empty".formatted(typed ? "standard input" : "'" + file + "'"),
                        "write a query into it, or give the name of a named one");
            }
            return read;
        } catch (IOException e) {
            throw new Rejected(
                    "'%s' can't be read: %s".formatted(file, e.getMessage()), "give a file of Cypher in UTF-8");
        }
    }
}
