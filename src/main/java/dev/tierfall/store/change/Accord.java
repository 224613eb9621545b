package dev.tierfall.store.change;

import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import dev.tierfall.schema.Circles;
import dev.tierfall.schema.RowLaws;
import dev.tierfall.store.bolt.Batch;
import dev.tierfall.store.bolt.Database;
import dev.tierfall.store.change.Intent.Kind;
import dev.tierfall.store.statement.Folded;
import dev.tierfall.store.statement.Speaker;
import dev.tierfall.store.statement.Statement;
import dev.tierfall.store.statement.Written;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether what all sources say together still holds to {@link RowLaws} and closes no circle of parents. Each source
 * alone was checked before it came here; but of each column the map shows the newest word of any source, so that two of
 * them may make what neither says. Costs as much as the change does of what laws look at, and nothing while one source
 * speaks alone.
 */
final class Accord {

    private static final int MOST = 100;

    private static final String SAID = """
            UNWIND $keys AS key
            MATCH (s:Statement) USING INDEX s:Statement(key, source, born)
            WHERE s.key = key AND s.source IS NOT NULL AND s.born <= $head AND $head < s.died
            RETURN key, collect(%s) AS statements""".formatted(Written.COLUMNS);

    private static final String PARENTS =
            "MATCH (child:Thing)-[:OWNED_BY]->(parent:Thing) RETURN child.ref AS child, parent.ref AS parent";

    private final Database database;
    private final Intent intent;
    private final long head;
    private final boolean alone;
    private final Map<String, Statement> next = new HashMap<>();
    private final Set<String> touched = new HashSet<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final Map<String, String> parents = new LinkedHashMap<>();
    private int more;

    /** @param head the generation that stands, which the change follows */
    Accord(Database database, Intent intent, long head) {
        this.database = database;
        this.intent = intent;
        this.head = head;
        this.alone = intent.kind() != Kind.EDIT && !othersSpeak();
    }

    private boolean othersSpeak() {
        List<String> gone =
                intent.replacesTheExample() ? List.of(intent.source(), Speaker.EXAMPLE) : List.of(intent.source());
        return new Others(database, gone, head).speak();
    }

    /** Notes that a statement ends, be it the speaker's own or the example's. */
    void ends(Statement statement) {
        if (concerns(statement)) {
            touched.add(statement.key());
        }
    }

    /** Notes what the speaker says from now on; of its words only those are kept that laws look at. */
    void says(Statement statement) {
        if (concerns(statement) || (!alone && touched.contains(statement.key()))) {
            touched.add(statement.key());
            next.put(statement.key(), statement.only(RowLaws.COLUMNS));
        }
    }

    /** A row without an id is named by all its values, so that no two sources share one and say different things. */
    private boolean concerns(Statement statement) {
        return !alone
                && statement.file().describesThings()
                && statement.said().stream().anyMatch(said -> RowLaws.COLUMNS.contains(said.column()));
    }

    /** Throws {@link Rejected} with all that the map would contradict itself in; to be called when all is said. */
    void check() {
        var keys = List.copyOf(touched);
        for (int from = 0; from < keys.size(); from += Batch.ROWS) {
            folded(keys.subList(from, Math.min(keys.size(), from + Batch.ROWS))).forEach(this::checkOne);
        }
        checkCircles();
        if (!rejections.isEmpty()) {
            throw new Rejected(rejections, more);
        }
    }

    private void checkOne(String key, Folded fact) {
        RowLaws.breaches(key, fact::value).forEach(breach -> reject(words().breach(fact, breach)));
        parents.put(key, fact.value(RowLaws.PARENT));
    }

    /** Only of circles in which a parent changes: what was there before is not this change's fault. */
    private void checkCircles() {
        var before = new LinkedHashMap<String, String>();
        if (parents.values().stream().anyMatch(parent -> !parent.isEmpty())) {
            database.each(
                    PARENTS,
                    Map.of(),
                    row -> before.put(
                            row.get("child").asString(), row.get("parent").asString()));
        }
        var now = new LinkedHashMap<>(before);
        parents.forEach((child, parent) -> {
            if (parent.isEmpty()) {
                now.remove(child);
            } else {
                now.put(child, parent);
            }
        });
        for (List<String> circle : Circles.of(now)) {
            if (circle.stream().anyMatch(key -> !String.valueOf(now.get(key)).equals(before.get(key)))) {
                reject(words().circle(circle, folded(circle)));
            }
        }
    }

    /** What is taken back comes from no row that anybody has before them. */
    private AccordWords words() {
        return new AccordWords(intent, intent.kind() == Kind.UNDO ? Set.of() : next.keySet());
    }

    private void reject(Rejection rejection) {
        if (rejections.size() < MOST) {
            rejections.add(rejection);
        } else {
            more++;
        }
    }

    /** What is said of some things once this change is made. */
    private Map<String, Folded> folded(Collection<String> keys) {
        var said = new HashMap<String, List<Statement>>();
        database.list(SAID, Map.of("keys", List.copyOf(keys), "head", head))
                .forEach(row -> said.put(row.get("key").asString(), Written.statements(row, "statements")));
        var folded = new LinkedHashMap<String, Folded>();
        for (String key : keys) {
            var statements = new ArrayList<Statement>();
            said.getOrDefault(key, List.of()).stream().filter(this::stays).forEach(statements::add);
            Statement own = next.get(key);
            if (own != null) {
                statements.add(own);
            }
            Folded.of(statements).ifPresent(fact -> folded.put(key, fact));
        }
        return folded;
    }

    private boolean stays(Statement statement) {
        boolean ours = statement.source().equals(intent.source()) && touched.contains(statement.key());
        boolean passing = intent.replacesTheExample() && statement.source().equals(Speaker.EXAMPLE);
        return !ours && !passing;
    }
}
