package dev.tierfall.choke.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tierfall.blast.Scene;
import dev.tierfall.choke.rank.RankAnswer.Row;
import dev.tierfall.intake.Intake;
import dev.tierfall.model.State;
import dev.tierfall.spread.SnapshotsOf;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Progress;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every vendor of the example, the public incidents and a random map ranks by what its own blast counts. */
class RankIT {

    private static final Path BESIDE = Path.of("../shared/scenarios");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    static Stream<Path> maps() throws IOException {
        return Stream.of(
                        Stream.of(Path.of("import/samples/example"), Path.of("src/test/resources/generated/n1000-s7")),
                        folders(Path.of("import/samples/incidents")),
                        folders(Path.of("import/samples/cases")))
                .flatMap(all -> all);
    }

    private static Stream<Path> folders(Path of) throws IOException {
        try (Stream<Path> list = Files.list(of)) {
            return list.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void ranksByWhatEachBlastCounts(Path map) {
        assertSame(map);
    }

    @Test
    void ranksTheScenariosBesideTheProject() throws IOException {
        assumeThat(BESIDE).as("the scenarios lie beside the project").isDirectory();
        folders(BESIDE).forEach(RankIT::assertSame);
    }

    private static void assertSame(Path map) {
        Scene scene = scene(map, List.of());
        List<Row> rows = VendorRanking.of(scene, State.CONTROL);
        assertThat(rows).as(map.toString()).isNotEmpty();
        for (Row row : rows) {
            VendorRankingTests.assertSame(scene, row.ref() + "=control", row.control(), map.toString());
            VendorRankingTests.assertSame(scene, row.ref() + "=availability", row.availability(), map.toString());
        }
    }

    private static Scene scene(Path map, List<String> without) {
        Store store = SharedNeo4j.empty();
        store.imports().run(new ImportOrder("ranked", "tests", false, Intake.read(List.of(map))), Progress.NONE);
        return Scene.of(SnapshotsOf.head(store.maps(), DAY), DAY, without);
    }
}
