package dev.tierfall.trend.change;

import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Things;
import dev.tierfall.spread.Things.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The things of two maps as those of one, and where each stood in either. */
final class Union {

    private final Things before;
    private final Things after;
    private final List<String> refs;
    private final int[] placesBefore;
    private final int[] placesAfter;
    private final int[] beforeOf;
    private final int[] afterOf;
    private final Things things;

    Union(Snapshot from, Snapshot to) {
        before = from.things();
        after = to.things();
        var all = new TreeSet<String>();
        for (Things one : List.of(before, after)) {
            for (int place = 0; place < one.size(); place++) {
                all.add(one.ref(place));
            }
        }
        refs = List.copyOf(all);
        beforeOf = new int[refs.size()];
        afterOf = new int[refs.size()];
        placesBefore = new int[before.size()];
        placesAfter = new int[after.size()];
        for (int place = 0; place < refs.size(); place++) {
            beforeOf[place] = joined(before, place, placesBefore);
            afterOf[place] = joined(after, place, placesAfter);
        }
        things = things(place -> true);
    }

    private int joined(Things one, int place, int[] places) {
        int own = one.place(refs.get(place));
        if (own >= 0) {
            places[own] = place;
        }
        return own;
    }

    /**
     * All things, each described as in one of the two maps.
     *
     * @param later says of a place whether the later map describes it; where only one knows it, that one does
     */
    Things things(IntPredicate later) {
        var list = new ArrayList<Thing>(refs.size());
        for (int place = 0; place < refs.size(); place++) {
            boolean fromAfter = beforeOf[place] < 0 || (afterOf[place] >= 0 && later.test(place));
            list.add(fromAfter ? thing(after, afterOf[place], place) : thing(before, beforeOf[place], place));
        }
        return new Things(list);
    }

    private static Thing thing(Things one, int own, int place) {
        String name = one.name(own);
        return new Thing(
                place,
                one.ref(own),
                name == null ? "" : name,
                one.critical(own),
                one.records(own),
                one.offboarded(own) ? "offboarded" : "",
                "",
                "",
                "");
    }

    Things things() {
        return things;
    }

    /** The place in the earlier map; -1 where it does not know the thing. */
    int before(int place) {
        return beforeOf[place];
    }

    int after(int place) {
        return afterOf[place];
    }

    /** The things that both know and of which figures read something else: records, or that a vendor has left. */
    int[] described() {
        return IntStream.range(0, refs.size())
                .filter(place -> beforeOf[place] >= 0 && afterOf[place] >= 0)
                .filter(place -> before.records(beforeOf[place]) != after.records(afterOf[place])
                        || left(place, false) != left(place, true))
                .toArray();
    }

    /** Whether one of the two maps says that a vendor is offboarded. */
    boolean left(int place, boolean later) {
        int own = later ? afterOf[place] : beforeOf[place];
        return own >= 0 && (later ? after : before).offboarded(own);
    }

    /** The places in the union of places in one map; -1 stays. */
    int of(boolean later, int own) {
        return own < 0 ? -1 : (later ? placesAfter : placesBefore)[own];
    }
}
