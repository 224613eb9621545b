package dev.tierfall.picture;

import dev.tierfall.picture.Picture.Cells;
import dev.tierfall.picture.Picture.Sector;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Folds things into cells of ring, sector and kind. Nothing is left out: each cell says how many it holds. */
final class Folding {

    /** Past so many marks a browser stutters and an eye sees only a cloud. */
    static final int MOST_MARKS = 1_500;

    static final int MOST_EDGES = 3_000;

    private record Key(int ring, int sector, String kind) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparingInt(Key::ring)
                    .thenComparingInt(Key::sector)
                    .thenComparing(Key::kind)
                    .compare(this, other);
        }
    }

    private Folding() {}

    static Cells fold(List<Hit> hits, List<Sector> sectors) {
        List<String> refs = sectors.stream().map(Sector::ref).toList();
        Map<String, Integer> at = new TreeMap<>();
        IntStream.range(0, refs.size()).forEach(i -> at.put(refs.get(i), i));
        Map<Key, int[]> cells = new TreeMap<>();
        for (Hit hit : hits) {
            if (hit.ring() > 0) {
                Key key = new Key(
                        hit.ring(), at.getOrDefault(hit.sector(), 0), hit.kind().word());
                int[] cell = cells.computeIfAbsent(key, fresh -> new int[2]);
                cell[0]++;
                cell[1] = Math.max(cell[1], Ramp.step(hit.likelihood()));
            }
        }
        return new Cells(
                cells.keySet().stream().map(Key::ring).toList(),
                cells.keySet().stream().map(Key::sector).toList(),
                cells.keySet().stream().map(Key::kind).toList(),
                cells.values().stream().map(cell -> cell[0]).toList(),
                cells.values().stream().map(cell -> cell[1]).toList());
    }
}
