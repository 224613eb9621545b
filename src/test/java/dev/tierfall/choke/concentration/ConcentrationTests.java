package dev.tierfall.choke.concentration;

import static dev.tierfall.spread.Scenario.given;
import static dev.tierfall.spread.Scenario.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.blast.BlastAnswer.StepAnswer;
import dev.tierfall.blast.Scene;
import dev.tierfall.choke.Top;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Group;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Load;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Missing;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Row;
import dev.tierfall.choke.concentration.ConcentrationAnswer.Whole;
import dev.tierfall.choke.concentration.Facts.Company;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Snapshot.Link;
import dev.tierfall.spread.Snapshot.Terms;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Halden, written down twice, hosts the orders and pays the wages; Skalvik, of the same group, works under it in Poland
 * and holds a way to the ERP, which also runs Kit and takes commands from a plane in Germany. Lone may stop the orders
 * too. Every figure is worked out by hand.
 */
class ConcentrationTests {

    private static final Facts FACTS = new Facts(
            Map.of(
                    "vendor:halden", new Company("DE", null, List.of("Halden IT"), "vendor:fjord"),
                    "vendor:halden-it", new Company(null, null, List.of(), null),
                    "vendor:skalvik", new Company("NO", "5299000SKALVIK000075", List.of(), "vendor:fjord"),
                    "vendor:fjord", new Company("NO", null, List.of(), null),
                    "vendor:lone", new Company(null, null, List.of(), null)),
            Map.of("system:rmm", "DE", "system:store", ""),
            Map.of("system:rmm", List.of("system:erp")),
            Map.of("software:kit-1", "vendor:halden", "software:kit-2", "vendor:halden-it"),
            Map.of("functions not said to be critical or not", List.of("function:canteen")));

    private final Scene scene = scene(List.of());

    private static Scene scene(List<String> without) {
        Snapshot drawn = given(
                        step("vendor:halden=control", "vendor:halden=availability", 0.5),
                        step("vendor:halden=availability", "service:host=availability", 0.9)
                                .forcing(),
                        step("service:host=availability", "function:orders=availability", 0.5)
                                .forcing(),
                        step("vendor:halden-it=availability", "service:pay=availability", 0.8),
                        step("service:pay=availability", "function:wages=availability", 0.5)
                                .forcing(),
                        step("vendor:skalvik=availability", "subcontract:s=availability", 0.4)
                                .forcing(),
                        step("subcontract:s=availability", "service:pay=availability", 0.5)
                                .forcing(),
                        step("vendor:skalvik=control", "system:erp=control", 0.6),
                        step("system:erp=control", "system:erp=confidentiality", 1),
                        step("system:erp=confidentiality", "dataset:staff=confidentiality", 0.9),
                        step("system:erp=control", "system:erp=availability", 0.5),
                        step("system:erp=availability", "function:wages=availability", 0.9)
                                .forcing(),
                        step("system:erp=availability", "dataset:staff=availability", 0.95)
                                .forcing(),
                        step("system:rmm=control", "system:erp=control", 0.9),
                        step("software:kit-1=flaw", "system:erp=control", 0.8),
                        step("software:kit-2=availability", "system:erp=availability", 0.9)
                                .forcing(),
                        step("vendor:lone=availability", "function:orders=availability", 0.45))
                .named("vendor:halden", "Halden GmbH")
                .named("vendor:halden-it", "HALDEN-IT Ltd.")
                .named("vendor:skalvik", "Skalvik AS")
                .named("vendor:fjord", "Fjord Group")
                .named("vendor:lone", "Lone")
                .named("software:kit-1", "Kit")
                .named("software:kit-2", "KIT")
                .named("function:canteen", "Canteen")
                .named("system:store", "Store")
                .critical("function:orders")
                .critical("function:wages")
                .critical("system:erp")
                .records("dataset:staff", 1_000)
                .contracted("contract:k", "vendor:halden")
                .link("subcontract:s", "contract:k", "vendor:halden", "vendor:skalvik")
                .snapshot();
        return Scene.of(workingIn("PL", drawn), LocalDate.EPOCH, without);
    }

    private static Snapshot workingIn(String country, Snapshot drawn) {
        List<Link> links = drawn.links().stream()
                .map(link -> new Link(
                        link.link(),
                        link.prime(),
                        link.sub(),
                        link.contract(),
                        link.service(),
                        link.head(),
                        new Terms("effective", true, true, null, "full", country)))
                .toList();
        return new Snapshot(
                drawn.generation(),
                drawn.policy(),
                drawn.from(),
                drawn.until(),
                drawn.things(),
                drawn.absent(),
                drawn.graph(),
                links,
                drawn.contracted(),
                drawn.targets());
    }

    @Test
    void addsUpByCompanyHoweverItIsSpelled() {
        assertThat(rows(By.VENDOR))
                .containsExactly(
                        "vendor:halden Halden GmbH tier 1 [vendor:halden, vendor:halden-it]"
                                + " takeover 2 0 0, outage 2 0 0, forced 1 0 0; ways 2 2 [service:host, service:pay]",
                        "vendor:skalvik Skalvik AS tier 2 [vendor:skalvik]"
                                + " takeover 1 1 1000, outage 1 0 0, forced 1 0 0; ways 1 2 [subcontract:s]",
                        "vendor:lone Lone tier null [vendor:lone]"
                                + " takeover 1 0 0, outage 1 0 0, forced 0 0 0; ways 1 1 [function:orders]",
                        "vendor:fjord Fjord Group tier null [vendor:fjord]"
                                + " takeover 0 0 0, outage 0 0 0, forced 0 0 0; ways 0 0 []");
    }

    @Test
    void addsUpByParentCountryProductAndPlane() {
        assertThat(rows(By.PARENT))
                .containsExactly("vendor:fjord Fjord Group tier 1"
                        + " [vendor:fjord, vendor:halden, vendor:halden-it, vendor:skalvik]"
                        + " takeover 2 1 1000, outage 2 0 0, forced 2 0 0;"
                        + " ways 3 4 [service:host, service:pay, subcontract:s]");
        assertThat(rows(By.COUNTRY))
                .containsExactly(
                        "DE Germany tier null [system:rmm, vendor:halden]"
                                + " takeover 2 1 1000, outage 1 0 0, forced 1 0 0; ways 1 2 [service:host]",
                        "NO Norway tier null [vendor:fjord, vendor:skalvik]"
                                + " takeover 1 1 1000, outage 1 0 0, forced 1 0 0; ways 1 2 [subcontract:s]",
                        "PL Poland tier null [subcontract:s]"
                                + " takeover 1 0 0, outage 1 0 0, forced 1 0 0; ways 1 1 [service:pay]");
        assertThat(rows(By.PRODUCT))
                .containsExactly("software:kit-1 Kit tier null [software:kit-1, software:kit-2]"
                        + " takeover 1 1 1000, outage 1 1 1000, forced 1 1 1000; ways 1 1 [system:erp]");
        assertThat(rows(By.PLANE))
                .containsExactly("system:rmm null tier null [system:rmm]"
                        + " takeover 1 1 1000, outage 0 0 0, forced 0 0 0; ways 0 1 [system:erp]");
    }

    @Test
    void saysWhatShareThatIs() {
        assertThat(answer(By.PARENT).groups().getFirst().rows().getFirst().takeover())
                .isEqualTo(new Load(2, 1.0, 1, 1.0, 1_000, 1.0));
        assertThat(answer(By.VENDOR).groups().getFirst().rows().get(1).forced())
                .isEqualTo(new Load(1, 0.5, 0, 0.0, 0, 0.0));
        assertThat(answer(By.VENDOR).whole()).isEqualTo(new Whole(2, 1, 1_000));
        Scene nothing = Scene.of(given().named("vendor:a", "A").snapshot(), LocalDate.EPOCH, List.of());
        assertThat(Concentration.of(nothing, facts(Map.of()), EnumSet.of(By.VENDOR), new Top(9))
                        .groups()
                        .getFirst()
                        .rows()
                        .getFirst()
                        .outage())
                .isEqualTo(new Load(0, null, 0, null, 0, null));
    }

    /** Wages: Halden 0.8 x 0.5, Skalvik 0.4 x 0.5 x 0.5. Orders: Halden 0.9 x 0.5, Lone 0.45, of unknown country. */
    @Test
    void saysHowTheRelianceOfEachFunctionIsSpread() {
        assertThat(answer(By.COUNTRY).functions())
                .extracting(Object::toString)
                .containsExactly(
                        "FunctionRow[ref=function:wages, name=null, vendors=2, forced=1,"
                                + " largest=Largest[ref=vendor:halden, name=Halden GmbH, share=0.8],"
                                + " herfindahl=Herfindahl[vendors=0.68, parents=1.0, countries=0.68],"
                                + " unknownCountryShare=0.0]",
                        "FunctionRow[ref=function:orders, name=null, vendors=2, forced=1,"
                                + " largest=Largest[ref=vendor:halden, name=Halden GmbH, share=0.5],"
                                + " herfindahl=Herfindahl[vendors=0.5, parents=0.5, countries=1.0],"
                                + " unknownCountryShare=0.5]");
    }

    @Test
    void showsTheLikeliestWays() {
        assertThat(answer(By.VENDOR).groups().getFirst().rows().get(1).routes().likeliest())
                .extracting(likely -> "%s %s %s"
                        .formatted(
                                likely.to(),
                                likely.likelihood(),
                                likely.path().stream().map(StepAnswer::to).toList()))
                // 0.6 x 0.5 x 0.9 over the ERP, against 0.4 x 0.5 x 0.5 over the subcontract
                .containsExactly("function:wages 0.27 [system:erp, system:erp, function:wages]");
    }

    @Test
    void namesWhatNobodySaid() {
        assertThat(answer(By.VENDOR).missing())
                .containsExactly(
                        new Missing("vendors without a country", 2, List.of("vendor:halden-it", "vendor:lone")),
                        new Missing("systems of vendors without a country", 1, List.of("system:store")),
                        new Missing(
                                "vendors of which nobody said who owns them",
                                2,
                                List.of("vendor:halden-it", "vendor:lone")),
                        new Missing(
                                "vendors without an LEI, told apart by name alone",
                                4,
                                List.of("vendor:fjord", "vendor:halden", "vendor:halden-it", "vendor:lone")),
                        new Missing("functions not said to be critical or not", 1, List.of("function:canteen")));
    }

    @Test
    void saysWhatACouncilWantsToHear() {
        ConcentrationAnswer all = Concentration.of(scene, FACTS, EnumSet.allOf(By.class), new Top(1));

        assertThat(all.title())
                .isEqualTo("Halden GmbH carries the most: 2 of 2 critical functions can stop with it, 1 of necessity");
        assertThat(all.summary())
                .isEqualTo("Critical functions that can fall, at the heaviest of the vendors: Halden GmbH (2 of 2);"
                        + " parent groups: Fjord Group (2 of 2); countries: Germany (2 of 2); products: Kit (1 of 2);"
                        + " management planes: system:rmm (1 of 2).");
        assertThat(all.groups()).extracting(Group::more).containsExactly(3, 0, 2, 0, 0);
        assertThat(answer(By.PLANE).title())
                .isEqualTo("system:rmm is the worst to lose: 1 of 2 critical functions can fall with its takeover");
        Scene empty = Scene.of(given().snapshot(), LocalDate.EPOCH, List.of());
        assertThat(Concentration.of(empty, facts(Map.of()), EnumSet.of(By.PARENT), new Top(9))
                        .title())
                .isEqualTo("The map has no parent groups");
    }

    @Test
    void leavesOutWhatTheQuestionLeavesOut() {
        Scene without = scene(List.of("vendor:fjord", "system:erp"));

        assertThat(Concentration.of(without, FACTS, EnumSet.of(By.PARENT, By.PLANE), new Top(9))
                        .groups())
                .extracting(Group::rows)
                .containsExactly(List.of(), List.of());
    }

    private ConcentrationAnswer answer(By by) {
        return Concentration.of(scene, FACTS, EnumSet.of(by), new Top(9));
    }

    private List<String> rows(By by) {
        return answer(by).groups().getFirst().rows().stream()
                .map(ConcentrationTests::shown)
                .toList();
    }

    private static String shown(Row row) {
        return "%s %s tier %s %s takeover %s, outage %s, forced %s; ways %d %d %s"
                .formatted(
                        row.ref(),
                        row.name(),
                        row.tier(),
                        row.refs(),
                        shown(row.takeover()),
                        shown(row.outage()),
                        shown(row.forced()),
                        row.routes().outage(),
                        row.routes().takeover(),
                        row.routes().through());
    }

    private static String shown(Load load) {
        return "%d %d %d".formatted(load.criticalFunctions(), load.systems(), load.records());
    }

    static Facts facts(Map<String, Company> vendors) {
        return new Facts(vendors, Map.of(), Map.of(), Map.of(), Map.of());
    }
}
