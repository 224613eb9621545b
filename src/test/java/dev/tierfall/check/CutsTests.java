package dev.tierfall.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a reader would cross out of a statement. */
class CutsTests {

    @Test
    void takesEachConditionOutByItself() {
        assertThat(Cuts.of("""
                MATCH (a:A {kind: 'own'}) ((x)-[:M]->(y) WHERE holds(x)){0,8} (b)
                WHERE open(a) AND (b.x OR NOT b.y)
                RETURN {found: a:B AND b.z} AS subject, CASE WHEN a.m > 1 AND EXISTS { enters(a, b, c) AND own(c) } THEN true END AS found
                """))
                .extracting(Cuts.Cut::what)
                .containsExactlyInAnyOrder(
                        "true for holds(x)",
                        "true for open(a)",
                        "true for (b.x OR NOT b.y)",
                        "false for b.x",
                        "false for NOT b.y",
                        "true for a.m > 1",
                        "true for EXISTS { enters(a, b, c) AND own(c) }",
                        "true for own(c)",
                        "true for a:B",
                        "true for b.z",
                        "{0,1} for {0,8}",
                        "nothing for {kind: 'own'}");
    }

    @Test
    void leavesTheRestAsItWas() {
        assertThat(Cuts.of("MATCH (a) WHERE a.x AND a.y RETURN {m: a}"))
                .extracting(Cuts.Cut::text)
                .containsExactly(
                        "MATCH (a) WHERE true AND a.y RETURN {m: a}", "MATCH (a) WHERE a.x AND true RETURN {m: a}");
    }

    @Test
    void readsNoCommentAndNoHead() {
        assertThat(Cuts.of("# this AND that\nholds(fact): >-\n  (fact.a AND fact.b)\n"))
                .extracting(Cuts.Cut::what)
                .containsExactly("true for fact.a", "true for fact.b");
    }
}
