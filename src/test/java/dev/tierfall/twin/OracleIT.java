package dev.tierfall.twin;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.tierfall.intake.Intake;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Progress;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The product from end to end against answers that it had no part in: files are read, imported, turned into steps by
 * the rules, walked. One map follows the other in one store, each import replacing the last. The map of 20,000 things
 * is asked where it is imported anyway, in {@link dev.tierfall.scale.LargeImportIT}.
 */
class OracleIT {

    private static Store store = SharedNeo4j.empty();
    private static Product product = Product.on(store, Digest.DAY);

    @BeforeAll
    static void clear() {
        store = SharedNeo4j.empty();
        product = Product.on(store, Digest.DAY);
    }

    static Stream<Path> bundles() {
        return questions().keySet().stream();
    }

    private static Map<Path, List<Question>> questions() {
        return Stream.of(Questions.ofTheSamples(), Questions.ofTheRandomMaps())
                .flatMap(List::stream)
                .collect(groupingBy(Question::bundle, LinkedHashMap::new, toList()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void answersRowByRow(Path bundle) {
        load(bundle);
        assertAll(questions().getOrDefault(bundle, List.of()).stream()
                .map(question -> () -> question.ask(product.on(question.day()))));
        assertAll(Digest.of(bundle.getFileName().toString()).stream().map(digest -> () -> digest.ask(product)));
    }

    @Test
    void fellsWhatDebiansSolversFell() {
        load(DebianUniverse.FOLDER);
        assertAll(DebianUniverse.PACKAGES.stream()
                .map(name -> () -> DebianUniverse.ask(product.on(DebianUniverse.DAY), name)));
    }

    private static void load(Path bundle) {
        store.imports().run(new ImportOrder("oracle", "twin", false, Intake.read(List.of(bundle))), Progress.NONE);
        product.switched(store.maps().head());
    }
}
