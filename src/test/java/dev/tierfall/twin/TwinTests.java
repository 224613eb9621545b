package dev.tierfall.twin;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The twin itself is proved first: by the full answers of public incidents, and by digests of large random maps. */
class TwinTests {

    private final Map<Path, Facts> maps = new HashMap<>();

    static Stream<Question> questions() {
        return Stream.of(Questions.ofTheSamples(), Questions.ofTheRandomMaps()).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void answersRowByRow(Question question) {
        question.ask(new Twin(facts(question.bundle()), question.day()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n30-s7", "n1000-s7", "n20000-s7"})
    void agreesWithTheDigests(String map) {
        Path folder = Digest.folder(map);
        assumeThat(folder).as("the random map lies beside the project").isDirectory();
        var twin = new Twin(facts(folder), Digest.DAY);
        Digest.of(map).forEach(digest -> digest.ask(twin));
    }

    @ParameterizedTest
    @FieldSource("dev.tierfall.twin.DebianUniverse#PACKAGES")
    void fellsWhatDebiansSolversFell(String name) {
        DebianUniverse.ask(new Twin(facts(DebianUniverse.FOLDER), DebianUniverse.DAY), name);
    }

    private Facts facts(Path folder) {
        return maps.computeIfAbsent(folder, BundleReader::read);
    }
}
