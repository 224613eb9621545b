package dev.tierfall.twin;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All questions with a full known answer: of the public incidents and cases among the samples, and of two random maps.
 */
final class Questions {

    static final Path GENERATED = Path.of("src/test/resources/generated");

    private static final Set<String> COMMANDS = Set.of("blast", "exposure", "tiers");

    private Questions() {}

    static List<Question> ofTheSamples() {
        var questions = new ArrayList<Question>();
        try (Stream<Path> files = Files.walk(Path.of("import/samples"))) {
            files.filter(file -> file.endsWith("expected.json"))
                    .sorted(comparing(Path::toString))
                    .forEach(file -> questions.addAll(beside(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return questions;
    }

    static List<Question> ofTheRandomMaps() {
        var questions = new ArrayList<Question>();
        for (String map : List.of("n30-s7", "n1000-s7")) {
            try (InputStream in =
                    new GZIPInputStream(Files.newInputStream(GENERATED.resolve(map + ".expected.json.gz")))) {
                JsonMapper.shared().readTree(in).forEachEntry((name, answer) -> {
                    String command = name.split(" ")[0];
                    questions.add(new Question(map + " " + name, GENERATED.resolve(map), command, answer));
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return questions;
    }

    private static List<Question> beside(Path file) {
        var questions = new ArrayList<Question>();
        Path bundle = file.resolveSibling("");
        for (JsonNode question : JsonMapper.shared().readTree(file).get("questions")) {
            String command = question.get("command").stringValue();
            if (COMMANDS.contains(command)) {
                String name = "%s %s %s".formatted(bundle.getFileName(), question.get("id"), command);
                questions.add(new Question(name, bundle, command, question.get("answer")));
            }
        }
        return questions;
    }
}
