package dev.tierfall.blast;

import static dev.tierfall.spread.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.spread.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * We contracted the provider, which hands work to a host, which hands it to a builder; elsewhere the host works for
 * others.
 */
class ChainTests {

    private final Scenario hosting = given().contracted("contract:ours", "vendor:msp")
            .link("subcontract:one", "contract:ours", "vendor:msp", "vendor:host")
            .link("subcontract:two", "contract:ours", "vendor:host", "vendor:builder")
            .link("subcontract:theirs", "contract:peer", "vendor:host", "vendor:cleaner");

    @Test
    void countsTiersFromUs() {
        hosting.named("vendor:lone", "").offboarded("vendor:builder");

        assertThat(Tiers.of(scene(List.of())).byRef())
                .hasToString("{vendor:builder=null, vendor:cleaner=3, vendor:host=2, vendor:lone=null, vendor:msp=1}");
    }

    @Test
    void losesTheTierWithTheContract() {
        assertThat(Tiers.of(scene(List.of("contract:ours"))).byRef()).containsEntry("vendor:msp", null);
    }

    @Test
    void followsAChainUpAndDownWithinItsContract() {
        assertThat(links("vendor:builder")).containsExactly("2 subcontract:one", "3 subcontract:two");
        assertThat(links("vendor:msp")).containsExactly("2 subcontract:one", "3 subcontract:two");
        assertThat(links("vendor:cleaner")).containsExactly("3 subcontract:theirs");
    }

    @Test
    void showsAProposedLinkWithoutATier() {
        hosting.absent("subcontract:two").link("subcontract:two", "contract:ours", "vendor:host", "vendor:builder");

        assertThat(links("vendor:builder")).containsExactly("2 subcontract:one", "null subcontract:two");
    }

    private List<String> links(String vendor) {
        return Chain.of(scene(List.of()), vendor).links().stream()
                .map(link -> link.tier() + " " + link.subcontract())
                .toList();
    }

    private Scene scene(List<String> without) {
        return Scene.of(hosting.snapshot(), LocalDate.EPOCH, without);
    }
}
