package dev.tierfall.intake.check;

import dev.tierfall.intake.cell.Nearest;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.Row;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which things a bundle describes, and on which line first; and which it only names. Ids and lines are all that is kept
 * of the rows.
 */
final class Things {

    private static final int MOST_HINTS = 100;
    private static final long MOST_COMPARISONS = 4_000_000;

    /** Where something is said first. */
    record Mention(String file, int line, String column) {}

    private final Map<String, Integer> described = new HashMap<>();
    private final Map<String, Mention> named = new LinkedHashMap<>();

    boolean describes(String ref) {
        return described.containsKey(ref);
    }

    /** Notes the thing that a row describes; the line that described it before, else null. */
    @Nullable
    Integer describe(Row row) {
        if (row.values().getFirst().isEmpty()) {
            return null;
        }
        String ref = row.key();
        named.remove(ref);
        return described.putIfAbsent(ref, row.line());
    }

    /** Notes the things that a row names. */
    void name(Row row) {
        List<Column> columns = row.file().columns();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String value = row.values().get(i);
            if (column.type() == Column.Type.REF && !value.isEmpty()) {
                for (String ref : column.list() ? value.split(";") : new String[] {value}) {
                    if (!describes(ref)) {
                        named.putIfAbsent(ref, new Mention(row.source(), row.line(), column.name()));
                    }
                }
            }
        }
    }

    /** The things that are named but not described, in order of their refs. */
    List<Undescribed> undescribed() {
        var hints = new Hints();
        var all = new TreeMap<String, Undescribed>();
        named.forEach((ref, at) -> all.put(ref, new Undescribed(ref, at.file, at.line, at.column, hints.meant(ref))));
        return List.copyOf(all.values());
    }

    /**
     * Looks for the described thing that a ref was most likely meant for, as long as the budget of comparisons lasts.
     */
    private final class Hints {

        private final Map<String, List<String>> idsByKind = new HashMap<>();
        private long comparisons = MOST_COMPARISONS;
        private int hints = MOST_HINTS;

        @Nullable
        String meant(String ref) {
            int colon = ref.indexOf(':') + 1;
            String kind = ref.substring(0, colon);
            List<String> ids = idsByKind.computeIfAbsent(kind, this::ids);
            comparisons -= ids.size();
            return comparisons < 0 || hints-- <= 0
                    ? null
                    : Nearest.of(ref.substring(colon), ids).map(kind::concat).orElse(null);
        }

        private List<String> ids(String kind) {
            return described.keySet().stream()
                    .filter(ref -> ref.startsWith(kind))
                    .map(ref -> ref.substring(kind.length()))
                    .toList();
        }
    }
}
