package dev.tierfall.choke.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.tierfall.model.Rejected;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A user writes an {@code acts.yaml} of their own, at first with mistakes. */
class ActFileTests {

    private static final String SHOWN = """
            version: "1"
            acts:
              revoke-grant: { cost: 1.5, rules: [P03] }
              disable-account:
                cost: 2
            """;

    @Test
    void readsKindsWithTheirCosts() {
        ActPolicy policy = ActFile.read(SHOWN, "+ab12");

        assertThat(policy.version()).isEqualTo("1+ab12");
        assertThat(policy.terms())
                .containsOnly(
                        entry(ActKind.REVOKE_GRANT, new ActPolicy.Terms(1_500, Set.of("P03"), 3)),
                        entry(ActKind.DISABLE_ACCOUNT, new ActPolicy.Terms(2_000, Set.of(), 5)));
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        refuses("""
                version: 1
                acts:
                  revoke-grants: { cost: 1 }
                  revoke-grant: { cost: 1 }
                  pull-agent: { cost: -2, rules: [P05] }
                  disable-account: { cost: 2, rules: [P01] }
                  end-flow: { price: 5 }
                  close-connection: 3
                costs: {}
                """, """
                acts.yaml:3: 'revoke-grants' is no act
                  mend: choose from disable-account, close-connection, remove-from-group, revoke-grant, pull-agent, \
                block-zone-link, rotate-credential, end-flow, leave-vendor
                acts.yaml:4: 'revoke-grant' names no rules, so that it stops nothing
                  mend: write rules: [P03], the rules whose steps it stops
                acts.yaml:5: the cost of 'pull-agent' is '-2'
                  mend: give a number from 0.001 to 100000, with three decimals at most
                acts.yaml:6: 'disable-account' takes no rules
                  mend: leave rules out
                acts.yaml:7: 'price' is not known here
                  mend: write one of cost, rules
                acts.yaml:7: 'end-flow' has no cost
                  mend: write { cost: 1 }
                acts.yaml:8: names and values are wanted here
                  mend: write name: value, after the file that ships
                acts.yaml:8: 'close-connection' has no cost
                  mend: write { cost: 1 }
                acts.yaml:9: 'costs' is not known here
                  mend: write one of acts, version""");
    }

    @Test
    void refusesWhatIsNoFileOfActs() {
        refuses("", "acts.yaml:1: the file is empty\n  mend: write version and acts, after the file that ships");
        refuses("acts: {}", """
                acts.yaml:1: no 'version'
                  mend: write it after the file that ships: version: "1", and kinds of acts under acts:""");
        refuses("version: 1\nacts:\n  end-flow: {cost: 1\n", """
                acts.yaml:4: it is no YAML: expected ',' or '}', but got <stream end>
                  mend: write it after the file that ships""");
        refuses("version: 1\nacts:\n  end-flow: {cost: 1}\n  end-flow: {cost: 2}\n", """
                acts.yaml:4: 'end-flow' stands twice
                  mend: keep one of them""");
        refuses("version: 1\nacts: {pull-agent: {cost: 1, rules: P05}}", """
                acts.yaml:2: rules are a list
                  mend: write rules: [P03]""");
        refuses("version: [1]\nacts: {}", """
                acts.yaml:1: a single value is wanted here
                  mend: write one value""");
    }

    /** A circle of an anchor and its alias ends, and a text of a million letters is not read. */
    @Test
    void endsOnHostileText() {
        assertThatThrownBy(() -> ActFile.read("version: 1\nacts: &all\n  end-flow: *all\n", ""))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("acts.yaml:3: 'end-flow' is not known here");
        assertThatThrownBy(() -> ActFile.read("a".repeat(1_000_000), ""))
                .isInstanceOf(Rejected.class)
                .hasMessageStartingWith("acts.yaml:1: it is no YAML");
    }

    @Test
    void refusesARuleThatThereIsNot() {
        ActPolicy policy = ActFile.read(SHOWN, "");

        policy.refuseUnless(Set.of("P03", "P05"));
        assertThatThrownBy(() -> policy.refuseUnless(Set.of("P05")))
                .hasMessage("acts.yaml:3: 'revoke-grant' names the rule 'P03', which there is not\n"
                        + "  mend: name rules by their ids, as docs/rules.md lists them");
    }

    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> ActFile.read(text, ""))
                .isInstanceOf(Rejected.class)
                .hasMessage(message);
    }
}
