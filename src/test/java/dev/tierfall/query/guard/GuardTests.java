package dev.tierfall.query.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.model.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser;

/** What the guard lets through, and in which words it refuses the rest. */
class GuardTests {

    @ParameterizedTest
    @MethodSource("named")
    void letsTheNamedQueriesPass(Path file) throws IOException {
        Guard.check(Files.readString(file));
    }

    static List<Path> named() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("cypher/queries"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void allowsOnlyRulesThatTheGrammarHas() {
        assertThat(Allowed.read().rules()).isSubsetOf(Arrays.asList(Cypher25Parser.ruleNames));
        assertThat(Allowed.read().refused().keySet())
                .isSubsetOf(Arrays.asList(Cypher25Parser.ruleNames))
                .doesNotContainAnyElementsOf(Allowed.read().rules());
    }

    @Test
    void saysWhereWhatAndTheMend() {
        refuses(
                "MATCH (v:Vendor)\n  SET v.name = 'x'",
                "line 2, column 3: SET writes",
                "give a value a name with WITH … AS; the map is changed by an import or an edit");
        refuses("MATCH (v:Vendr) RETURN v", "line 1, column 10: the map has no 'Vendr'", "Vendor");
        refuses("MATCH (u:User) RETURN u", "line 1, column 10: the map has no 'User'", "write one of its own words");
        refuses("MATCH (n)-[:HOLD]->() RETURN n", "line 1, column 13: the map has no 'HOLD'", "HOLDS");
        refuses("MATCH (a)-[*]->(b) RETURN a", "line 1, column 12: a path without a bound", "write how far it goes");
        refuses("MATCH (a)-[*..99]->(b) RETURN a", "line 1, column 12: a path of up to 99 steps", "20 at most");
        refuses("MATCH (a)-->+(b) RETURN a", "line 1, column 13: a path without a bound", "write how far it goes");
        refuses("RETURN ranges(1, 2)", "line 1, column 8: the function ranges is not for the console", "range");
        refuses("RETURN range(1, 99999)", "line 1, column 8: '99999' is no end of a range", "up to 10,000");
        refuses("RETURN range(1, 9 * 9)", "line 1, column 8: '*' is no end of a range", "up to 10,000");
        refuses("RETURN 'a' =~ '(a+)+'", "line 1, column 12: =~ can search for ever", "use CONTAINS");
        refuses("RETURN 1 AS a; RETURN 2 AS b", "line 1, column 16: a second statement", "ask one at a time");
        refuses("EXPLAIN MATCH (n) RETURN n", "line 1, column 1: EXPLAIN before a query", "begin with MATCH");
        refuses("/* x */ cypher 5 RETURN 1", "line 1, column 9: CYPHER before a query", "begin with MATCH");
        refuses("RETURN '\\u0027'", "line 1, column 9: \\u stands for another character", "write that character");
        refuses("MATCH (n)\nRETRUN n", "line 2, column 1: 'RETRUN' can't stand here", "write one statement");
        refuses("MATCH (n", "line 1, column 9: the query ends too early", "ends with RETURN");
        refuses(" // nothing\n", "the query is empty", "write one, such as");
    }

    @Test
    void refusesWhatWouldOutgrowTheMachine() {
        String doubled = "WITH 'a' AS s " + "WITH s + s AS s ".repeat(40) + "RETURN s";
        refuses(doubled, "this can become more than 1,000 times as large", "once and not again");
        refuses("WITH [1] AS l " + "WITH [l, l] AS l ".repeat(12) + "RETURN l", "more than 1,000 times", "once");
        refuses("WITH 'a' AS s " + "LET s = s || s ".repeat(12) + "RETURN s", "more than 1,000 times", "once");
        refuses("WITH 'a' AS s " + "WITH {a: s, b: s} AS s ".repeat(12) + "RETURN s", "more than 1,000 times", "once");
        refuses(
                "WITH 'a' AS s " + "CALL (s) { RETURN s + s AS t } WITH t AS s ".repeat(12) + "RETURN s",
                "more than",
                "once");
        refuses("RETURN " + "(".repeat(40) + "1" + ")".repeat(40), "deeper than 24", "write it flatter");
        refuses("RETURN " + "NOT ".repeat(6_000) + "true", "", "");
        refuses("RETURN " + "-".repeat(6_000) + "1", "", "");
        refuses("RETURN [a IN [1] | [b IN [1] | a]]", "a loop over a list", "UNWIND");
        refuses("RETURN any(a IN [1] WHERE any(b IN [1] WHERE a = b))", "a loop over a list within", "UNWIND");
        refuses("RETURN [a IN range(1, 10000) | toString(a)]", "makes a new value each time", "UNWIND the list");
        refuses("WITH 'long' AS s RETURN [a IN range(1, 10000) | s + a]", "makes a new value each time", "UNWIND");
        refuses("WITH [1] AS l RETURN range(1, size(l) + size(l) + size(l))", "a long sum", "one size(…)");
        refuses("RETURN reduce(s = '', x IN [1] | s + s)", "reduce can make more", "UNWIND the list");
        refuses("RETURN replace('a', 'a', 'aa')", "the function replace is not", "leave it out");
    }

    @Test
    void letsHonestWritingPass() {
        for (String query : List.of(
                "MATCH (v:Vendor) RETURN v.name AS name ORDER BY name LIMIT 5;",
                "MATCH (n) RETURN count(*) // all of it",
                "match (`v`:`Vendor`) return `v`.`name`",
                "MATCH p = (a:Account)-[:MEMBER_OF*1..4]->(g:Group) RETURN p",
                "MATCH (v:Vendor) WHERE v.name CONTAINS \"\\n\" OR v:Stub RETURN v {.name, size: size(v.aliases)}",
                "UNWIND range(0, size([1, 2]) - 1) AS i RETURN i",
                "MATCH (a) WHERE EXISTS { (a)-[:HOLDS]->() } RETURN COLLECT { MATCH (a)--(b) RETURN b.ref } AS refs",
                "MATCH (s:System) RETURN CASE s.critical WHEN true THEN 'yes' ELSE 'no' END AS c, count(s) AS n",
                "MATCH (a:Vendor|Organization)-[r:HOLDS|OWNS]->(b) RETURN type(r), labels(b), [x IN keys(b) | b[x]]",
                "MATCH (c:Contract) WHERE c.end < date() + duration('P30D') RETURN c.ref",
                "RETURN 1 AS a UNION ALL RETURN 2 AS a")) {
            assertThatCode(() -> Guard.check(query)).as(query).doesNotThrowAnyException();
        }
    }

    private static void refuses(String cypher, String message, String mend) {
        assertThatThrownBy(() -> Guard.check(cypher))
                .as(cypher)
                .isInstanceOf(Rejected.class)
                .hasMessageContaining(message)
                .hasMessageContaining(mend);
    }
}
