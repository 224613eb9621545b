package dev.tierfall.picture;

import dev.tierfall.spread.Things;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The older half of a map, by which its pictures are cut, so that what is imported later moves nobody. Of 100 things
 * the oldest 64 are founders, and so they are of 127; with the 128th, when the map has doubled, all are.
 *
 * @param youngest the key of the youngest of them; the store hands keys out in turn and never twice
 */
record Founders(Things things, int youngest) {

    static Founders of(Things things) {
        int[] keys = IntStream.range(0, things.size()).map(things::key).toArray();
        Arrays.sort(keys);
        return new Founders(things, keys.length == 0 ? 0 : keys[Integer.highestOneBit(keys.length) - 1]);
    }

    boolean include(int place) {
        return things.key(place) <= youngest;
    }

    /** Orders places: the founders first and alike, then all others in the order in which they came. */
    int age(int place) {
        return place < 0 || include(place) ? 0 : things.key(place);
    }
}
