package dev.tierfall.picture;

import dev.tierfall.model.State;
import dev.tierfall.picture.Frame.Slice;
import dev.tierfall.spread.Snapshot;
import dev.tierfall.spread.Things;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which seat of its sector each thing has, for all pictures of a snapshot. Seats are given out to all things of the map
 * that can fall, the oldest first, and not to those of one picture or ring: so a thing stands in the same direction
 * whatever falls, and keeps to it when others come nearer or come anew.
 */
final class Seating {

    private final int[] seats;

    private Seating(int[] seats) {
        this.seats = seats;
    }

    static Seating of(Snapshot snapshot, Leaning leaning, Frame frame) {
        Things things = snapshot.things();
        int[] seats = new int[things.size()];
        Arrays.fill(seats, Seats.NONE);
        List<Seats> sectors = frame.slices().stream().map(Seating::seats).toList();
        IntStream.range(0, things.size())
                .boxed()
                .filter(place -> falls(snapshot, place))
                .sorted(Comparator.comparingInt(things::key))
                .forEach(place -> {
                    int function = leaning.of(place);
                    Seats sector = sectors.get(frame.place(function < 0 ? Frame.NONE : things.ref(function)));
                    int seat = sector.take(things.ref(place));
                    seats[place] = seat == Seats.NONE ? sector.shared(things.ref(place)) : seat;
                });
        return new Seating(seats);
    }

    /** The seats of a sector in any of the rings. */
    static Seats seats(Slice slice) {
        return Seats.of(slice, Seats.ROWS, Rings.FIRST);
    }

    /** A contract or a person never falls, so no picture has to find room for it. */
    static boolean falls(Snapshot snapshot, int place) {
        return Arrays.stream(State.values()).anyMatch(state -> snapshot.graph().node(place, state) >= 0);
    }

    int of(int place) {
        return seats[place];
    }
}
