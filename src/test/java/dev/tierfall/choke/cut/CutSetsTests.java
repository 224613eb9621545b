package dev.tierfall.choke.cut;

import static dev.tierfall.choke.cut.CutsOf.control;
import static dev.tierfall.spread.Scenario.given;
import static dev.tierfall.spread.Scenario.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tierfall.choke.cut.CutsAnswer.ActRow;
import dev.tierfall.spread.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several acts, several origins and circles on small maps, worked out by hand from the costs that ship. */
class CutSetsTests {

    /** Records come by either of two flows: both have to end, and one alone keeps nothing. */
    @Test
    void endsEachOfSeveralFlows() {
        Scenario map = given(step("subcontract:s=confidentiality", "dataset:d=confidentiality", 0.5)
                        .viaAny("dataflow:f", "dataflow:g")
                        .by("P18d", "subcontracts.csv:2"))
                .between("dataflow:f", "system:crm", "vendor:prime")
                .between("dataflow:g", "system:erp", "vendor:prime");
        CutsOf cuts = CutsOf.the(map).from("subcontract:s=confidentiality").protecting("dataset:d=confidentiality");

        assertThat(cuts.sets())
                .containsExactly(
                        "10: end-flow dataflow:f, end-flow dataflow:g | keeps dataset:d | stops - | may stop -");
        assertThat(cuts.answer().cuts().getFirst().acts())
                .extracting(ActRow::aloneKeeps, ActRow::needed)
                .containsOnly(tuple(0, 1));
    }

    /**
     * Two lines into the ERP, over which care is delivered. Closing one keeps nothing and leaves care another way; both
     * together keep the ERP and stop care of necessity. No sum of the two says either.
     */
    @Test
    void judgesActsTogether() {
        Scenario map = CutsOf.works(
                        given(
                                control("P08", "vendor:msp", "system:erp", "connections.csv:2")
                                        .via("connection:a"),
                                control("P08", "vendor:msp", "system:erp", "connections.csv:3")
                                        .via("connection:b")),
                        "service:care",
                        "system:erp")
                .between("connection:a", "vendor:msp", "system:erp")
                .between("connection:b", "vendor:msp", "system:erp");
        CutsOf cuts = CutsOf.the(map).from("vendor:msp").protecting("system:erp");

        assertThat(cuts.sets())
                .containsExactly("6: close-connection connection:a, close-connection connection:b | keeps system:erp"
                        + " | stops service:care | may stop -");
        var asked = CutsOf.the(map).from("vendor:msp").protecting("system:erp").answer();
        assertThat(asked.cuts().getFirst().acts())
                .extracting(
                        ActRow::aloneKeeps,
                        ActRow::aloneLost,
                        row -> row.takesDown().getFirst().ref())
                .containsOnly(tuple(0, 0, "service:care"));
    }

    /** Two vendors fall at once, into groups that are members of each other; one grant ends it. */
    @Test
    void findsItsWayAroundCirclesFromSeveralOrigins() {
        Scenario map = given(
                control("P01", "vendor:a", "account:x", "accounts.csv:2"),
                control("P01", "vendor:b", "account:y", "accounts.csv:3"),
                control("P02", "account:x", "group:one", "memberships.csv:2"),
                control("P02", "account:y", "group:two", "memberships.csv:3"),
                control("P02", "group:one", "group:two", "memberships.csv:4"),
                control("P02", "group:two", "group:one", "memberships.csv:5"),
                control("P03", "group:two", "system:erp", "grants.csv:2"));
        CutsAnswer answer = CutsOf.the(map)
                .from("vendor:a", "vendor:b")
                .protecting("system:erp")
                .answer();

        assertThat(answer.cuts().getFirst().acts())
                .extracting(ActRow::id)
                .containsExactly("revoke-grant group:two system:erp");
        assertThat(answer.title())
                .isEqualTo("One act keeps the takeover of vendor:a and vendor:b from reaching" + " system:erp");
        // Out of the circle costs 2: y out of the second group, and the first out of it; or x and y out of both.
        assertThat(answer.cuts().stream().skip(1).limit(2))
                .extracting(cut -> cut.acts().stream().map(ActRow::id).toList())
                .containsExactly(
                        List.of("remove-from-group account:x group:one", "remove-from-group account:y group:two"),
                        List.of("remove-from-group account:y group:two", "remove-from-group group:one group:two"));
    }

    /** Nothing leads away from a thing without links, and of a map's watched things none has to be protected. */
    @Test
    void doesNothingWhereNothingFalls() {
        CutsAnswer answer = CutsOf.the(given(control("P08", "vendor:a", "system:erp", "connections.csv:2"))
                        .named("vendor:lone", "Lone Ltd"))
                .from("vendor:lone")
                .protecting("system:erp")
                .answer();

        assertThat(answer.cuts()).isEmpty();
        assertThat(answer.title()).isEqualTo("The takeover of Lone Ltd comes to nothing that is protected");
        assertThat(answer.summary()).isEqualTo("Nothing has to be done; one protected thing was looked at.");
        assertThat(answer.proven()).isTrue();
    }

    @Test
    void saysThatNothingSpreadsFromWhatTakesNoPart() {
        CutsAnswer answer = CutsOf.the(given(control("P08", "vendor:gone", "system:erp", "connections.csv:2"))
                        .absent("vendor:gone"))
                .from("vendor:gone")
                .protecting("system:erp")
                .answer();

        assertThat(answer.summary())
                .isEqualTo("vendor:gone takes no part on 1970-01-01, so that nothing spreads from there.");
    }
}
