package dev.tierfall.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.model.Kind;
import dev.tierfall.picture.Picture.Ring;
import dev.tierfall.picture.Picture.Sector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Three hundred things in four hops around one vendor, in nine functions: what a middling fall looks like. */
class RingsTests {

    private static final List<String> FUNCTIONS =
            List.of("Payments", "Claims", "Service", "Payroll", "Treasury", "Reporting", "Orders", "Plant", "Identity");

    private static final List<String> WORDS =
            List.of("ledger", "gateway", "portal", "batch", "vault", "index", "Bremen", "archive", "plant", "mail");

    private final Random random = new Random(11);
    private final List<Hit> hits = hits(300);
    private final List<Sector> sectors = Sectors.of(hits, Map.of());
    private final Rings rings = new Rings(hits, sectors);

    @Test
    void placesTheSameDataAtTheSameCoordinates() {
        List<Hit> shuffled = new ArrayList<>(hits);
        Collections.shuffle(shuffled, random);
        List<Sector> again = Sectors.of(shuffled, Map.of());
        assertThat(again).isEqualTo(sectors);
        assertThat(new Rings(shuffled, again).marks(hits)).isEqualTo(rings.marks(hits));
    }

    @Test
    void standsTheOriginInTheMiddleAndEachThingInItsRing() {
        Marks marks = rings.marks(hits);
        for (int i = 0; i < hits.size(); i++) {
            double radius = Math.hypot(marks.x().get(i), marks.y().get(i));
            int at = marks.ring().get(i);
            if (at == 0) {
                assertThat(radius).isZero();
            } else {
                Ring ring = rings.rings().get(at - 1);
                assertThat(radius).isBetween(ring.inner() - 1.0, ring.outer() + 1.0);
            }
        }
    }

    @Test
    void letsNoTwoThingsStandAtOnePlace() {
        Marks marks = rings.marks(hits);
        Set<String> places = new HashSet<>();
        for (int i = 0; i < hits.size(); i++) {
            assertThat(places.add(marks.x().get(i) + "," + marks.y().get(i)))
                    .as(marks.ref().get(i))
                    .isTrue();
        }
    }

    @Test
    void keepsEverySectorInTheOrderOfNamesAndApart() {
        assertThat(sectors).extracting(Sector::name).isSorted().hasSize(9);
        for (int i = 1; i < sectors.size(); i++) {
            assertThat(sectors.get(i).from()).isGreaterThan(sectors.get(i - 1).to());
        }
    }

    @Test
    void losesNothingWhenItFolds() {
        var cells = Folding.fold(hits, sectors);
        assertThat(cells.count().stream().mapToInt(Integer::intValue).sum()).isEqualTo(hits.size() - 1);
        assertThat(cells.ring()).hasSize(cells.kind().size()).isSorted();
    }

    @Test
    void drawsTheSmallestFunctionsTogetherWhenThereAreTooMany() {
        List<Hit> many = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            many.add(hits.get(1 + i % 299).inSector("function:f" + Math.min(i % 40, i)));
        }
        List<Hit> merged = Sectors.merged(many);
        assertThat(merged).hasSameSizeAs(many);
        assertThat(merged.stream().map(Hit::sector).distinct()).hasSizeLessThanOrEqualTo(Sectors.MOST);
    }

    /** The most things that a picture shows, each with a name of its own. */
    @Test
    void keepsTheLargestPictureUnder25Kilobytes() throws IOException {
        List<Hit> most = hits(Folding.MOST_MARKS);
        List<Sector> cut = Sectors.of(most, Map.of());
        byte[] json = JsonMapper.builder().build().writeValueAsBytes(new Rings(most, cut).marks(most));
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(json);
        }
        assertThat(zipped.size()).isLessThan(21_000); // leaves 4 kB for sectors, figures and paths
    }

    private List<Hit> hits(int size) {
        List<Hit> all = new ArrayList<>();
        all.add(new Hit("vendor:halden", "Halden", Kind.VENDOR, 0, 1, 1, false, false, "", ""));
        for (int i = 1; i < size; i++) {
            int ring = 1 + Math.min(3, i * 5 / size);
            Hit before = ring == 1 ? all.getFirst() : all.get(1 + random.nextInt(i - 1));
            Hit parent = before.ring() == ring - 1 ? before : all.getFirst();
            String sector = FUNCTIONS.get(random.nextInt(random.nextInt(FUNCTIONS.size()) + 1));
            Kind kind = ring == 1 ? Kind.ACCOUNT : random.nextBoolean() ? Kind.SYSTEM : Kind.DATASET;
            all.add(new Hit(
                    kind.word() + ":t" + i,
                    WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(WORDS.size())) + " " + i,
                    kind,
                    ring,
                    random.nextDouble(),
                    1,
                    i % 7 == 0,
                    i % 31 == 0,
                    parent.ref(),
                    sector));
        }
        return all;
    }
}
