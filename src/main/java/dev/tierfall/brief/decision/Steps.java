package dev.tierfall.brief.decision;

import dev.tierfall.store.Records;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Repository;

/** What was done about decisions, as it lies in the store: appended, read, and nothing else. */
@Lazy
@Repository
class Steps {

    private static final String ALL = "MATCH (s:DecisionStep) RETURN s {.*} AS step ORDER BY s.number";

    /**
     * Those who act at once take turns at the one :DecisionRecord, and who acts on what is no longer so adds nothing.
     */
    private static final String APPEND = """
            MERGE (r:DecisionRecord {id: 0})
            SET r.steps = coalesce(r.steps, 0) + 1
            WITH r WHERE NOT EXISTS {
              MATCH (later:DecisionStep) WHERE later.decision = $decision AND later.number > $after
            }
            CREATE (s:DecisionStep)
            SET s = $step, s.number = r.steps, s.decision = $decision
            RETURN s.number AS number""";

    private static final String BEGIN = """
            MERGE (r:DecisionRecord {id: 0})
            SET r.steps = coalesce(r.steps, 0) + 1, r.decisions = coalesce(r.decisions, 0) + 1
            CREATE (s:DecisionStep)
            SET s = $step, s.number = r.steps, s.decision = 'd' + r.decisions
            RETURN s.decision AS decision""";

    private final Records records;

    Steps(Records records) {
        this.records = records;
    }

    /** All, by the id of the decision, in the order in which they were proposed. */
    Map<String, List<Step>> all() {
        return records.read(ALL, Map.of()).stream()
                .map(Step::of)
                .collect(Collectors.groupingBy(Step::decision, LinkedHashMap::new, Collectors.toList()));
    }

    /** Begins a decision and says under which id. */
    String begin(Step step) {
        return String.valueOf(
                records.write(BEGIN, Map.of("step", step.columns())).getFirst().get("decision"));
    }

    /**
     * Adds one.
     *
     * @param after the number of the last step that whoever acts has seen
     * @return false, and nothing is added, where somebody else acted meanwhile
     */
    boolean append(Step step, long after) {
        return !records.write(APPEND, Map.of("decision", step.decision(), "after", after, "step", step.columns()))
                .isEmpty();
    }
}
