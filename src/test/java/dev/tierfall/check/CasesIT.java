package dev.tierfall.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.check.CheckAnswer.Finding;
import dev.tierfall.check.CheckAnswer.Result;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.OwnFiles;
import dev.tierfall.spread.SnapshotsOf;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check on tiny maps of its own, of which each subject is a finding, a near miss or unknown. */
class CasesIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** These read no value whose emptiness could leave a subject open. */
    private static final Set<String> SURE = Set.of("TF-20", "TF-26", "TF-27", "TF-28");

    private static final CheckSet CHECKS = CheckFiles.read(OwnFiles.shipped("checks"), Map.of());

    static Stream<Case> cases() {
        return Case.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsSparesAndLeavesOpen(Case one) {
        assertThat(Outcome.of(ask(one))).isEqualTo(Outcome.expected(one));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void provesEachFindingByARecordAndSaysWhatItIs(Case one) {
        for (Finding finding : ask(one).findings()) {
            assertThat(finding.witnesses())
                    .as(finding.subject())
                    .isNotEmpty()
                    .allMatch(w -> w.matches("\\w+\\.csv:\\d+"));
            assertThat(finding.detail()).as(finding.subject()).isNotBlank();
        }
    }

    @Test
    void everyCheckFiresSparesAndIsUnknownInSomeCase() {
        assertThat(having("fails")).isEqualTo(ids());
        assertThat(having("passes")).isEqualTo(ids());
        Set<String> open = new TreeSet<>(ids());
        open.removeAll(SURE);
        assertThat(having("unknown")).isEqualTo(open);
    }

    private static Result ask(Case one) {
        Store store = SharedNeo4j.holding(one.rows());
        var run = new CheckRun(CHECKS, DAY, Budget.unlimited());
        return SnapshotsOf.head(store.maps(), DAY).ask(store.maps(), view -> run.of(CHECKS.named(one.check()), view));
    }

    private static Set<String> ids() {
        return CHECKS.checks().stream().map(Check::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> having(String outcome) {
        return Case.all().stream()
                .filter(one -> !one.expected(outcome).isEmpty())
                .map(Case::check)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
