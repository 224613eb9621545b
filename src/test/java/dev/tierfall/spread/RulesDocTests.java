package dev.tierfall.spread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/rules.md} says of each rule what its own file says. Write it anew with {@code mvn test
 * -Dtest=RulesDocTests -Dtierfall.write-docs=true}.
 */
class RulesDocTests {

    private static final Path DOC = Path.of("docs/rules.md");

    @Test
    void isFresh() throws IOException {
        String fresh = write();
        if (Boolean.getBoolean("tierfall.write-docs")) {
            Files.writeString(DOC, fresh);
        }
        assertThat(Files.readString(DOC)).isEqualTo(fresh);
    }

    private static String write() {
        Policy policy = new Policies("", "").current();
        var text = new StringBuilder("""
                # The rules, policy version %s

                Generated from the headers of `cypher/spread`; `RulesDocTests` says how. A likelihood is an expert prior: good for
                order, not for frequency. Factors apply only where a value is known; an empty value never lowers a likelihood.
                A file of the same name in `<data>/cypher/spread` takes a rule's place, a new name adds a rule.

                """.formatted(policy.version()));
        for (Rule rule : policy.rules()) {
            text.append("## %s %s\n\n%s\n\n".formatted(rule.id(), rule.title(), rule.why()));
            text.append("- joins: %s\n- likelihood: %s\n- file: [`%s`](../cypher/spread/%s)\n\n"
                    .formatted(
                            rule.over(),
                            rule.p(),
                            rule.source().file(),
                            rule.source().file()));
        }
        text.append("## What frames the rules\n\n");
        for (String name : Policy.FRAMES) {
            CypherFile frame = policy.frame(name);
            text.append("- [`%s.cypher`](../cypher/spread/%s.cypher): %s. %s\n"
                    .formatted(name, name, frame.required("title"), frame.required("why")));
        }
        return text.toString();
    }
}
