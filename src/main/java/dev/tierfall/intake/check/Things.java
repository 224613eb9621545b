package dev.tierfall.intake.check;

import dev.tierfall.intake.cell.Nearest;
import dev.tierfall.model.Kind;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.Row;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private final Map<Kind, Map<String, Integer>> described = new EnumMap<>(Kind.class);
    private final Map<String, Mention> named = new LinkedHashMap<>();

    boolean describes(String ref) {
        int colon = ref.indexOf(':');
        return described
                .getOrDefault(Kind.of(ref.substring(0, colon)).orElseThrow(), Map.of())
                .containsKey(ref.substring(colon + 1));
    }

    /** Notes the thing that a row describes; the line that described it before, else null. */
    @Nullable
    Integer describe(Row row) {
        Kind kind = Objects.requireNonNull(row.file().kind());
        String id = row.values().getFirst();
        if (id.isEmpty()) {
            return null;
        }
        Integer before = described.computeIfAbsent(kind, k -> new HashMap<>()).putIfAbsent(id, row.line());
        named.remove(kind.word() + ":" + id);
        return before;
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
        var all = new TreeMap<String, Undescribed>();
        var budget = new long[] {MOST_COMPARISONS, MOST_HINTS};
        named.forEach((ref, at) -> all.put(ref, new Undescribed(ref, at.file, at.line, at.column, meant(ref, budget))));
        return List.copyOf(all.values());
    }

    /**
     * The described thing that a ref was most likely meant for; looked for as long as the budget of comparisons lasts.
     */
    private @Nullable String meant(String ref, long[] budget) {
        int colon = ref.indexOf(':');
        Kind kind = Kind.of(ref.substring(0, colon)).orElseThrow();
        Map<String, Integer> ids = described.getOrDefault(kind, Map.of());
        budget[0] -= ids.size();
        if (budget[0] < 0 || budget[1]-- <= 0) {
            return null;
        }
        return Nearest.of(ref.substring(colon + 1), ids.keySet())
                .map(id -> kind.word() + ":" + id)
                .orElse(null);
    }
}
