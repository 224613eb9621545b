package dev.tierfall.store.change;

import dev.tierfall.schema.Column;
import dev.tierfall.schema.Row;
import dev.tierfall.store.bolt.Batch;
import dev.tierfall.store.statement.Speaker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The things that an import's rows name and that nobody describes: its stubs. Each ref is held once, however often
 * named.
 */
final class NamedRefs {

    private static final String DESCRIBED = """
            UNWIND $refs AS ref
            MATCH (s:Statement) USING INDEX s:Statement(key, source, born)
            WHERE s.key = ref AND s.source IS NOT NULL AND s.born <= $head AND $head < s.died
              AND NOT s.source IN $passing
            RETURN DISTINCT ref""";

    private final Set<String> described = new HashSet<>();
    private final Set<String> named = new HashSet<>();

    void add(Row row) {
        if (row.file().describesThings()) {
            described.add(row.key());
        }
        List<Column> columns = row.file().columns();
        for (int i = 0; i < columns.size(); i++) {
            String value = row.values().get(i);
            if (columns.get(i).type() == Column.Type.REF && !value.isEmpty()) {
                if (columns.get(i).list()) {
                    named.addAll(List.of(value.split(";")));
                } else {
                    named.add(value);
                }
            }
        }
    }

    /**
     * Asks also what other sources describe; the example does not count, for it goes when another source comes.
     *
     * @param whole true where what the source said besides these rows ends, and describes nothing any more
     */
    List<String> undescribed(Plan.Site site, boolean whole) {
        named.removeAll(described);
        List<String> passing = whole ? List.of(site.speaker().source(), Speaker.EXAMPLE) : List.of();
        var refs = List.copyOf(named);
        for (int from = 0; from < refs.size(); from += Batch.ROWS) {
            var page = new ArrayList<>(refs.subList(from, Math.min(refs.size(), from + Batch.ROWS)));
            var parameters = Map.<String, Object>of("refs", page, "head", site.head(), "passing", passing);
            site.database()
                    .list(DESCRIBED, parameters)
                    .forEach(row -> named.remove(row.get("ref").asString()));
        }
        return named.stream().sorted().toList();
    }
}
