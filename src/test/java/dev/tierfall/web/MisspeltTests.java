package dev.tierfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Parameters as somebody types them, beside the ones that a resource knows. */
class MisspeltTests {

    private static final Set<String> KNOWN = Set.of("as-of", "known-at", "without", "hops", "from");

    @Test
    void knowsASlip() {
        assertThat(Misspelt.meant("asOf", KNOWN)).contains("as-of");
        assertThat(Misspelt.meant("as_of", KNOWN)).contains("as-of");
        assertThat(Misspelt.meant("withot", KNOWN)).contains("without");
        assertThat(Misspelt.meant("knownAt", KNOWN)).contains("known-at");
    }

    @Test
    void leavesKnownAndStrangeNamesAlone() {
        assertThat(Misspelt.meant("as-of", KNOWN)).isEmpty();
        assertThat(Misspelt.meant("view", KNOWN)).isEmpty();
        assertThat(Misspelt.meant("in", KNOWN)).isEmpty();
        assertThat(Misspelt.meant("certainty", KNOWN)).isEmpty();
    }
}
