package dev.tierfall.check.finding;

import dev.tierfall.check.record.Cells;
import dev.tierfall.store.Records;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Repository;

/** What the map calls things now; a finding outlives the thing that it is about. */
@Lazy
@Repository
class Names {

    private static final String OF =
            "MATCH (thing:Thing) WHERE thing.ref IN $refs RETURN thing.ref AS ref, thing.name AS name";

    private final Records records;

    Names(Records records) {
        this.records = records;
    }

    /** By ref, of those that have one. */
    Map<String, String> of(List<String> refs) {
        var names = new HashMap<String, String>();
        for (Map<String, Object> row : records.read(OF, Map.of("refs", refs))) {
            var cells = new Cells(row);
            String name = cells.maybe("name");
            if (name != null) {
                names.put(cells.text("ref"), name);
            }
        }
        return names;
    }
}
