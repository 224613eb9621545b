package dev.tierfall.picture;

import dev.tierfall.picture.Frame.Slice;
import dev.tierfall.picture.Picture.Ring;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where each thing stands: its ring says how far, its sector what it serves, and within the two it has a seat. Rings
 * are as thick whatever they hold, so a picture grows outwards and moves nothing: the same data have the same
 * coordinates, and more data leave what was placed where it was.
 */
final class Rings {

    /** A place in a circle: how far from the middle, and at which angle in radians, clockwise from the right. */
    record Spot(double radius, double angle) {}

    /** Where the first ring begins; within stands what fell. */
    private static final int MIDDLE = 96;

    /** How thick rings are, the first four and those beyond, where little is; one alone has the room of four. */
    private static final int[] THICK = {52, 52, 52, 52, 40, 34};

    private static final int ALONE = 208;

    /** The middle of the first ring. */
    static final double FIRST = MIDDLE + THICK[0] / 2.0;

    private static final int ROUND = 6;

    private final Frame frame;
    private final boolean alone;
    private final Map<String, Spot> placed = new HashMap<>();
    private final List<Ring> rings = new ArrayList<>();
    private boolean crowded;

    Rings(List<Hit> hits, Frame frame) {
        this.frame = frame;
        List<Hit> oldest = hits.stream()
                .sorted(Comparator.comparingInt(Hit::born).thenComparing(Hit::ref))
                .toList();
        Map<Integer, List<Hit>> byRing = new TreeMap<>();
        oldest.stream()
                .filter(hit -> hit.ring() > 0)
                .forEach(hit -> byRing.computeIfAbsent(hit.ring(), fresh -> new ArrayList<>())
                        .add(hit));
        int last = byRing.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        alone = byRing.size() == 1
                && byRing.values().iterator().next().getFirst().seat() == Seats.NONE;
        placeOrigins(oldest.stream().filter(hit -> hit.ring() == 0).toList());
        int inner = MIDDLE;
        for (int at = alone ? last : 1; at <= last; at++) {
            List<Hit> here = byRing.getOrDefault(at, List.of());
            int outer = inner + (alone ? ALONE : THICK[Math.min(at, THICK.length) - 1]);
            Ring ring = new Ring(at, inner, outer, here.size(), null);
            rings.add(ring);
            placeRing(ring, here);
            inner = outer;
        }
    }

    List<Ring> rings() {
        return rings;
    }

    /** Whether some cell had no seat left, so that its things can't be told apart. */
    boolean crowded() {
        return crowded;
    }

    /** The marks in the order in which they stand, ring by ring and round, so that neighbours compress well. */
    Marks marks(List<Hit> hits) {
        List<Hit> round = hits.stream()
                .sorted(Comparator.comparingInt(Hit::ring)
                        .thenComparingDouble(hit -> angle(hit.ref()))
                        .thenComparing(Hit::ref))
                .toList();
        return Marks.of(round, placed, frame);
    }

    private double angle(String ref) {
        Spot spot = placed.get(ref);
        return spot == null ? 0 : spot.angle();
    }

    /** The oldest origin stands in the middle, the others around it in rounds of six and twelve. */
    private void placeOrigins(List<Hit> origins) {
        for (int i = 0; i < origins.size(); i++) {
            boolean near = i <= ROUND;
            double radius = i == 0 ? 0 : near ? 40 : 70;
            int turn = near ? i - 1 : i - 1 - ROUND;
            double angle = Math.PI / 2 + Math.PI * 2 * turn / (near ? ROUND : 2 * ROUND);
            placed.put(origins.get(i).ref(), new Spot(radius, angle));
        }
    }

    private void placeRing(Ring ring, List<Hit> oldest) {
        Map<Integer, Seats> cells = new HashMap<>();
        for (Hit hit : oldest) {
            Slice slice = frame.slices().get(frame.place(hit.sector()));
            Seats seats = cells.computeIfAbsent(
                    frame.place(hit.sector()),
                    place -> alone ? Seats.of(slice, 23, ring.inner()) : Seating.seats(slice));
            int seat = seats.take(hit.seat(), hit.ref());
            crowded |= seat == Seats.NONE;
            if (seat != Seats.NONE) {
                double radius = ring.inner() + (ring.outer() - ring.inner()) * seats.across(seat);
                double angle = slice.from() + (slice.to() - slice.from()) * seats.along(seat);
                placed.put(hit.ref(), new Spot(radius, angle));
            }
        }
    }
}
