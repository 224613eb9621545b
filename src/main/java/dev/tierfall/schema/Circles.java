package dev.tierfall.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds circles among parents. A thing has one parent, so it stands in one circle at most, and one pass finds all. */
public final class Circles {

    private Circles() {}

    /**
     * Each circle once, as the things in it, each before its parent and the last before the first; a thing that is its
     * own parent is none.
     *
     * @param parents by child
     */
    public static List<List<String>> of(Map<String, String> parents) {
        var circles = new ArrayList<List<String>>();
        Set<String> done = new HashSet<>();
        for (String start : parents.keySet()) {
            var way = new LinkedHashSet<String>();
            String at = start;
            while (at != null && !done.contains(at) && way.add(at)) {
                at = parents.get(at);
            }
            if (at != null && way.contains(at) && !at.equals(parents.get(at))) {
                List<String> all = List.copyOf(way);
                circles.add(all.subList(all.indexOf(at), all.size()));
            }
            done.addAll(way);
        }
        return circles;
    }
}
