package dev.tierfall.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.picture.Frame.Slice;
import dev.tierfall.picture.Picture.Ring;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Three hundred things around one vendor, and what comes to them later. */
class RingsTests {

    private final List<Hit> hits = Hits.of(300, 11);
    private final Rings rings = new Rings(hits, Hits.FRAME);

    @Test
    void placesTheSameDataAtTheSameCoordinates() {
        List<Hit> shuffled = new ArrayList<>(hits);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(new Rings(shuffled, Hits.FRAME).marks(hits)).isEqualTo(rings.marks(hits));
    }

    /** Random pictures to which things come, while some that were there fall nearer or farther than before. */
    @Test
    void keepsWhatWasPlacedWhereItWas() {
        for (int seed = 0; seed < 250; seed++) {
            Random random = new Random(seed);
            List<Hit> later = Hits.of(20 + seed, seed);
            List<Hit> before = later.subList(0, 1 + random.nextInt(later.size() - 1));
            Set<String> moving = new HashSet<>();
            List<Hit> now = new ArrayList<>();
            for (Hit hit : later) {
                boolean moves = hit.ring() > 0 && random.nextInt(8) == 0;
                now.add(moves ? hit.inRing(1 + hit.ring() % 4) : hit);
                moving.addAll(moves ? Set.of(hit.ref()) : Set.of());
            }
            Map<String, String> was = places(new Rings(before, Hits.FRAME).marks(before));
            was.keySet().removeAll(moving);
            assertThat(places(new Rings(now, Hits.FRAME).marks(now)))
                    .as("seed " + seed)
                    .containsAllEntriesOf(was);
        }
    }

    private static Map<String, String> places(Marks marks) {
        Map<String, String> places = new HashMap<>();
        for (int i = 0; i < marks.ref().size(); i++) {
            places.put(marks.ref().get(i), marks.x().get(i) + "," + marks.y().get(i));
        }
        return places;
    }

    @Test
    void standsTheOriginInTheMiddleAndEachThingInItsRingAndSector() {
        Marks marks = rings.marks(hits);
        for (int i = 0; i < hits.size(); i++) {
            double radius = Math.hypot(marks.x().get(i), marks.y().get(i));
            int at = marks.ring().get(i);
            if (at == 0) {
                assertThat(radius).isZero();
            } else {
                Ring ring = rings.rings().get(at - 1);
                assertThat(radius).isBetween(ring.inner() + 1.0, ring.outer() - 1.0);
                Slice slice = Hits.FRAME.slices().get(marks.sector().get(i));
                double angle = Math.atan2(-marks.y().get(i), marks.x().get(i));
                double turned = angle < slice.from() ? angle + Math.PI * 2 : angle;
                assertThat(turned).isBetween(slice.from(), slice.to());
            }
        }
    }

    /** The finest seats are 4.5 units apart, where there are many; coordinates are whole units. */
    @Test
    void letsNoTwoThingsTouch() {
        for (int size : List.of(40, 100, 300)) {
            List<Hit> some = Hits.of(size, 11);
            List<Double> nearest = nearest(new Rings(some, Hits.FRAME).marks(some));
            assertThat(nearest.getFirst()).as(size + " things").isGreaterThan(3.6);
            assertThat(nearest.get(size / 2)).as(size + " things").isGreaterThan(10);
        }
    }

    /** How far each mark is from the nearest other, the closest first. */
    private static List<Double> nearest(Marks marks) {
        List<Double> nearest = new ArrayList<>();
        for (int i = 0; i < marks.ref().size(); i++) {
            double least = Double.MAX_VALUE;
            for (int k = 0; k < marks.ref().size(); k++) {
                double across = marks.x().get(i) - marks.x().get(k);
                double up = marks.y().get(i) - marks.y().get(k);
                least = k == i ? least : Math.min(least, Math.hypot(across, up));
            }
            nearest.add(least);
        }
        Collections.sort(nearest);
        return nearest;
    }

    @Test
    void keepsEverySectorInItsOrderAndApart() {
        List<Slice> slices = Hits.FRAME.slices();
        assertThat(slices).extracting(Slice::name).isSorted().hasSize(9);
        for (int i = 1; i < slices.size(); i++) {
            assertThat(slices.get(i).from()).isGreaterThan(slices.get(i - 1).to());
        }
        assertThat(slices.getLast().to() - slices.getFirst().from()).isLessThan(Math.PI * 2 - 0.3);
    }

    /** The most things that a picture shows, each with a name of its own. */
    @Test
    void keepsTheLargestPictureUnder25Kilobytes() throws IOException {
        List<Hit> most = Hits.of(Folding.MOST_MARKS, 11);
        byte[] json = JsonMapper.builder().build().writeValueAsBytes(new Rings(most, Hits.FRAME).marks(most));
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(json);
        }
        assertThat(zipped.size()).isLessThan(22_500); // leaves 2 kB for sectors, figures and paths
    }
}
