package dev.tierfall.spread;

import dev.tierfall.store.MapView;
import java.util.Map;

/**
 * A view of the map and the first key that no thing of it has.
 *
 * @param end asked once, and by a scan: a greatest key read off the index fails on a map moved back in time, where it
 *     meets things that the transaction has just taken away
 */
record KeyedView(MapView view, long end) {

    private static final String END = "MATCH (thing:Thing) RETURN coalesce(max(thing.key + 0), -1) + 1 AS end";

    static KeyedView of(MapView view) {
        long[] end = {0};
        view.each(END, Map.of(), row -> end[0] = Answered.number(row, "end"));
        return new KeyedView(view, end[0]);
    }
}
