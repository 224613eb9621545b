package dev.tierfall.choke.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tierfall.blast.Analyses;
import dev.tierfall.blast.Blast;
import dev.tierfall.blast.Scene;
import dev.tierfall.choke.Top;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Group;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Missing;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Row;
import dev.tierfall.intake.Intake;
import dev.tierfall.model.Kind;
import dev.tierfall.spread.SnapshotsOf;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Progress;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The example's planted concentrations are found: the hall under two chains, the group that holds servers and backup,
 * the country that all lean on, the plane that commands critical systems.
 */
class ConcentrationIT {

    private static final Path BESIDE = Path.of("../shared/scenarios");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static Store store = SharedNeo4j.empty();
    private static ConcentrationAnswer answer = ask(Path.of("import/samples/example"));

    @BeforeAll
    static void load() {
        answer = ask(Path.of("import/samples/example"));
    }

    @Test
    void findsTheHallUnderTwoChains() {
        Row hall = row(By.VENDOR, "vendor:granitgate");

        assertThat(hall.tier()).isEqualTo(2);
        assertThat(hall.outage().criticalFunctions()).isEqualTo(7);
        assertThat(hall.forced().criticalFunctions()).isEqualTo(1);
        assertThat(hall.routes().through())
                .contains("subcontract:sc-halden-granitgate", "subcontract:sc-weserrechner-granitgate");
    }

    @Test
    void findsTheGroupThatHoldsServersAndBackup() {
        Row group = row(By.PARENT, "vendor:fjordgate");

        assertThat(group.refs()).containsExactly("vendor:fjordgate", "vendor:halden-msp", "vendor:skalvik");
        assertThat(group.takeover().criticalFunctions())
                .isGreaterThanOrEqualTo(
                        row(By.VENDOR, "vendor:halden-msp").takeover().criticalFunctions());
    }

    @Test
    void findsThePlaneThatCommandsCriticalSystems() {
        Row plane = row(By.PLANE, "system:halden-rmm");

        assertThat(plane.manages()).isEqualTo(8);
        assertThat(plane.takeover().systems()).isGreaterThanOrEqualTo(3);
        assertThat(plane.outage().criticalFunctions()).isZero();
    }

    @Test
    void namesWhatTheExampleLeavesOpen() {
        assertThat(answer.missing())
                .extracting(Missing::what)
                .contains(
                        "subcontracts without a country",
                        "vendors of which nobody said who owns them",
                        "vendors without an LEI, told apart by name alone",
                        "data sets without a number of records",
                        "systems not said to be critical or not");
        assertThat(answer.missing())
                .contains(
                        new Missing("subcontracts without a country", 1, List.of("subcontract:sc-tidewell-cumulane")));
    }

    @Test
    void countsAsTheBlastOfEachVendorDoes() throws IOException {
        assertSame(Path.of("import/samples/example"));
        assertSame(Path.of("src/test/resources/generated/n1000-s7"));
        for (Path map : folders(Path.of("import/samples/incidents"))) {
            assertSame(map);
        }
    }

    @Test
    void countsTheScenariosBesideTheProject() throws IOException {
        assumeThat(BESIDE).as("the scenarios lie beside the project").isDirectory();
        for (Path map : folders(BESIDE)) {
            assertSame(map);
        }
    }

    private static List<Path> folders(Path of) throws IOException {
        try (Stream<Path> list = Files.list(of)) {
            return list.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static void assertSame(Path map) {
        ConcentrationAnswer told = ask(map);
        Scene scene = Scene.of(SnapshotsOf.head(store.maps(), DAY), DAY, List.of());
        for (Row row : group(told, By.VENDOR).rows()) {
            List<String> from =
                    row.refs().stream().map(ref -> ref + "=availability").toList();
            Blast blast = Analyses.blast(scene, from);
            assertThat(row.outage().criticalFunctions())
                    .as("%s: %s", map, from)
                    .isEqualTo(Analyses.totals(blast).criticalFunctions());
            assertThat(row.forced().criticalFunctions())
                    .as("%s: %s", map, from)
                    .isEqualTo(forcedFunctions(scene, blast));
            List<String> taken =
                    row.refs().stream().map(ref -> ref + "=control").toList();
            assertThat(row.takeover().records())
                    .as("%s: %s", map, taken)
                    .isEqualTo(Analyses.totals(Analyses.blast(scene, taken)).records());
        }
    }

    private static int forcedFunctions(Scene scene, Blast blast) {
        return (int) IntStream.range(0, blast.size())
                .filter(row -> Boolean.TRUE.equals(blast.forced(row)))
                .map(row -> scene.graph().thing(blast.node(row)))
                .filter(thing -> scene.things().kind(thing) == Kind.FUNCTION
                        && scene.things().critical(thing))
                .count();
    }

    private static ConcentrationAnswer ask(Path map) {
        store = SharedNeo4j.empty();
        store.imports().run(new ImportOrder("ours", "tests", false, Intake.read(List.of(map))), Progress.NONE);
        Scene scene = Scene.of(SnapshotsOf.head(store.maps(), DAY), DAY, List.of());
        return Concentration.of(
                scene, new FactsReader(store.maps()).of(scene), EnumSet.allOf(By.class), new Top(Integer.MAX_VALUE));
    }

    private static Row row(By by, String ref) {
        return group(answer, by).rows().stream()
                .filter(row -> row.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private static Group group(ConcentrationAnswer told, By by) {
        return told.groups().stream()
                .filter(group -> group.by().equals(by.word()))
                .findFirst()
                .orElseThrow();
    }
}
