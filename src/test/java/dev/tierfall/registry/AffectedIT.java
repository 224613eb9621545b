package dev.tierfall.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.blast.Blasts;
import dev.tierfall.blast.Scenes;
import dev.tierfall.blast.Scope;
import dev.tierfall.intake.Intake;
import dev.tierfall.schema.RowSource;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.MapSwitched;
import dev.tierfall.store.Maps;
import dev.tierfall.store.Progress;
import dev.tierfall.store.Rows;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** News arrives as a name that somebody typed in a hurry; each public incident lies on a map of its own. */
class AffectedIT {

    private static final List<String> ABSENT = List.of("""
            Globex; Initech; Umbrella Holding; Hooli; Vandelay Industries; CVE-2014-0160;
            CVE-2099-99999; log4j 2.14.1; OpenSSL 3.0.7; citrix.invalid; mail@nowhere.invalid;
            549300ABCDEFGHIJKL12; Wayne; Stark Industries; Tyrell; Weyland-Yutani; Massive Dynamic;
            Pied Piper; Soylent; ???""".split(";\\s+"));

    private static final Scope JUNE = on(LocalDate.of(2023, 6, 5));

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
            assertThat(affecting.ask(incident.name(), on(incident.day())).verdict())
                    .as(incident.name())
                    .isIn(Affected.YES, Affected.PERHAPS);
            for (String typed : mistyped(incident.name())) {
                Affected answer = affecting.ask(typed, on(incident.day()));
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
            Affected answer = affecting.ask(absent, JUNE);
            assertThat(answer.verdict()).as(absent).isEqualTo(Affected.NO);
            assertThat(answer.summary())
                    .as(absent)
                    .contains("No known route", "This rests on: chains mapped for", "software known for");
            assertThat(answer.restsOn().figures()).as(absent).hasSizeGreaterThanOrEqualTo(2);
        }
        assertThat(affecting.ask("CVE-2014-0160", JUNE).summary())
                .isEqualTo(
                        "No known route: nothing on the map is called 'CVE-2014-0160'. This rests on: chains mapped for"
                                + " 2 of 3 vendors, software known for 67 % of systems, vulnerabilities listed for"
                                + " 1 of 1 product.");
    }

    @Test
    void followsAVulnerabilityThroughItsProductToWhatMustNotFall() {
        Affecting affecting = load("incidents/moveit-2023");
        Affected answer = affecting.ask("CVE-2023-34362", JUNE);
        assertThat(answer.verdict()).isEqualTo(Affected.YES);
        assertThat(answer.meanings()).hasSize(1);
        assertThat(answer.meanings().getFirst().falls()).containsExactly("software:moveit=flaw");
        assertThat(answer.meanings().getFirst().routes())
                .extracting(route -> route.row().ref() + " " + route.row().state())
                .contains("dataset:calpers-members confidentiality");
    }

    /** Our provider works through another, which works through a third; we run its product, and know two like it. */
    private static Rows chain() {
        return new Rows()
                .file("organizations", "id,name,kind", "we,We,own")
                .file(
                        "vendors",
                        "id,name,website",
                        "halden,Halden,https://halden.example",
                        "fjord,Fjordgate,",
                        "quorra,Quorra,",
                        "acme,Acme,",
                        "acme-holding,Acme Holding,")
                .file("contracts", "id,customer,provider,status", "k,we,halden,signed")
                .file(
                        "subcontracts",
                        "id,contract,prime,sub,status",
                        "l1,k,halden,fjord,effective",
                        "l2,k,fjord,quorra,effective")
                .file("software", "id,name,publisher,version", "vsa,Kaseya VSA,fjord,9.5.6", "vsa-agent,VSA Agent,,")
                .file("systems", "id,name,critical,pivotable", "erp,ERP,true,false")
                .file("accounts", "id,holder,mfa", "svc,vendor:halden,none", "adm,vendor:acme-holding,none")
                .file("grants", "principal,system,level", "account:svc,erp,admin", "account:adm,erp,read")
                .file("installations", "system,software", "erp,vsa")
                .file("vulnerabilities", "id,software", "cve-2021-30116,vsa");
    }

    private static final Scope NEW_YEAR = on(LocalDate.of(2026, 1, 1));

    private static String through(Affected answer) {
        return answer.meanings().getFirst().routes().getFirst().vendors().stream()
                .map(vendor -> vendor.ref() + " " + vendor.tier())
                .collect(Collectors.joining(" > "));
    }

    @Test
    void namesTheTierOfEachVendorThatARoutePasses() {
        Affecting affecting = load(chain());

        Affected quorra = affecting.ask("Quorra", NEW_YEAR);
        Affected flaw = affecting.ask("cve-2021-30116", NEW_YEAR);

        assertThat(through(quorra)).isEqualTo("vendor:quorra 3 > vendor:fjord 2");
        assertThat(through(affecting.ask("Halden", NEW_YEAR))).isEqualTo("vendor:halden 1");
        assertThat(quorra.verdict()).isEqualTo(Affected.PERHAPS);
        assertThat(quorra.summary())
                .startsWith("Perhaps, by assumed routes: vendor:quorra (tier 3) is on the map; its fall reaches 1 thing"
                        + " of ours, 1 that must not fall. To be sure, find out: account.holder, connection.from, ")
                .contains("This rests on: chains mapped for 3 of 5 vendors, software known for 100 % of systems.");
        assertThat(through(flaw)).isEqualTo("vendor:fjord 2");
        assertThat(flaw.summary())
                .startsWith(
                        "Yes: vulnerability:cve-2021-30116 (vendor:fjord, tier 2) is on the map; its fall reaches ");
        assertThat(flaw.title()).isEqualTo("'cve-2021-30116' reaches us");
    }

    @Test
    void leavesOutAndLooksBack() {
        Affecting affecting = load(chain());
        Instant before = Instant.now().minusSeconds(3_600);

        Affected without = affecting.ask("Halden", new Scope(null, null, List.of("account:svc")));
        Affected then = affecting.ask("Halden", new Scope(null, before, List.of()));

        assertThat(affecting.ask("Halden", NEW_YEAR).verdict()).isEqualTo(Affected.YES);
        assertThat(without.verdict()).isEqualTo(Affected.NO);
        assertThat(without.without()).containsExactly("account:svc");
        assertThat(without.summary())
                .startsWith(
                        "No known route: vendor:halden (tier 1) is on the map; no path from it to a thing of ours is"
                                + " known. This rests on: chains mapped for 3 of 5 vendors");
        assertThat(then.snapshot()).startsWith("g0-");
        assertThat(then.summary())
                .isEqualTo("No known route: nothing on the map is called 'Halden'. This rests on: chains mapped for no"
                        + " vendor, since none is on the map, software known for no system, since none is on the map.");
        assertThatThrownBy(() -> affecting.ask("Halden", new Scope(null, null, List.of("account:nope"))))
                .hasMessageContaining("account:nope is not on the map");
    }

    @Test
    void doubtsWhatIsOnlyLikeIt() {
        Affecting affecting = load(chain());

        assertThat(affecting.ask("Acme", NEW_YEAR))
                .extracting(Affected::verdict, answer -> answer.summary().split(";")[0])
                .containsExactly(
                        Affected.PERHAPS,
                        "Perhaps, if Acme Holding is meant: vendor:acme-holding (no known chain) is on the map, read as"
                                + " 'Acme Holding'");
        assertThat(affecting.ask("halden.co.uk", NEW_YEAR))
                .extracting(Affected::verdict, answer -> answer.summary().split(";")[1])
                .containsExactly(Affected.PERHAPS, " the map does not know this domain");
        assertThat(affecting.ask("Kaseya VSA before 9.5.7", NEW_YEAR).verdict()).isEqualTo(Affected.PERHAPS);
        assertThat(affecting.ask("Kaseya VSA 9.5.6", NEW_YEAR).verdict()).isEqualTo(Affected.YES);
        assertThat(affecting.ask("529900T8BM49AURSDO56", NEW_YEAR).summary())
                .startsWith("No known route: nothing on the map is called '529900T8BM49AURSDO56', and its check digits"
                        + " are wrong, so that it is no LEI: look at it again. ")
                .endsWith("LEI known for 0 of 5 vendors.");
        assertThat(affecting.ask("h", NEW_YEAR).summary())
                .startsWith("No known route: nothing on the map is called 'h', and of so short a text only whole words"
                        + " were looked at: write more of it. ");
    }

    @Test
    void saysThatTheMapHasAnotherVersion() {
        Affecting affecting = load(new Rows()
                .file("software", "id,name,version", "sensor,Sensor,7.1", "office,Office 365,")
                .file("systems", "id,name,critical,pivotable", "erp,ERP,true,false")
                .file("installations", "system,software", "erp,sensor", "erp,office"));

        for (String other : List.of("7.2", "7.1.1", "17.1")) {
            Affected answer = affecting.ask("Sensor " + other, NEW_YEAR);
            assertThat(answer.verdict()).as(other).isEqualTo(Affected.PERHAPS);
            assertThat(answer.summary())
                    .startsWith("Perhaps: software:sensor is on the map; the map has version 7.1; asked was " + other);
        }
        assertThat(affecting.ask("Sensr 7.1", NEW_YEAR).summary())
                .startsWith("Yes: software:sensor is on the map, read as 'Sensor'; version 7.1; its fall reaches");
        assertThat(affecting.ask("Office 365", NEW_YEAR).summary())
                .startsWith("Yes: software:office is on the map; its fall reaches");
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

    private static Scope on(LocalDate day) {
        return new Scope(day, null, List.of());
    }

    private static Affecting load(String folder) {
        return load(Intake.read(List.of(Path.of("import/samples", folder))));
    }

    private static Affecting load(RowSource rows) {
        store.imports().run(new ImportOrder("news", "twin", false, rows), Progress.NONE);
        beans.publishEvent(new MapSwitched(store.maps().head()));
        return new Affecting(
                new NameIndex(store.maps()), beans.getBean(Scenes.class), beans.getBean(Blasts.class), store.maps());
    }
}
