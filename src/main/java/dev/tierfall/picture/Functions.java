package dev.tierfall.picture;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dev.tierfall.model.Kind;
import dev.tierfall.picture.Frame.Piece;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Things;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Cuts the circle of a map by its business functions, in widths by what its {@link Founders} serve. It is cut anew when
 * the map has doubled, and when more functions have come than the one for which a place is kept.
 */
final class Functions {

    private record Known(String ref, String name, int units, boolean critical, int age) {

        static final Comparator<Known> BY_NAME = comparing(Known::name).thenComparing(Known::ref);
        static final Comparator<Known> WEIGHTIEST = comparingInt((Known one) -> one.critical() ? 0 : 1)
                .thenComparing(comparingInt(Known::units).reversed())
                .thenComparingInt(Known::age)
                .thenComparing(Known::ref);

        Piece piece() {
            return new Piece(ref, name, units);
        }
    }

    private final Things things;
    private final Founders founders;
    private final Map<Integer, Integer> held = new HashMap<>();
    private int founded;

    private Functions(Snapshot snapshot, Leaning leaning) {
        this.things = snapshot.things();
        founders = Founders.of(things);
        for (int place = 0; place < things.size(); place++) {
            if (founders.include(place) && Seating.falls(snapshot, place)) {
                held.merge(leaning.of(place), 1, Integer::sum);
                founded++;
            }
        }
    }

    /** By name, then those that have no sector of their own, then what serves no function. */
    static Frame frame(Snapshot snapshot, Leaning leaning) {
        return new Functions(snapshot, leaning).cut();
    }

    private Frame cut() {
        List<Known> all =
                IntStream.of(things.of(Kind.FUNCTION)).mapToObj(this::known).toList();
        List<Known> late = all.stream().filter(one -> one.age() > 0).toList();
        boolean waits = late.size() == 1 && all.size() > 1;
        List<Known> cutting =
                all.stream().filter(one -> !waits || one.age() == 0).toList();
        boolean merges = cutting.size() > Frame.MOST - 1;
        List<Piece> pieces = new ArrayList<>(cutting.stream()
                .sorted(Known.WEIGHTIEST)
                .limit(merges ? Frame.MOST - 2 : cutting.size())
                .sorted(Known.BY_NAME)
                .map(Known::piece)
                .toList());
        if (merges) {
            pieces.add(new Piece(Frame.OTHERS, "Other functions", 4));
        }
        pieces.add(new Piece(Frame.NONE, "No function", units(BestFirst.NONE)));
        Frame frame = Frame.of(pieces);
        return waits && !merges ? frame.and(late.getFirst().piece()) : frame;
    }

    private Known known(int place) {
        String name = Named.thing(things, place);
        return new Known(things.ref(place), name, units(place), things.critical(place), founders.age(place));
    }

    private int units(int function) {
        return Frame.units(held.getOrDefault(function, 0), founded);
    }
}
