package dev.tierfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.method.HandlerMethod;

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

    /** What {@code spread} and {@code whatif} read of every question is declared by no controller. */
    @Test
    void knowsWhatEveryQuestionTakes() throws NoSuchMethodException {
        var method = new HandlerMethod(this, MisspeltTests.class.getDeclaredMethod("question", Question.class));

        assertThat(Misspelt.known(method)).containsExactlyInAnyOrder("as-of", "hops", "budget", "what-if");
        assertThat(Misspelt.meant("buget", Misspelt.known(method))).contains("budget");
        assertThat(Misspelt.meant("whatIf", Misspelt.known(method))).contains("what-if");
        assertThat(Misspelt.meant("what_if", Misspelt.known(method))).contains("what-if");
    }

    record Question(@BindParam("as-of") String asOf, String hops) {}

    void question(Question question) {}
}
