package dev.tierfall.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.model.Rejected;
import dev.tierfall.store.Console;
import dev.tierfall.store.Console.Cut;
import dev.tierfall.store.Console.Limits;
import dev.tierfall.store.Console.Shown;
import dev.tierfall.store.SharedNeo4j;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console without its guard: whatever the text says, it sees the map, changes nothing and ends. */
class SecondWallIT {

    private static final Limits LIMITS = new Limits(1_000, Duration.ofSeconds(10), 64L << 20, 32L << 20);
    private static final String ON_THE_MAP = "(n:Thing|Responsibility|Clause|LogReview)";

    private static final List<String> DEEDS = List.of(
            "CREATE (n:Vendor)",
            "CREATE (n)",
            "MATCH (v:Vendor) SET v.name = 'x' RETURN v",
            "MATCH (v:Vendor) SET v:User",
            "MATCH (v:Vendor) DETACH DELETE v",
            "MATCH (v:Vendor) REMOVE v.name",
            "MERGE (v:Vendor {ref: 'vendor:new'})",
            "MATCH (a:Vendor), (b:System) CREATE (a)-[:OWNS]->(b)",
            "CREATE INDEX mine FOR (v:Vendor) ON (v.name)",
            "DROP CONSTRAINT thing_ref",
            "CALL db.labels()",
            "CALL db.createLabel('Mine')",
            "CALL dbms.listConfig()",
            "CALL db.clearQueryCaches()",
            "SHOW INDEXES",
            "SHOW SETTINGS YIELD name, value WHERE value <> '' RETURN name",
            "SHOW USERS",
            "SHOW DATABASES",
            "USE system SHOW USERS",
            "USE system MATCH (n) RETURN n",
            "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
            "LOAD CSV FROM 'http://127.0.0.1:1/' AS line RETURN line",
            "MATCH (v:Vendor) CALL (v) { SET v.name = 'x' } IN TRANSACTIONS");

    private static Console console;

    @BeforeAll
    static void open() {
        Kept.open();
        console = SharedNeo4j.console();
    }

    @Test
    void countsWhatIsOnTheMapAndNothingBesides() {
        long things = Kept.count("MATCH %s RETURN count(*)".formatted(ON_THE_MAP));
        long links = Kept.count(
                "MATCH %s-[r]->(m) WHERE m:Thing OR m.row IS NOT NULL RETURN count(*)".formatted(ON_THE_MAP));
        assertThat(Kept.count("MATCH (n) RETURN count(*)")).isGreaterThan(things);
        assertThat(one("MATCH (n) RETURN count(*) AS count")).isEqualTo(things);
        assertThat(one("MATCH (n) RETURN count(n) AS count")).isEqualTo(things);
        assertThat(one("RETURN COUNT { (n) } AS count")).isEqualTo(things);
        assertThat(one("RETURN COUNT { MATCH (n) RETURN n } AS count")).isEqualTo(things);
        assertThat(one("MATCH (n) WITH collect(n) AS l RETURN size(l) AS count"))
                .isEqualTo(things);
        assertThat(one("CALL () { MATCH (n) RETURN n } RETURN count(n) AS count"))
                .isEqualTo(things);
        assertThat(one("MATCH ()-[r]->() RETURN count(r) AS count")).isEqualTo(links);
        assertThat(one("MATCH (n) RETURN sum(COUNT { (n)-->() }) AS count")).isEqualTo(links);
        assertThat(one("MATCH (n) RETURN sum(size([(n)-[r]->(m) | m])) AS count"))
                .isEqualTo(links);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH (n) WHERE n.name = $secret OR n.id = $secret RETURN n",
                "MATCH (n:User) RETURN n",
                "MATCH (n:User|Door|Statement|Import|Head|Migration|Unheard) RETURN n",
                "MATCH (n:$('User')) RETURN n",
                "MATCH (n:$any(['User', 'Statement'])) RETURN n",
                "MATCH (n:!Thing&!Responsibility&!Clause&!LogReview) RETURN n",
                "MATCH (n:% WHERE n.key STARTS WITH 'secret') RETURN n",
                "MATCH (n:User {key: 'secret-User'}) RETURN n",
                "MATCH (n:User) USING INDEX n:User(key) WHERE n.key = 'secret-User' RETURN n.key",
                "MATCH (n:User) WHERE n.key IS NOT NULL RETURN n.key",
                "MATCH (s:Statement) USING INDEX s:Statement(born) WHERE s.born > 0 RETURN s.said",
                "MATCH (n) WHERE NOT n:Thing AND n.row IS NULL RETURN labels(n), properties(n), n['name'], keys(n)",
                "MATCH (v:Vendor)--(n) WHERE n:User RETURN n",
                "MATCH (v:Vendor)-[r:KNOWS]-(n) RETURN r, n",
                "MATCH ()-[r:KNOWS]-() RETURN r",
                "MATCH (:Vendor)-[r]-(n) WHERE type(r) = 'KNOWS' RETURN r",
                "MATCH p = (:Vendor)-[*1..2]-(n) WHERE any(x IN nodes(p) WHERE x:User) RETURN p LIMIT 10",
                "MATCH p = ANY SHORTEST (:Vendor)-[:KNOWS|HOLDS]-{1,3}(n:Door) RETURN p",
                "MATCH (v:Vendor) WHERE EXISTS { (v)--(:User) } RETURN v",
                "MATCH (v:Vendor) RETURN [(v)--(n:User) | n.name] AS l, v.ref AS ref ORDER BY size(l) DESC LIMIT 1"
                        + " UNWIND l AS x RETURN x",
                "UNWIND range(0, 3000) AS i MATCH (n) WHERE id(n) = i AND n.name = $secret RETURN n",
                "CALL (*) { MATCH (n:User) RETURN n.name AS name } RETURN name",
            })
    void readsNothingThatIsKeptBesideTheMap(String cypher) {
        try {
            Shown shown = console.ask(cypher, Map.of("secret", Kept.SECRET), LIMITS);
            assertThat(shown.rows()).isEmpty();
        } catch (Rejected refused) {
            assertThat(refused.getMessage()).doesNotContain(Kept.SECRET);
        }
    }

    @Test
    void doesNothingButRead() {
        String before = Kept.digest();
        for (String cypher : DEEDS) {
            try {
                assertThat(console.ask(cypher, Map.of(), LIMITS).rows())
                        .as(cypher)
                        .isEmpty();
            } catch (Rejected | IllegalStateException refused) {
                assertThat(refused).as(cypher).hasMessageNotContaining(Kept.SECRET);
            }
        }
        assertThat(Kept.digest()).isEqualTo(before);
    }

    @Test
    void stopsWhatTakesTooLong() {
        var brief = new Limits(1_000, Duration.ofSeconds(1), 64L << 20, 32L << 20);
        String many = "MATCH (a), (b), (c), (d) WHERE a.name = b.name + c.name + d.name RETURN count(*)";
        assertThatThrownBy(() -> console.ask(many, Map.of(), brief))
                .isInstanceOf(Rejected.class)
                .hasMessageStartingWith("the query took longer than 1 s and was stopped");
    }

    /** Rows that come of lists alone ask the kernel nothing, and are stopped all the same. */
    @Test
    void stopsRowsOfListsAlone() throws InterruptedException {
        var brief = new Limits(1_000, Duration.ofSeconds(1), 64L << 20, 32L << 20);
        String rows = "UNWIND range(1, 10000) AS a UNWIND range(1, 10000) AS b UNWIND range(1, 10000) AS c"
                + " WITH a, b, c WHERE a + b = c RETURN count(*)";
        assertThatThrownBy(() -> console.ask(rows, Map.of(), brief)).isInstanceOf(Rejected.class);
        Thread.sleep(3_000);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("console"));
    }

    @Test
    void stopsWhatHoldsTooMuch() {
        var small = new Limits(1_000, Duration.ofSeconds(20), 16L << 20, 32L << 20);
        String much = "MATCH (a), (b), (c) WITH collect([a.ref, b.ref, c.ref]) AS l RETURN size(l)";
        assertThatThrownBy(() -> console.ask(much, Map.of(), small))
                .isInstanceOf(Rejected.class)
                .hasMessageStartingWith("the query held more than 16 MB in memory and was stopped");
    }

    /** The kernel takes what it counts memory with from a pool: the limit of a query must not stay on it. */
    @Test
    void leavesTheStoreItsMemory() {
        var small = new Limits(1_000, Duration.ofSeconds(20), 1L << 20, 32L << 20);
        for (int i = 0; i < 5; i++) {
            console.ask("RETURN 1 AS n", Map.of(), small);
            holdsMuch();
        }
    }

    private static void holdsMuch() {
        try (var session = SharedNeo4j.driver().session()) {
            String much = "UNWIND range(1, 200000) AS n WITH collect(toString(n)) AS l RETURN size(l) AS size";
            assertThat(session.run(much).single().get("size").asInt()).isEqualTo(200_000);
        }
    }

    @Test
    void refusesNumbersThatCypherHasNotAndLeavesTheStoreItsMemory() {
        var huge = Map.<String, Object>of("x", new BigInteger("99999999999999999999"));
        assertThatThrownBy(() -> console.ask("RETURN $x AS x", huge, LIMITS))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("a parameter is of a kind or size that Cypher has not");
        holdsMuch();
    }

    @Test
    void cutsWhatIsTooLong() {
        Shown few = console.ask(
                "UNWIND range(1, 100) AS n RETURN n",
                Map.of(),
                new Limits(10, Duration.ofSeconds(10), 64L << 20, 32_000));
        assertThat(few.cut()).isEqualTo(Cut.BY_ROWS);
        assertThat(few.rows()).hasSize(10);
        String shared = "WITH [1, 1] AS l " + "WITH [l, l] AS l ".repeat(40) + "RETURN l";
        Shown none = console.ask(shared, Map.of(), LIMITS);
        assertThat(none.cut()).isEqualTo(Cut.BY_SIZE);
        assertThat(none.rows()).isEmpty();
    }

    @Test
    void givesValuesAsEverybodyElseDoes() {
        var row = console.ask(
                        "MATCH p = (v:Vendor {ref: 'vendor:halden-msp'})<-[:PROVIDER]-(c:Contract)"
                                + " RETURN v, p, c.start AS start, v.aliases AS aliases, null AS nothing LIMIT 1",
                        Map.of(),
                        LIMITS)
                .rows()
                .getFirst();
        assertThat(String.valueOf(row.get("v")))
                .startsWith("{:labels=[Thing, Vendor], ")
                .contains("ref=vendor:halden-msp");
        assertThat(Types.of(Objects.requireNonNull(row.get("p")))).isEqualTo("PATH");
        assertThat(row).containsEntry("nothing", null);
    }

    @Test
    void saysWhereNeo4jFoundFault() {
        assertThatThrownBy(() -> console.ask("MATCH (v:Vendor)\nRETURN w", Map.of(), LIMITS))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("line 2, column 8: ")
                .hasMessageContaining("`w` not defined");
        assertThatThrownBy(() -> console.ask("RETURN w", Map.of(), LIMITS)).hasMessageContaining("line 1, column 8: ");
        assertThatThrownBy(() -> console.ask("RETURN 1 / 0", Map.of(), LIMITS)).isInstanceOf(Rejected.class);
    }

    private static long one(String cypher) {
        return Long.parseLong(String.valueOf(
                console.ask(cypher, Map.of(), LIMITS).rows().getFirst().get("count")));
    }
}
