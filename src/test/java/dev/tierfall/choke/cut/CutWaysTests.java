package dev.tierfall.choke.cut;

import static dev.tierfall.choke.cut.CutsOf.control;
import static dev.tierfall.choke.cut.CutsOf.stops;
import static dev.tierfall.spread.Scenario.given;
import static dev.tierfall.spread.Scenario.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.choke.ground.Named;
import dev.tierfall.spread.Scenario;
import org.junit.jupiter.api.Test;

/**
 * A small map for each act on a way: with the cheapest set, the next best ones and what each takes down itself, all
 * worked out by hand from the costs that ship: remove, revoke and rotate 1, disable and pull 2, close 3, block 4, end
 * 5, leave 50.
 */
class CutWaysTests {

    /**
     * A line leads to a jump server that manages the data base. Pulling its agent costs 2 and interrupts nobody;
     * closing the line costs 3, and the care that is delivered over the jump server stops. Pay rests on care or a
     * spare, so it may stop and need not.
     */
    @Test
    void closesAConnection() {
        Scenario map = CutsOf.works(
                        given(
                                control("P08", "vendor:msp", "system:jump", "connections.csv:2")
                                        .via("connection:line"),
                                control("P05", "system:jump", "system:db", "management.csv:2"),
                                stops("P16", "service:care", "function:pay").among("care"),
                                stops("P16", "service:spare", "function:pay").among("care")),
                        "service:care",
                        "system:jump")
                .between("connection:line", "vendor:msp", "system:jump");
        CutsOf cuts = CutsOf.the(map).from("vendor:msp").protecting("system:db");

        assertThat(cuts.sets())
                .containsExactly(
                        "2: pull-agent system:jump system:db | keeps system:db | stops - | may stop -",
                        "3: close-connection connection:line | keeps system:db"
                                + " | stops service:care | may stop function:pay");
        assertThat(cuts.at("pull-agent=never").sets())
                .containsExactly("3: close-connection connection:line | keeps system:db"
                        + " | stops service:care | may stop function:pay");
        // The line is cheaper than the agent now.
        assertThat(cuts.at("close-connection connection:line=0.5").sets().getFirst())
                .startsWith("0.5: close-connection connection:line");
    }

    /**
     * Somebody came in over the line, and stands on the jump server. A closed line goes nowhere, so that to close it is
     * one way of keeping the data base; where somebody also came from the server itself, it keeps nothing.
     */
    @Test
    void closesTheLineThatFell() {
        Scenario map = given(
                        control("P08", "vendor:msp", "system:jump", "connections.csv:2")
                                .via("connection:line"),
                        control("P08", "system:jump", "system:db", "connections.csv:3")
                                .via("connection:inner"))
                .between("connection:line", "vendor:msp", "system:jump")
                .between("connection:inner", "system:jump", "system:db");

        assertThat(CutsOf.the(map)
                        .from("connection:line")
                        .protecting("system:db")
                        .sets())
                .containsExactly(
                        "3: close-connection connection:inner | keeps system:db | stops - | may stop -",
                        "3: close-connection connection:line | keeps system:db | stops - | may stop -");
        assertThat(CutsOf.the(map)
                        .from("connection:line", "system:jump")
                        .protecting("system:db")
                        .sets())
                .containsExactly("3: close-connection connection:inner | keeps system:db | stops - | may stop -");
    }

    /**
     * The vendor operates the management server of two hosts, one of which delivers its care. Two agents cost 2 + 2; to
     * leave the vendor 50, and then it stops working for us as well.
     */
    @Test
    void pullsAgentsOrLeavesTheVendor() {
        Scenario map = CutsOf.works(
                        given(
                                control("P07a", "vendor:msp", "system:rmm", "systems.csv:2"),
                                control("P05", "system:rmm", "system:host-a", "management.csv:2"),
                                control("P05", "system:rmm", "system:host-b", "management.csv:3"),
                                stops("P16f", "service:care", "function:wages")),
                        "service:care",
                        "system:host-a")
                .contracted("contract:k", "vendor:msp");
        CutsOf cuts = CutsOf.the(map).from("vendor:msp").protecting("system:host-a", "system:host-b");

        assertThat(cuts.sets())
                .containsExactly(
                        "4: pull-agent system:rmm system:host-a, pull-agent system:rmm system:host-b"
                                + " | keeps system:host-a system:host-b | stops function:wages service:care | may stop -",
                        "50: leave-vendor vendor:msp | keeps system:host-a system:host-b"
                                + " | stops function:wages service:care vendor:msp | may stop -");
        assertThat(cuts.at("leave-vendor vendor:msp=1").why())
                .containsExactly("vendor:msp: vendor:msp stops working for us");
    }

    /** Only a vendor that a contract joins to us is ours to leave: of another there is nothing to end. */
    @Test
    void leavesNoVendorOfOthers() {
        Scenario map = given(control("P07a", "vendor:sub", "system:rmm", "systems.csv:2"));
        CutsAnswer answer =
                CutsOf.the(map).from("vendor:sub").protecting("system:rmm").answer();

        assertThat(answer.cuts()).isEmpty();
        assertThat(answer.title()).isEqualTo("No act keeps the takeover of vendor:sub from reaching system:rmm");
        assertThat(answer.summary())
                .isEqualTo("No act keeps system:rmm from being taken over, because of this way:"
                        + " vendor:sub taken over → system:rmm taken over.");
    }

    /**
     * From the desk to the office network, over one filter to the plant's, to the controller. Only the filter can be
     * blocked, for 4. Orders flow from the desk to the controller and may cross there; whether they do nobody says.
     */
    @Test
    void blocksAZoneLink() {
        Scenario map = given(
                        control("P09a", "system:desk", "zone:office", "systems.csv:2"),
                        control("P09c", "zone:office", "zone:plant", "zone_links.csv:2"),
                        control("P09b", "zone:plant", "system:plc", "systems.csv:3"),
                        control("P09a", "system:plc", "zone:plant", "systems.csv:3"),
                        stops("P15a", "system:desk", "system:plc").via("dataflow:orders"),
                        stops("P16f", "system:plc", "function:line"))
                .between("dataflow:orders", "system:desk", "system:plc");
        CutsOf cuts = CutsOf.the(map).from("system:desk").protecting("system:plc=control");

        assertThat(cuts.sets())
                .containsExactly("4: block-zone-link zone:office zone:plant | keeps system:plc"
                        + " | stops - | may stop function:line system:plc");
        assertThat(cuts.why())
                .containsExactly("system:plc (assumed): what system:plc needs may cross here, and nothing says so");
    }

    /**
     * One flow carries two data sets to the analyst: it is paid for once. The other way of ending it is to leave the
     * analyst, who has no service here and so takes nothing down.
     */
    @Test
    void endsADataFlow() {
        Scenario map = given(
                        step("vendor:analyst=control", "dataset:a=confidentiality", 0.8)
                                .via("dataflow:f")
                                .by("P14a", "dataflows.csv:2"),
                        step("vendor:analyst=control", "dataset:b=confidentiality", 0.8)
                                .via("dataflow:f")
                                .by("P14a", "dataflows.csv:2"))
                .between("dataflow:f", "system:crm", "vendor:analyst")
                .contracted("contract:k", "vendor:analyst");

        assertThat(CutsOf.the(map)
                        .from("vendor:analyst")
                        .protecting("dataset:a=confidentiality", "dataset:b=confidentiality")
                        .sets())
                .containsExactly(
                        "5: end-flow dataflow:f | keeps dataset:a dataset:b | stops - | may stop -",
                        "50: leave-vendor vendor:analyst | keeps dataset:a dataset:b | stops - | may stop -");
    }

    /**
     * What a flow brings is changed on its way. To end it keeps the receiver right and stops it, for it can't do
     * without: the cut itself takes down the function that it was to protect from wrong numbers.
     */
    @Test
    void takesDownTheReceiverOfAFlow() {
        Scenario map = given(
                        step("system:source=integrity", "system:books=integrity", 0.5)
                                .via("dataflow:g")
                                .by("P15i", "dataflows.csv:2"),
                        stops("P15a", "system:source", "system:books").via("dataflow:g"),
                        stops("P16f", "system:books", "function:close"))
                .between("dataflow:g", "system:source", "system:books")
                .named("system:books", "The books")
                .critical("function:close");
        CutsOf cuts =
                CutsOf.the(map).from("system:source=integrity").protecting("system:books=integrity", "function:close");

        assertThat(cuts.sets())
                .containsExactly("5: end-flow dataflow:g | keeps system:books"
                        + " | stops function:close system:books | may stop -");
        assertThat(cuts.answer().title())
                .isEqualTo("One act keeps the tampering with system:source from reaching The books");
        assertThat(cuts.answer().summary())
                .isEqualTo("End the data flow dataflow:g, at a cost of 5 (effort by comparison, not money)."
                        + " That itself takes down The books, with one more thing behind, function:close among them.");
        assertThat(cuts.answer().cuts().getFirst().takesDown().guarded())
                .extracting(Named::ref)
                .containsExactly("function:close");
    }

    /** Nobody says whether the books can do without the flow: that they stop is assumed, and of necessity then. */
    @Test
    void assumesThatAReceiverNeedsItsFlow() {
        Scenario map = given(
                        step("system:source=integrity", "system:books=integrity", 0.5)
                                .via("dataflow:g")
                                .by("P15i", "dataflows.csv:2"),
                        stops("P15a", "system:source", "system:books")
                                .via("dataflow:g")
                                .assumedly())
                .between("dataflow:g", "system:source", "system:books");

        assertThat(CutsOf.the(map)
                        .from("system:source=integrity")
                        .protecting("system:books=integrity")
                        .why())
                .containsExactly("system:books (assumed): whether system:books can do without the flow is not said");
    }
}
