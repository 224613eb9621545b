package dev.tierfall.store.change;

import static java.util.stream.Collectors.joining;

import dev.tierfall.model.Rejection;
import dev.tierfall.schema.RowLaws;
import dev.tierfall.schema.RowLaws.Breach;
import dev.tierfall.store.statement.Folded;
import dev.tierfall.store.statement.Folded.Shown;
import dev.tierfall.store.statement.Statement;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells what sources make together and none of them says: who says which part of it, and where. */
final class AccordWords {

    /** A circle may be long; its message is not. */
    private static final int NAMED = 8;

    /** A value that has a part in it, and its column. */
    private record Part(String column, Shown shown) {

        static Part of(Folded fact, String column) {
            return new Part(column, Objects.requireNonNull(fact.values().get(column)));
        }

        Statement from() {
            return shown.from();
        }

        String place() {
            return "'%s' in %s".formatted(from().source(), from().place());
        }
    }

    private final Intent intent;
    private final Set<String> coming;

    /** @param coming the things of which a row comes with this change */
    AccordWords(Intent intent, Set<String> coming) {
        this.intent = intent;
        this.coming = coming;
    }

    Rejection breach(Folded fact, Breach breach) {
        List<Part> parts = Stream.of(breach.column(), breach.other())
                .distinct()
                .map(column -> Part.of(fact, column))
                .toList();
        String said = parts.stream()
                .map(part -> part.column() + " by " + part.place())
                .collect(joining(", "));
        String what = "%s: %s (%s)".formatted(fact.lead().key(), breach.message(), said);
        return rejection(parts, what, breach.mend());
    }

    /** @param facts what is said of each thing of the circle */
    Rejection circle(List<String> circle, Map<String, Folded> facts) {
        int first = circle.indexOf(Collections.min(circle));
        List<Part> parts = Stream.concat(
                        circle.subList(first, circle.size()).stream(), circle.subList(0, first).stream())
                .map(key -> Part.of(Objects.requireNonNull(facts.get(key)), RowLaws.PARENT))
                .toList();
        String names = parts.stream()
                .limit(NAMED)
                .map(part -> "%s is owned by %s (%s)"
                        .formatted(part.from().key(), part.shown().value(), part.place()))
                .collect(joining(", "));
        int more = parts.size() - NAMED;
        String what = "the parents run in a circle: " + names + (more > 0 ? " and so on, %d more".formatted(more) : "");
        return rejection(parts, what, "empty the parent of one of them");
    }

    /** At the row that is imported, where it has a part in it; what is taken back has no row. */
    private Rejection rejection(List<Part> parts, String what, String mend) {
        var others = new TreeSet<String>();
        parts.stream()
                .map(part -> part.from().source())
                .filter(source -> !source.equals(intent.source()))
                .forEach(source -> others.add("'" + source + "'"));
        String where = String.join(" or ", others);
        Optional<Part> here = parts.stream()
                .filter(part -> part.from().source().equals(intent.source())
                        && coming.contains(part.from().key()))
                .min(Comparator.comparingInt(part -> part.from().line()));
        return here.map(part -> new Rejection(
                        part.from().origin(),
                        part.from().line(),
                        part.column(),
                        part.shown().value(),
                        "together with what others say, " + what,
                        mend + (where.isEmpty() ? "" : ", here or in " + where)))
                .orElseGet(() -> new Rejection(
                        null,
                        null,
                        null,
                        null,
                        because() + what,
                        mend + " first" + (where.isEmpty() ? "" : ", in " + where)));
    }

    private String because() {
        return switch (intent.kind()) {
            case IMPORT -> "without what '%s' said before, ".formatted(intent.source());
            case EDIT -> "without what was edited, ";
            case UNDO -> "with the last import of '%s' taken back, ".formatted(intent.source());
            case REMOVE -> "without '%s', ".formatted(intent.source());
        };
    }
}
