package dev.tierfall.check.finding;

import dev.tierfall.store.Records;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Repository;

/** The acts as they lie in the store: appended, read, and nothing else. */
@Lazy
@Repository
class Acts {

    private static final String COLUMNS = "RETURN a {.*} AS act ORDER BY a.number";
    private static final String ALL = "MATCH (a:FindingAct) " + COLUMNS;
    private static final String OF = "MATCH (a:FindingAct) WHERE a.finding = $finding " + COLUMNS;

    /**
     * Those who act at once take turns at the one :FindingRecord, and who decided on what is no longer so adds nothing.
     */
    private static final String APPEND = """
            MERGE (r:FindingRecord {id: 0})
            SET r.acts = coalesce(r.acts, 0) + 1
            WITH r WHERE NOT EXISTS {
              MATCH (later:FindingAct) WHERE later.finding = $finding AND later.number > $after
            }
            CREATE (a:FindingAct)
            SET a = $act, a.number = r.acts
            RETURN a.number AS number""";

    private final Records records;

    Acts(Records records) {
        this.records = records;
    }

    /** All, by the id of the finding. */
    Map<String, List<Act>> all() {
        return read(ALL, Map.of()).stream()
                .collect(Collectors.groupingBy(Act::finding, LinkedHashMap::new, Collectors.toList()));
    }

    List<Act> of(String finding) {
        return read(OF, Map.of("finding", finding));
    }

    /**
     * Adds one.
     *
     * @param after the number of the last act that whoever acts has seen; 0 for none
     * @return false, and nothing is added, where somebody else acted meanwhile
     */
    boolean append(Act act, long after) {
        return !records.write(APPEND, Map.of("finding", act.finding(), "after", after, "act", act.columns()))
                .isEmpty();
    }

    private List<Act> read(String cypher, Map<String, Object> parameters) {
        return records.read(cypher, parameters).stream().map(Act::of).toList();
    }
}
