package dev.tierfall.store.change;

import dev.tierfall.store.Chronicle.Span;
import dev.tierfall.store.Shift;
import dev.tierfall.store.Shift.Shown;
import dev.tierfall.store.Shift.Telling;
import dev.tierfall.store.statement.Folded;
import dev.tierfall.store.statement.Statement;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says of one fact what the map shows at two generations, and who tells it.
 *
 * @param statements those that live at either
 * @param imports who brought each generation, without a record
 */
record Telltale(List<Statement> statements, Span span, Map<Long, Telling> imports) {

    /** Null where nothing is said at either. */
    @Nullable
    Shift shift(String key) {
        Folded before = Chronicler.folded(statements, span.from());
        Folded after = Chronicler.folded(statements, span.to());
        if (before == null && after == null) {
            return null;
        }
        String file = statements.getFirst().file().name();
        var bare = new Shift(key, file, shown(before), shown(after), new TreeMap<>(), null);
        var told = new TreeMap<String, Telling>();
        if (after != null) {
            bare.columns().forEach(column -> told.put(column, told(column, after)));
        }
        return new Shift(key, file, bare.before(), bare.after(), told, after == null ? taken("") : null);
    }

    private @Nullable Shown shown(@Nullable Folded folded) {
        if (folded == null) {
            return null;
        }
        SequencedMap<String, String> values = new LinkedHashMap<>();
        folded.values().forEach((column, shown) -> values.put(column, shown.value()));
        long stated = folded.values().values().stream()
                .filter(shown -> shown.from().equals(folded.lead()))
                .mapToLong(Folded.Shown::stated)
                .max()
                .orElse(folded.lead().born());
        return new Shown(values, by(folded.lead(), stated));
    }

    private Telling told(String column, Folded after) {
        Folded.Shown shown = after.values().get(column);
        if (shown != null) {
            return by(shown.from(), shown.stated());
        }
        return statements.stream()
                .filter(statement -> statement.liveAt(span.to()) && dropped(statement, column))
                .findFirst()
                .map(statement -> by(statement, statement.born()))
                .orElseGet(() -> taken(column));
    }

    /** Whether a source still speaks of the fact, and no longer says this of it. */
    private boolean dropped(Statement now, String column) {
        return statements.stream()
                .anyMatch(then -> then.liveAt(span.from())
                        && then.source().equals(now.source())
                        && !then.value(column).isEmpty());
    }

    /** Who took away what said this, last; an empty column stands for the whole fact. */
    private Telling taken(String column) {
        Statement last = statements.stream()
                .filter(then -> then.liveAt(span.from()) && !then.liveAt(span.to()))
                .filter(then -> column.isEmpty() || !then.value(column).isEmpty())
                .max(Comparator.comparingLong(Statement::died))
                .orElseThrow();
        Telling by = Objects.requireNonNull(imports.get(last.died()));
        return new Telling(by.source(), last.place(), by.who(), by.at());
    }

    private Telling by(Statement statement, long stated) {
        Telling by = Objects.requireNonNull(imports.get(stated));
        return new Telling(statement.source(), statement.place(), by.who(), by.at());
    }
}
