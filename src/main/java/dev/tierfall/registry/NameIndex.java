package dev.tierfall.registry;

import dev.tierfall.store.MapSwitched;
import dev.tierfall.store.MapView;
import dev.tierfall.store.Maps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The names of the map as it stands, or stood, read once a generation. */
@Lazy
@Component
class NameIndex {

    private static final String NAMES = """
            MATCH (thing:Thing)
            RETURN thing.ref AS ref, thing.name AS name, thing.aliases AS aliases, thing.lei AS lei,
                   thing.website AS website, thing.version AS version
            """;

    private static final String COVERAGE = """
            RETURN COUNT { (:Vendor) } AS vendors,
                   COUNT { (vendor:Vendor) WHERE EXISTS { (vendor)<-[:BY|WITH]-() } } AS chained,
                   COUNT { (vendor:Vendor) WHERE vendor.lei IS NOT NULL } AS identified,
                   COUNT { (vendor:Vendor) WHERE vendor.website IS NOT NULL } AS reachable,
                   COUNT { (:System) } AS systems,
                   COUNT { (system:System) WHERE EXISTS { (system)-[:RUNS]->() } } AS installed,
                   COUNT { (:Software) } AS products,
                   COUNT { (software:Software) WHERE software.version IS NOT NULL } AS versioned,
                   COUNT { (software:Software) WHERE EXISTS { (software)-[:HAS_VULNERABILITY]->() } } AS listed
            """;

    /** The head's, the one before while a snapshot is built, and one that somebody looks back to. */
    private static final int KEPT = 3;

    private final Maps maps;
    private final SequencedMap<Long, Indexed> kept = new LinkedHashMap<>();
    private volatile @Nullable Indexed latest;

    /** The index of one generation. */
    record Indexed(long generation, Names names, Coverage coverage) {}

    NameIndex(Maps maps) {
        this.maps = maps;
    }

    /** Reads the names anew, so that nobody who asks later waits for it. */
    @EventListener
    void on(MapSwitched switched) {
        if (latest != null) {
            current();
        }
    }

    Indexed current() {
        return of(maps.head());
    }

    /** Whoever asks for the latest never waits for somebody who looks back. */
    Indexed of(long generation) {
        Indexed held = latest;
        return held != null && held.generation() == generation ? held : keep(generation);
    }

    private synchronized Indexed keep(long generation) {
        Indexed found = kept.remove(generation);
        if (found == null) {
            found = maps.at(generation, view -> new Indexed(generation, new Names(known(view)), coverage(view)));
        }
        kept.putLast(generation, found);
        if (kept.size() > KEPT) {
            kept.pollFirstEntry();
        }
        Indexed held = latest;
        if (held == null || held.generation() < generation) {
            latest = found;
        }
        return found;
    }

    private static List<Known> known(MapView view) {
        var known = new ArrayList<Known>();
        view.each(
                NAMES,
                Map.of(),
                row -> known.add(new Known(
                        text(row, "ref"),
                        text(row, "name"),
                        row.get("aliases") instanceof List<?> list
                                ? list.stream().map(String::valueOf).toList()
                                : List.of(),
                        text(row, "lei"),
                        text(row, "website"),
                        text(row, "version"))));
        return known;
    }

    private static Coverage coverage(MapView view) {
        var found = new ArrayList<Coverage>();
        view.each(
                COVERAGE,
                Map.of(),
                row -> found.add(new Coverage(
                        count(row, "vendors"),
                        count(row, "chained"),
                        count(row, "identified"),
                        count(row, "reachable"),
                        count(row, "systems"),
                        count(row, "installed"),
                        count(row, "products"),
                        count(row, "versioned"),
                        count(row, "listed"))));
        return found.getFirst();
    }

    private static String text(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null ? "" : value.toString();
    }

    private static long count(Map<String, Object> row, String column) {
        return row.get(column) instanceof Long number ? number : 0;
    }
}
