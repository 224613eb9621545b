package dev.tierfall.incident.log;

import dev.tierfall.incident.log.Act.Columns;
import dev.tierfall.store.Records;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Repository;

/** The incidents as they lie in the store: declared, added to, read, and nothing else. */
@Lazy
@Repository
public class Incidents {

    private static final String NUMBER = """
            MERGE (l:IncidentLog {id: 0})
            SET l.declared = coalesce(l.declared, 0) + 1
            RETURN l.declared AS number""";

    private static final String DECLARE = "CREATE (d:DeclaredIncident) SET d = $declared WITH d ";

    /** Those who act at once take turns at the one :IncidentLog. */
    private static final String APPEND = """
            MERGE (l:IncidentLog {id: 0})
            SET l.acts = coalesce(l.acts, 0) + 1
            CREATE (a:IncidentAct)
            SET a = $act, a.number = l.acts
            RETURN a.number AS number""";

    private static final String ONE = """
            MATCH (d:DeclaredIncident {id: $id})
            RETURN d {.*} AS declared, COLLECT {
              MATCH (a:IncidentAct) WHERE a.incident = d.id RETURN a {.*} ORDER BY a.number
            } AS acts""";

    /** Without the answers, which only the one who asks for an incident wants. */
    private static final String ALL = """
            MATCH (d:DeclaredIncident)
            RETURN d {.*, answer: ''} AS declared ORDER BY d.at DESC, d.id""";

    private static final String ACTS = "MATCH (a:IncidentAct) RETURN a {.*} AS act ORDER BY a.number";

    private final Records records;

    Incidents(Records records) {
        this.records = records;
    }

    /** A number that no other declaration has or had. */
    public long number() {
        return (Long) Objects.requireNonNull(
                records.write(NUMBER, Map.of()).getFirst().get("number"));
    }

    /** Keeps a declaration, with the act that it is. */
    public void declare(Declaration declared, Act act) {
        records.write(DECLARE + APPEND, Map.of("declared", declared.columns(), "act", act.columns()));
    }

    public void append(Act act) {
        records.write(APPEND, Map.of("act", act.columns()));
    }

    public Optional<Incident> find(String id) {
        return records.read(ONE, Map.of("id", id)).stream()
                .findFirst()
                .map(row -> new Incident(Declaration.of(Columns.of(row, "declared")), acts((List<?>)
                        Objects.requireNonNull(row.get("acts")))));
    }

    /** All, the last declared first. */
    public List<Incident> all() {
        Map<String, List<Act>> acts = records.read(ACTS, Map.of()).stream()
                .map(row -> Act.of(Columns.of(row, "act")))
                .collect(Collectors.groupingBy(Act::incident, LinkedHashMap::new, Collectors.toList()));
        return records.read(ALL, Map.of()).stream()
                .map(row -> Declaration.of(Columns.of(row, "declared")))
                .map(declared -> new Incident(declared, acts.getOrDefault(declared.id(), List.of())))
                .toList();
    }

    @SuppressWarnings("unchecked") // properties are named by texts
    private static List<Act> acts(List<?> rows) {
        return rows.stream()
                .map(row -> Act.of(new Columns((Map<String, Object>) row)))
                .toList();
    }
}
