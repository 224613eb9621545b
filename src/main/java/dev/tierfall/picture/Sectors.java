package dev.tierfall.picture;

import dev.tierfall.picture.Picture.Sector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cuts the circle into sectors, one a business function. The order is that of the names, so that a function keeps its
 * place from one picture to the next; half of the width goes by what a sector holds, half to all alike, so that even a
 * small one can be labelled.
 */
final class Sectors {

    /** More than these can't be labelled; the smallest are drawn together. */
    static final int MOST = 14;

    static final String OTHERS = "others";
    private static final double GAP = 0.035;
    private static final double START = -Math.PI / 2;

    private Sectors() {}

    /** @param names what to call each sector by its ref; those of no function are under the empty ref */
    static List<Sector> of(List<Hit> hits, Map<String, String> names) {
        Map<String, int[]> held = new TreeMap<>((one, other) -> {
            int byName = rank(one, names).compareTo(rank(other, names));
            return byName == 0 ? one.compareTo(other) : byName;
        });
        for (Hit hit : hits) {
            if (hit.ring() > 0) {
                int[] counts = held.computeIfAbsent(hit.sector(), ref -> new int[] {0, -1});
                counts[0]++;
                counts[1] = Math.max(counts[1], Ramp.step(hit.likelihood()));
            }
        }
        int total = held.values().stream().mapToInt(counts -> counts[0]).sum();
        List<Sector> sectors = new ArrayList<>();
        double at = START;
        for (var entry : held.entrySet()) {
            int[] counts = entry.getValue();
            double width = Math.PI * 2 * (0.5 / held.size() + 0.5 * counts[0] / total);
            double gap = held.size() == 1 ? 0 : GAP;
            String name = names.getOrDefault(entry.getKey(), entry.getKey());
            sectors.add(new Sector(
                    entry.getKey(), name, round(at + gap / 2), round(at + width - gap / 2), counts[1], counts[0]));
            at += width;
        }
        return sectors;
    }

    /** What takes down no function itself, such as a data set, counts to the function of what it is reached from. */
    static List<Hit> inherited(List<Hit> nearestFirst) {
        Map<String, String> sectorOf = new HashMap<>();
        List<Hit> all = new ArrayList<>();
        for (Hit hit : nearestFirst) {
            String sector = hit.sector().isEmpty() ? sectorOf.getOrDefault(hit.parent(), "") : hit.sector();
            sectorOf.put(hit.ref(), hit.ring() == 0 ? "" : sector);
            all.add(hit.inSector(sector));
        }
        return all;
    }

    /** The smallest sectors beyond {@link #MOST} become one. */
    static List<Hit> merged(List<Hit> hits) {
        Map<String, Integer> held = new TreeMap<>();
        hits.stream().filter(hit -> hit.ring() > 0).forEach(hit -> held.merge(hit.sector(), 1, Integer::sum));
        if (held.size() <= MOST) {
            return hits;
        }
        Map<String, Boolean> kept = new LinkedHashMap<>();
        held.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST - 2)
                .forEach(entry -> kept.put(entry.getKey(), true));
        return hits.stream()
                .map(hit -> hit.sector().isEmpty() || kept.containsKey(hit.sector()) ? hit : hit.inSector(OTHERS))
                .toList();
    }

    /** What serves no function comes last, and what is merged before it. */
    private static String rank(String ref, Map<String, String> names) {
        return ref.isEmpty() ? "\uffff" : ref.equals(OTHERS) ? "\ufffe" : names.getOrDefault(ref, ref);
    }

    private static double round(double angle) {
        return Math.round(angle * 10_000) / 10_000.0;
    }
}
