package dev.tierfall.whatif.change;

import dev.tierfall.schema.Column;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing takes the place of another: whatever named the one names the other, in every column but those that tell of
 * the past and of who owns whom. What would then tie a thing to itself goes. The one stays on the map, without a part
 * in it.
 */
public final class Replacement {

    /** What was shown, seen and lived through stays with whom it was, and so do owners. */
    public static final Set<String> STAYS = Set.of(
            "evidence.about",
            "incidents.attended",
            "incidents.involves",
            "log_reviews.vendor",
            "organizations.parent",
            "vendors.parent");

    /** The columns by which a thing or row ties two things; it makes no sense where both are one. */
    private static final List<List<String>> ENDS = List.of(List.of("from", "to"), List.of("prime", "sub"));

    private Replacement() {}

    static void of(Draft draft, Fact one, Fact other, int line) {
        for (Fact fact : draft.naming(one.key())) {
            boolean moved = false;
            for (Column column : fact.naming(one.key())) {
                if (!STAYS.contains(fact.file().name() + "." + column.name())) {
                    draft.say(fact, column.name(), replaced(fact, column, one.key(), other.key()), line);
                    moved = true;
                }
            }
            if (moved) {
                loosen(draft, fact, line);
            }
        }
    }

    private static String replaced(Fact fact, Column column, String one, String other) {
        return Fact.elements(fact.value(column.name())).stream()
                .map(element -> element.equals(one) ? other : element)
                .distinct()
                .collect(Collectors.joining(";"));
    }

    private static void loosen(Draft draft, Fact fact, int line) {
        if (!fact.file().describesThings()) {
            String end = fact.file().end();
            if (end != null
                    && fact.value(end)
                            .equals(fact.value(String.valueOf(fact.file().start())))) {
                fact.go(line);
            }
            return;
        }
        for (Column column : fact.naming(fact.key())) {
            draft.say(fact, column.name(), "", line);
        }
        boolean same = ENDS.stream()
                .filter(ends -> ends.stream().allMatch(end -> fact.file().index(end) >= 0))
                .anyMatch(ends -> fact.value(ends.getFirst()).equals(fact.value(ends.getLast())));
        if (same) {
            Removal.of(draft, fact, line);
        }
    }
}
