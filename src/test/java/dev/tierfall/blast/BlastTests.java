package dev.tierfall.blast;

import static dev.tierfall.spread.Scenario.given;
import static dev.tierfall.spread.Scenario.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.model.Rejected;
import dev.tierfall.spread.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A provider holds an account on the ERP, over which it also has a line; wages stop when the ERP stops and its stand-in
 * does too. Whatever is asked, rows come as hops, likelihood, certainty and force have it.
 */
class BlastTests {

    private final Scenario provider = given(
            step("vendor:msp=control", "account:svc=control", 0.8),
            step("account:svc=control", "system:erp=control", 0.5),
            step("vendor:msp=control", "system:erp=control", 0.3).via("connection:line"),
            step("system:erp=control", "system:erp=availability", 0.5),
            step("system:erp=availability", "service:pay=availability", 0.9)
                    .forcing()
                    .among("pay"),
            step("system:spare=availability", "service:pay=availability", 0.9)
                    .forcing()
                    .among("pay"),
            step("service:pay=availability", "function:wages=availability", 0.9).forcing(),
            step("vendor:msp=control", "vendor:sub=control", 0.1).assumedly());

    @Test
    void walksTheLikeliestPathAndTheFewestHops() {
        assertThat(blast("vendor:msp"))
                .containsExactly(
                        "account:svc control 1 0.8 known null",
                        "system:erp control 1 0.4 known null",
                        "system:erp availability 1 0.2 known false",
                        "service:pay availability 2 0.18 known false",
                        "function:wages availability 3 0.162 known false",
                        "vendor:sub control 1 0.1 assumed null");
    }

    @Test
    void forcesOnlyWhenTheLastStandInHasFallen() {
        assertThat(blast("system:erp=availability")).contains("function:wages availability 2 0.81 known false");
        assertThat(blast("system:erp=availability", "system:spare=availability"))
                .contains("service:pay availability 1 0.9 known true", "function:wages availability 2 0.81 known true");
    }

    @Test
    void forcesWhenTheStandInIsLeftOut() {
        assertThat(without(List.of("system:spare"), "system:erp=availability"))
                .contains("service:pay availability 1 0.9 known true");
    }

    @Test
    void neverForcesAGroupThatHasAFallback() {
        provider.and(step("system:paper=availability", "service:pay=availability", 0.2)
                .withFallback()
                .among("pay"));

        assertThat(blast("system:erp=availability", "system:spare=availability", "system:paper=availability"))
                .contains("service:pay availability 1 0.9 known false");
    }

    @Test
    void leavesOutWhatHangsOnTheThingLeftOut() {
        provider.between("connection:line", "vendor:msp", "system:erp");

        assertThat(without(List.of("account:svc"), "vendor:msp")).contains("system:erp control 1 0.3 known null");
        assertThat(without(List.of("account:svc", "connection:line"), "vendor:msp"))
                .containsExactly("vendor:sub control 1 0.1 assumed null");
    }

    @Test
    void keepsAStepWhileOneOfSeveralHoldsIt() {
        provider.and(step("vendor:sub=control", "vendor:top=control", 0.15).viaAny("subcontract:a", "subcontract:b"));

        assertThat(without(List.of("subcontract:a"), "vendor:sub")).hasSize(1);
        assertThat(without(List.of("subcontract:a", "subcontract:b"), "vendor:sub"))
                .isEmpty();
    }

    @Test
    void leavesOutWhatWasAgreedUnderAContract() {
        provider.named("contract:k", "").under("service:pay", "contract:k");

        assertThat(without(List.of("contract:k"), "system:erp=availability")).isEmpty();
    }

    @Test
    void takesAConnectionForTheSystemAtItsEnd() {
        provider.between("connection:line", "vendor:msp", "system:erp");
        Blast blast = blast(scene(List.of()), "connection:line");

        assertThat(rows(blast)).first().isEqualTo("system:erp availability 0 0.5 known false");
        assertThat(Blasts.origins(blast.scene(), blast.origins()))
                .containsExactly(new BlastAnswer.Origin("connection:line", null, "control", "system:erp"));
    }

    @Test
    void letsWhatTakesNoPartGoNowhere() {
        provider.between("connection:line", "vendor:msp", "system:erp").absent("connection:line");

        assertThat(blast("connection:line")).isEmpty();
        assertThat(blast("vendor:msp")).isNotEmpty();
    }

    @Test
    void countsThingsAndNotRows() {
        provider.critical("function:wages").and(step("system:erp=control", "dataset:staff=confidentiality", 0.9));
        provider.records("dataset:staff", 1200);

        assertThat(Tally.of(blast(scene(List.of()), "vendor:msp")))
                .hasToString(
                        "Totals[things=6, byKind={account=1, dataset=1, function=1, service=1, system=1, vendor=1},"
                                + " criticalFunctions=1, records=1200, assumedOnly=1, rows=7]");
    }

    @Test
    void keepsLikelihoodsWhenRowsAreCutByHops() {
        Scene scene = scene(List.of());

        assertThat(rows(Blast.of(scene, List.of(scene.fallen("vendor:msp")), 1)))
                .containsExactly(
                        "account:svc control 1 0.8 known null",
                        "system:erp control 1 0.4 known null",
                        "system:erp availability 1 0.2 known false",
                        "vendor:sub control 1 0.1 assumed null");
    }

    @Test
    void listsARowWhoseLikelihoodIsTooSmallForANumber() {
        var long_ = given();
        for (int i = 0; i < 400; i++) {
            long_.and(step("zone:z%d=control".formatted(i), "zone:z%d=control".formatted(i + 1), 0.001));
        }
        Scene scene = Scene.of(long_.snapshot(), LocalDate.EPOCH, List.of());

        assertThat(rows(blast(scene, "zone:z0")))
                .hasSize(400)
                .contains("zone:z400 control 400 0 known null".replace(" 0 ", " 0.0 "));
    }

    @Test
    void saysWhatWasMeantByAnUnknownRef() {
        assertRejected("vendor:mps", "vendor:mps is not on the map\n  mend: did you mean vendor:msp?");
        assertRejected("vendor:msp=flaw", "a vendor does not fall in 'flaw'\n  mend: choose control, availability");
        provider.named("contract:k", "");
        assertRejected("contract:k", """
                a contract can't fall
                  mend: ask for one of these kinds: organization, vendor, service, subcontract, function, zone, system,\
                 software, account, group, connection, dataset, dataflow""".replace(", dataflow", ""));
    }

    private void assertRejected(String from, String message) {
        assertThatThrownBy(() -> blast(from)).isInstanceOf(Rejected.class).hasMessage(message);
    }

    private List<String> blast(String... from) {
        return rows(blast(scene(List.of()), from));
    }

    private List<String> without(List<String> left, String... from) {
        return rows(blast(scene(left), from));
    }

    private Scene scene(List<String> without) {
        return Scene.of(provider.snapshot(), LocalDate.EPOCH, without);
    }

    private static Blast blast(Scene scene, String... from) {
        return Blast.of(scene, Stream.of(from).map(scene::fallen).toList(), Integer.MAX_VALUE);
    }

    private static List<String> rows(Blast blast) {
        return blast.rows(0, blast.size()).stream()
                .map(r -> "%s %s %d %s %s %s"
                        .formatted(r.ref(), r.state(), r.hops(), r.likelihood(), r.certainty(), r.forced()))
                .toList();
    }
}
