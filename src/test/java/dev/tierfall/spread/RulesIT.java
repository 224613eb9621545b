package dev.tierfall.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.model.Rejected;
import dev.tierfall.spread.SnapshotLoader.Ground;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Progress;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds the steps of its case, all of them and no other, however near a row comes to making one. */
class RulesIT {

    private static final Policy POLICY = new Policies("", "").current();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    static Stream<String> rules() {
        return POLICY.rules().stream().map(Rule::id);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsTheStepsOfItsCaseAndNoOther(String rule) {
        RuleCase given = RuleCase.of(rule);
        Store store = imported(given);

        Snapshot snapshot = snapshot(store, only(rule), given.asOf());

        assertThat(RuleCase.written(snapshot)).isEqualTo(given.steps());
    }

    @Test
    void provesAStepByTheRowItWasReadFrom() {
        Snapshot snapshot = snapshot(imported(RuleCase.of("P01")), only("P01"), DAY);

        assertThat(snapshot.graph().proofs().record(0)).startsWith("accounts.csv:");
    }

    @Test
    void refusesABrokenRuleOfTheUsersByFileAndLine() {
        Store store = imported(RuleCase.of("P01"));
        String broken = own("U01").replace("vendor.key AS to", "vendr.key AS to");

        assertThatThrownBy(() -> snapshot(store, with(Map.of("U01.cypher", broken)), DAY))
                .isInstanceOf(Rejected.class)
                .hasMessage("""
                        U01.cypher:8: Variable `vendr` not defined
                          mend: try the statement in Neo4j Browser, with $asOf set, until it runs\
                        """);
    }

    @Test
    void refusesALikelihoodAboveOne() {
        Store store = imported(RuleCase.of("P17a"));
        String broken = own("U01").replace("0.5 AS p", "5 AS p");

        assertThatThrownBy(() -> snapshot(store, with(Map.of("U01.cypher", broken)), DAY))
                .hasMessageContaining("U01.cypher:1: ")
                .hasMessageContaining("the likelihood 5.0\n  mend: return p from 0 to 1");
    }

    @Test
    void takesARuleOfTheUsersWithoutJava() {
        Store store = imported(RuleCase.of("P17a"));
        Policy policy = with(Map.of("U01.cypher", own("U01")));

        Snapshot snapshot = snapshot(store, policy, DAY);

        assertThat(policy.version()).matches("1\\+[0-9a-f]{8}");
        assertThat(RuleCase.written(snapshot))
                .contains("vendor:a control -> vendor:left control 0.5", "vendor:left control -> vendor:a control 0.5");
    }

    /** Without {@code each}: run whole. A cross of all vendors, so that it has something to find in any bundle. */
    private static String own(String id) {
        return """
                // id:    %s
                // title: Everybody knows everybody
                // why:   A rule for a test.
                // over:  vendors
                // p:     0.5
                MATCH (one:Vendor), (vendor:Vendor) WHERE one <> vendor
                RETURN one.key AS from, 'control' AS fromState,
                       vendor.key AS to, 'control' AS toState, 0.5 AS p, one.ref AS record
                """.formatted(id);
    }

    private static Store imported(RuleCase given) {
        Store store = SharedNeo4j.empty();
        store.imports().run(new ImportOrder("ours", "tests", false, given.bundle()), Progress.NONE);
        return store;
    }

    private static Policy only(String rule) {
        List<Rule> one =
                POLICY.rules().stream().filter(r -> r.id().equals(rule)).toList();
        return new Policy(POLICY.version(), one, POLICY.origins(), POLICY.frames());
    }

    private static Policy with(Map<String, String> changes) {
        return Policies.read(new TreeMap<>(OwnFiles.shipped("spread")), changes);
    }

    private static Snapshot snapshot(Store store, Policy policy, LocalDate asOf) {
        return store.maps().at(store.maps().head(), view -> {
            var loader = new SnapshotLoader(view, policy);
            Ground ground = loader.ground();
            return loader.snapshot(ground, asOf);
        });
    }
}
