package dev.tierfall.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.blast.Blasts;
import dev.tierfall.blast.Scenes;
import dev.tierfall.intake.Intake;
import dev.tierfall.spread.Snapshots;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.MapSwitched;
import dev.tierfall.store.Maps;
import dev.tierfall.store.Progress;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** News arrives as a name that somebody typed in a hurry; each public incident lies on a map of its own. */
class AffectedIT {

    private static final List<String> ABSENT = List.of(
            "Globex",
            "Initech",
            "Umbrella Holding",
            "Hooli",
            "Vandelay Industries",
            "CVE-2014-0160",
            "CVE-2099-99999",
            "log4j 2.14.1",
            "OpenSSL 3.0.7",
            "citrix.invalid",
            "mail@nowhere.invalid",
            "549300ABCDEFGHIJKL12",
            "Wayne",
            "Stark Industries",
            "Tyrell",
            "Weyland-Yutani",
            "Massive Dynamic",
            "Pied Piper",
            "Soylent",
            "???");

    private static Store store = SharedNeo4j.empty();
    private static AnnotationConfigApplicationContext beans = beans();

    private static AnnotationConfigApplicationContext beans() {
        var beans = new AnnotationConfigApplicationContext();
        beans.registerBean(Maps.class, store::maps);
        beans.registerBean(Clock.class, Clock::systemUTC);
        beans.scan("dev.tierfall.spread", "dev.tierfall.blast");
        beans.refresh();
        return beans;
    }

    @BeforeAll
    static void clear() {
        store = SharedNeo4j.empty();
        beans = beans();
    }

    /** A sample as the list of samples names it. */
    private record Incident(String folder, String name, LocalDate day) {}

    private static List<Incident> incidents() throws IOException {
        var incidents = new ArrayList<Incident>();
        try (InputStream in = Files.newInputStream(Path.of("import/samples/samples.yaml"))) {
            List<Map<String, Object>> samples = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            for (Map<String, Object> sample : samples) {
                String folder = String.valueOf(sample.get("folder"));
                if (folder.startsWith("incidents/")) {
                    String title = String.valueOf(sample.get("title"));
                    String first = String.valueOf(sample.get("firstBlast"));
                    assertThat(first).isNotEmpty();
                    incidents.add(
                            new Incident(folder, title.substring(0, title.indexOf(',')), day(sample.get("date"))));
                }
            }
        }
        return incidents;
    }

    private static LocalDate day(@Nullable Object date) {
        return date instanceof Date parsed
                ? LocalDate.ofInstant(parsed.toInstant(), ZoneOffset.UTC)
                : LocalDate.parse(String.valueOf(date));
    }

    @Test
    void findsEveryIncidentThoughItsNameIsMistyped() throws IOException {
        List<Incident> incidents = incidents();
        assertThat(incidents).hasSizeGreaterThanOrEqualTo(6);
        for (Incident incident : incidents) {
            Affecting affecting = load(incident.folder());
            assertThat(affecting.ask(incident.name(), incident.day()).verdict())
                    .as(incident.name())
                    .isIn(Affected.YES, Affected.PERHAPS);
            for (String typed : mistyped(incident.name())) {
                Affected answer = affecting.ask(typed, incident.day());
                assertThat(answer.meanings())
                        .as("'%s' for %s", typed, incident.name())
                        .isNotEmpty();
                assertThat(answer.verdict()).as(answer.summary()).isIn(Affected.YES, Affected.PERHAPS);
            }
        }
    }

    @Test
    void neverSaysABareNo() {
        Affecting affecting = load("incidents/moveit-2023");
        for (String absent : ABSENT) {
            Affected answer = affecting.ask(absent, LocalDate.of(2023, 6, 5));
            assertThat(answer.verdict()).as(absent).isEqualTo(Affected.NO);
            assertThat(answer.summary())
                    .as(absent)
                    .contains("No known route", "This rests on: chains mapped for", "software known for");
            assertThat(answer.restsOn().figures()).as(absent).hasSizeGreaterThanOrEqualTo(2);
        }
        assertThat(affecting.ask("CVE-2014-0160", LocalDate.of(2023, 6, 5)).summary())
                .isEqualTo(
                        "No known route: nothing on the map is called 'CVE-2014-0160'. This rests on: chains mapped for"
                                + " 2 of 3 vendors, software known for 67 % of systems, vulnerabilities listed for"
                                + " 1 of 1 product.");
    }

    @Test
    void followsAVulnerabilityThroughItsProductToWhatMustNotFall() {
        Affecting affecting = load("incidents/moveit-2023");
        Affected answer = affecting.ask("CVE-2023-34362", LocalDate.of(2023, 6, 5));
        assertThat(answer.verdict()).isEqualTo(Affected.YES);
        assertThat(answer.meanings()).hasSize(1);
        assertThat(answer.meanings().getFirst().falls()).containsExactly("software:moveit=flaw");
        assertThat(answer.meanings().getFirst().routes())
                .extracting(row -> row.ref() + " " + row.state())
                .contains("dataset:calpers-members confidentiality");
    }

    /** One error each: a letter left out, doubled, exchanged with the next, or replaced. */
    private static List<String> mistyped(String name) {
        var random = new Random(name.hashCode());
        var typed = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            int at = random.nextInt(name.length() - 1);
            String before = name.substring(0, at);
            String after = name.substring(at + 1);
            typed.add(before + after);
            typed.add(before + name.charAt(at) + name.charAt(at) + after);
            typed.add(before + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2));
            typed.add(before + 'q' + after);
        }
        return typed;
    }

    private static Affecting load(String folder) {
        var bundle = Intake.read(List.of(Path.of("import/samples", folder)));
        store.imports().run(new ImportOrder("news", "twin", false, bundle), Progress.NONE);
        beans.publishEvent(new MapSwitched(store.maps().head()));
        return new Affecting(
                new NameIndex(store.maps()),
                beans.getBean(Blasts.class),
                beans.getBean(Snapshots.class),
                beans.getBean(Scenes.class),
                store.maps());
    }
}
