package dev.tierfall.picture;

import dev.tierfall.picture.Picture.Ring;
import dev.tierfall.picture.Picture.Sector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Where each thing stands: its ring says how far, its sector what it serves. Within a sector the order is that of the
 * things before it, so that edges hardly cross, then the ref: the same data have the same coordinates, always.
 *
 * <p>The picture spans -{@value #EXTENT} to {@value #EXTENT}; things end at {@value #RIM}, beyond it stand the sectors'
 * arcs and names.
 */
final class Rings {

    static final int EXTENT = 605;
    static final int RIM = 508;

    private static final int MIDDLE = 96;
    private static final double ALONG = 13;

    private final List<Sector> sectors;
    private final Map<String, Integer> sectorOf = new HashMap<>();
    private final Map<String, double[]> placed = new HashMap<>();
    private final Map<Integer, List<List<Hit>>> cells = new TreeMap<>();
    private final List<Ring> rings = new ArrayList<>();

    Rings(List<Hit> hits, List<Sector> sectors) {
        this.sectors = sectors;
        for (int i = 0; i < sectors.size(); i++) {
            sectorOf.put(sectors.get(i).ref(), i);
        }
        placeOrigins(hits.stream().filter(hit -> hit.ring() == 0).toList());
        for (Hit hit : hits) {
            if (hit.ring() > 0) {
                cells.computeIfAbsent(hit.ring(), ring -> empty())
                        .get(sectorOf.getOrDefault(hit.sector(), 0))
                        .add(hit);
            }
        }
        cutRings();
        for (Ring ring : rings) {
            placeRing(ring, cells.getOrDefault(ring.at(), List.of()));
        }
    }

    List<Ring> rings() {
        return rings;
    }

    /** The marks in the order in which they stand, ring by ring and round, so that neighbours compress well. */
    Marks marks(List<Hit> hits) {
        List<Hit> round = hits.stream()
                .sorted(Comparator.comparingInt(Hit::ring)
                        .thenComparingDouble(hit -> placed.getOrDefault(hit.ref(), new double[2])[1])
                        .thenComparing(Hit::ref))
                .toList();
        return Marks.of(round, placed, sectorOf);
    }

    private List<List<Hit>> empty() {
        List<List<Hit>> bySector = new ArrayList<>();
        sectors.forEach(sector -> bySector.add(new ArrayList<>()));
        return bySector;
    }

    /** One origin stands in the middle, several around it. */
    private void placeOrigins(List<Hit> origins) {
        for (int i = 0; i < origins.size(); i++) {
            double radius = origins.size() == 1 ? 0 : Math.min(46, 16 + 5 * origins.size());
            double angle = -Math.PI / 2 + Math.PI * 2 * i / Math.max(1, origins.size());
            placed.put(origins.get(i).ref(), new double[] {radius, angle});
        }
    }

    /** Each ring is as thick as the rows it needs and the share it holds; all together they fill the circle. */
    private void cutRings() {
        int last = cells.isEmpty() ? 0 : ((TreeMap<Integer, ?>) cells).lastKey();
        int fullest = IntStream.rangeClosed(1, last).map(this::count).max().orElse(1);
        double[] thick = new double[last + 1];
        double all = 0;
        for (int at = 1; at <= last; at++) {
            double radius = MIDDLE + (RIM - MIDDLE) * (at - 0.5) / last;
            thick[at] = rows(cells.getOrDefault(at, List.of()), radius) + 2.0 * count(at) / fullest;
            all += thick[at];
        }
        double inner = MIDDLE;
        for (int at = 1; at <= last; at++) {
            double outer = inner + (RIM - MIDDLE) * thick[at] / all;
            rings.add(new Ring(at, (int) Math.round(inner), (int) Math.round(outer), count(at), null));
            inner = outer;
        }
    }

    private int count(int ring) {
        return cells.getOrDefault(ring, List.of()).stream().mapToInt(List::size).sum();
    }

    private int rows(List<List<Hit>> bySector, double radius) {
        int most = 1;
        for (int i = 0; i < bySector.size(); i++) {
            double room = Math.max(1, Math.floor(span(i) * radius / ALONG));
            most = Math.max(most, (int) Math.ceil(bySector.get(i).size() / room));
        }
        return most;
    }

    private double span(int sector) {
        return sectors.get(sector).to() - sectors.get(sector).from();
    }

    private void placeRing(Ring ring, List<List<Hit>> bySector) {
        double middle = (ring.inner() + ring.outer()) / 2.0;
        for (int i = 0; i < bySector.size(); i++) {
            List<Hit> here = bySector.get(i).stream()
                    .sorted(Comparator.comparingDouble(this::angleBefore).thenComparing(Hit::ref))
                    .toList();
            int rows = rows(List.of(here), i, middle);
            int columns = (here.size() + rows - 1) / rows;
            double apart = Math.min(18, (ring.outer() - ring.inner() - 12.0) / rows);
            for (int k = 0; k < here.size(); k++) {
                int row = k % rows;
                int column = k / rows;
                double shift = rows == 1 ? 0 : (row - (rows - 1) / 2.0) / rows * 0.6;
                double angle = sectors.get(i).from() + span(i) * (column + 0.5 + shift) / columns;
                placed.put(here.get(k).ref(), new double[] {middle + (row - (rows - 1) / 2.0) * apart, angle});
            }
        }
    }

    private int rows(List<List<Hit>> one, int sector, double radius) {
        double room = Math.max(1, Math.floor(span(sector) * radius / ALONG));
        return Math.max(1, (int) Math.ceil(one.getFirst().size() / room));
    }

    /** The angle of the thing before; what hangs on an origin, which has none, is ordered by its ref alone. */
    private double angleBefore(Hit hit) {
        double[] before = placed.get(hit.parent());
        return before == null || before[0] < MIDDLE ? 0 : before[1];
    }
}
