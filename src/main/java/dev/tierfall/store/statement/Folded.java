package dev.tierfall.store.statement;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * All that is said of one fact, folded into what the map shows: of each column the value stated newest, an edit before
 * any file, equal dates by the source's name. An empty value says nothing and never wins.
 *
 * @param lead the statement that proves the fact as a whole: the one that spoke newest of it
 */
public record Folded(Statement lead, SequencedMap<String, Shown> values) {

    /** A value and the statement that it is shown from. */
    public record Shown(String value, Statement from, long stated) {}

    private static final Comparator<Shown> WINS = Comparator.<Shown>comparingInt(
                    shown -> Speaker.rank(shown.from().source()))
            .thenComparingLong(Shown::stated)
            .thenComparing(shown -> shown.from().source(), Comparator.reverseOrder());

    /** Folds statements of one key; empty where nobody says anything. */
    public static Optional<Folded> of(Collection<Statement> statements) {
        if (statements.isEmpty()) {
            return Optional.empty();
        }
        var best = new LinkedHashMap<String, Shown>();
        Shown lead = null;
        for (Statement statement : statements) {
            for (Said said : statement.said()) {
                var shown = new Shown(said.value(), statement, said.stated());
                best.merge(said.column(), shown, Folded::better);
                lead = lead == null ? shown : better(lead, shown);
            }
        }
        return lead == null ? Optional.empty() : Optional.of(new Folded(lead.from(), inOrder(best)));
    }

    public String value(String column) {
        Shown shown = values.get(column);
        return shown == null ? "" : shown.value();
    }

    private static Shown better(Shown one, Shown other) {
        return WINS.compare(one, other) >= 0 ? one : other;
    }

    /** In an order that does not hang on who spoke first, so that equal maps are written equally. */
    private static SequencedMap<String, Shown> inOrder(Map<String, Shown> values) {
        var ordered = new LinkedHashMap<String, Shown>();
        values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }
}
