package dev.tierfall.picture;

import dev.tierfall.model.Kind;
import dev.tierfall.picture.Frame.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** So many things in four hops around one vendor, in nine functions: what a middling fall looks like. */
final class Hits {

    static final List<String> FUNCTIONS =
            List.of("Claims", "Identity", "Orders", "Payments", "Payroll", "Plant", "Reporting", "Service", "Treasury");

    private static final List<String> WORDS =
            List.of("ledger", "gateway", "portal", "batch", "vault", "index", "Bremen", "archive", "plant", "mail");

    /** The first holds a third of all, the last a hundredth. */
    static final Frame FRAME = Frame.of(IntStream.range(0, FUNCTIONS.size())
            .mapToObj(i -> new Piece(
                    FUNCTIONS.get(i),
                    FUNCTIONS.get(i),
                    List.of(8, 4, 4, 2, 2, 2, 1, 1, 1).get(i)))
            .toList());

    private final Random random;
    private final Map<String, Seats> seats = new HashMap<>();
    private final List<Hit> all = new ArrayList<>();

    private Hits(long seed) {
        random = new Random(seed);
        all.add(new Hit("vendor:halden", "Halden", Kind.VENDOR, 0, Seats.NONE, 0, 1, 1, false, false, "", ""));
    }

    static List<Hit> of(int size, long seed) {
        Hits hits = new Hits(seed);
        for (int i = 1; i < size; i++) {
            hits.add(i);
        }
        return hits.all;
    }

    private void add(int born) {
        int ring = 1 + Math.min(3, random.nextInt(5));
        Kind kind = ring == 1 ? Kind.ACCOUNT : random.nextBoolean() ? Kind.SYSTEM : Kind.DATASET;
        String name = WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(WORDS.size()));
        String sector = FUNCTIONS.get(random.nextInt(random.nextInt(FUNCTIONS.size()) + 1));
        String parent = all.get(random.nextInt(all.size())).ref();
        String ref = kind.word() + ":t" + born;
        int seat = seats.computeIfAbsent(
                        sector, one -> Seating.seats(FRAME.slices().get(FRAME.place(one))))
                .take(ref);
        all.add(new Hit(
                ref,
                name + " " + born,
                kind,
                born,
                seat,
                ring,
                random.nextDouble(),
                1,
                born % 7 == 0,
                born % 31 == 0,
                parent,
                sector));
    }

    /** So many things of one kind in one cell. */
    static List<Hit> crowd(int size) {
        List<Hit> crowd = new ArrayList<>(of(1, 1));
        for (int i = 1; i < size; i++) {
            String ref = "system:t" + i;
            crowd.add(
                    new Hit(ref, ref, Kind.SYSTEM, i, Seats.NONE, 2, 0.7, 1, false, false, "vendor:halden", "Orders"));
        }
        return crowd;
    }
}
