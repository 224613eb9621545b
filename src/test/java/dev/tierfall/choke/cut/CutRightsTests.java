package dev.tierfall.choke.cut;

import static dev.tierfall.choke.cut.CutsOf.control;
import static dev.tierfall.choke.cut.CutsOf.stops;
import static dev.tierfall.spread.Scenario.given;
import static dev.tierfall.spread.Scenario.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tierfall.choke.cut.CutsAnswer.ActRow;
import dev.tierfall.spread.Scenario;
import org.junit.jupiter.api.Test;

/**
 * A small map for each act on a right: with the cheapest set, the next best ones and what each takes down itself, all
 * worked out by hand from the costs that ship: remove, revoke and rotate 1, disable and pull 2, close 3, block 4, end
 * 5, leave 50.
 */
class CutRightsTests {

    /**
     * The vendor's account opens two systems, over one of which it keeps the help desk running. Disabling the account
     * costs 2, revoking both grants 1 + 1; among equals the one act comes first. Either way the help desk has no way
     * left to the ERP, and help stops with it of necessity.
     */
    @Test
    void disablesAnAccount() {
        Scenario map = CutsOf.works(
                given(
                        control("P01", "vendor:msp", "account:svc", "accounts.csv:2"),
                        control("P03", "account:svc", "system:crm", "grants.csv:2"),
                        control("P03", "account:svc", "system:erp", "grants.csv:3"),
                        stops("P16f", "service:desk", "function:help")),
                "service:desk",
                "system:erp");
        CutsOf cuts = CutsOf.the(map).from("vendor:msp").protecting("system:crm", "system:erp");

        assertThat(cuts.sets())
                .containsExactly(
                        "2: disable-account account:svc | keeps system:crm system:erp"
                                + " | stops function:help service:desk | may stop -",
                        "2: revoke-grant account:svc system:crm, revoke-grant account:svc system:erp"
                                + " | keeps system:crm system:erp | stops function:help service:desk | may stop -");
        assertThat(cuts.why())
                .containsExactly("service:desk: vendor:msp delivers service:desk by this, and is left no other way");
        // Of the two grants each is needed for one system, and only the one to the ERP interrupts anything.
        assertThat(cuts.answer().cuts().get(1).acts())
                .extracting(
                        ActRow::aloneKeeps,
                        ActRow::needed,
                        row -> row.takesDown().size(),
                        ActRow::source)
                .containsExactly(tuple(1, 1, 0, "grants.csv:2"), tuple(1, 1, 2, "grants.csv:3"));
    }

    /**
     * The account is in the group of administrators and keeps the mail running by a right of its own. Out of the group
     * costs 1 and leaves the mail alone; the account disabled costs 2 and stops the mail; the group's two grants cost
     * 2.
     */
    @Test
    void removesFromAGroup() {
        Scenario map = CutsOf.works(
                given(
                        control("P01", "vendor:msp", "account:svc", "accounts.csv:2"),
                        control("P02", "account:svc", "group:admins", "memberships.csv:2"),
                        control("P03", "group:admins", "system:a", "grants.csv:2"),
                        control("P03", "group:admins", "system:b", "grants.csv:3"),
                        control("P03", "account:svc", "system:mail", "grants.csv:4")),
                "service:mail",
                "system:mail");
        CutsOf cuts = CutsOf.the(map).from("vendor:msp").protecting("system:a", "system:b");

        assertThat(cuts.sets())
                .containsExactly(
                        "1: remove-from-group account:svc group:admins | keeps system:a system:b | stops - | may stop -",
                        "2: disable-account account:svc | keeps system:a system:b | stops service:mail | may stop -",
                        "2: revoke-grant group:admins system:a, revoke-grant group:admins system:b"
                                + " | keeps system:a system:b | stops - | may stop -");
        assertThat(cuts.answer().cuts().getFirst().acts().getFirst().unsaid())
                .isEqualTo("what work needs this right of account:svc is not said");
    }

    /**
     * Two accounts in one group that opens the ERP. The group's grant costs 1; both out of the group 2; one out and one
     * disabled 3, either way round; both disabled 4.
     */
    @Test
    void revokesAGrant() {
        Scenario map = given(
                control("P01", "vendor:msp", "account:x", "accounts.csv:2"),
                control("P01", "vendor:msp", "account:y", "accounts.csv:3"),
                control("P02", "account:x", "group:ops", "memberships.csv:2"),
                control("P02", "account:y", "group:ops", "memberships.csv:3"),
                control("P03", "group:ops", "system:erp", "grants.csv:2"));

        assertThat(CutsOf.the(map).from("vendor:msp").protecting("system:erp").sets())
                .extracting(set -> set.substring(0, set.indexOf(" | ")))
                .containsExactly(
                        "1: revoke-grant group:ops system:erp",
                        "2: remove-from-group account:x group:ops, remove-from-group account:y group:ops",
                        "3: disable-account account:x, remove-from-group account:y group:ops",
                        "3: disable-account account:y, remove-from-group account:x group:ops",
                        "4: disable-account account:x, disable-account account:y");
    }

    /**
     * The password of an account lies on the jump server. To change it costs 1, as does the account's grant; the acts
     * come in the order of their kinds. Of a second copy in a data set, both have to be changed, or the grant revoked.
     */
    @Test
    void rotatesACredential() {
        Scenario map = given(
                control("P04", "system:jump", "account:svc", "credentials.csv:2"),
                control("P03", "account:svc", "system:db", "grants.csv:2"));
        CutsOf one = CutsOf.the(map).from("system:jump").protecting("system:db");

        assertThat(one.sets())
                .containsExactly(
                        "1: revoke-grant account:svc system:db | keeps system:db | stops - | may stop -",
                        "1: rotate-credential system:jump account:svc | keeps system:db | stops - | may stop -",
                        "2: disable-account account:svc | keeps system:db | stops - | may stop -");
        assertThat(one.answer().cuts().get(1).acts().getFirst().unsaid())
                .isEqualTo("whoever uses the copy on system:jump has to be given the new one");

        map.and(step("dataset:notes=confidentiality", "account:svc=control", 0.3)
                .by("P04c", "credentials.csv:3"));
        assertThat(CutsOf.the(map)
                        .from("system:jump", "dataset:notes")
                        .protecting("system:db")
                        .at("revoke-grant=never", "disable-account=9")
                        .sets())
                .containsExactly(
                        "2: rotate-credential dataset:notes account:svc, rotate-credential system:jump account:svc"
                                + " | keeps system:db | stops - | may stop -",
                        "9: disable-account account:svc | keeps system:db | stops - | may stop -");
    }

    /** Nobody says over what the vendor works, so any right taken from it may stop its service: assumed, not forced. */
    @Test
    void assumesThatUnsaidWorkMayNeedAnyRight() {
        Scenario map = given(
                control("P01", "vendor:msp", "account:svc", "accounts.csv:2"),
                control("P03", "account:svc", "system:erp", "grants.csv:2"),
                stops("P17b", "vendor:msp", "service:desk"));
        CutsOf cuts =
                CutsOf.the(map).from("vendor:msp").protecting("system:erp").at("revoke-grant=never");

        assertThat(cuts.sets())
                .containsExactly("2: disable-account account:svc | keeps system:erp | stops - | may stop service:desk");
        assertThat(cuts.why())
                .containsExactly("service:desk (assumed): nothing says over what service:desk is delivered,"
                        + " so it may need this");
    }
}
