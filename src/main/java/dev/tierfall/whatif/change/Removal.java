package dev.tierfall.whatif.change;

import dev.tierfall.schema.Column;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A thing goes, and nothing names it any more: a value that named it is unknown, a list is without it, and what can't
 * be without it goes too: link rows, a connection without its end, a contract without its provider, and what was agreed
 * under a contract or for a service, since a link of a chain without its scope would join chains that never were.
 */
final class Removal {

    private static final Set<String> SCOPES =
            Set.of("services.contract", "subcontracts.contract", "subcontracts.service");

    private final Draft draft;
    private final int line;
    private final Deque<Fact> open = new ArrayDeque<>();

    private Removal(Draft draft, int line) {
        this.draft = draft;
        this.line = line;
    }

    static void of(Draft draft, Fact thing, int line) {
        var removal = new Removal(draft, line);
        removal.open.add(thing);
        while (!removal.open.isEmpty()) {
            removal.remove(removal.open.remove());
        }
    }

    private void remove(Fact thing) {
        thing.go(line);
        for (Fact fact : draft.naming(thing.key())) {
            List<Column> columns = fact.naming(thing.key());
            if (columns.stream().anyMatch(column -> needs(fact, column))) {
                if (fact.file().describesThings()) {
                    open.add(fact);
                } else {
                    fact.go(line);
                }
            } else {
                columns.forEach(column -> draft.say(fact, column.name(), without(fact, column, thing.key()), line));
            }
        }
    }

    private static boolean needs(Fact fact, Column column) {
        return column.required() || SCOPES.contains(fact.file().name() + "." + column.name());
    }

    private static String without(Fact fact, Column column, String ref) {
        return Fact.elements(fact.value(column.name())).stream()
                .filter(element -> !element.equals(ref))
                .collect(Collectors.joining(";"));
    }
}
