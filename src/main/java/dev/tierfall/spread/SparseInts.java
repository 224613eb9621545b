package dev.tierfall.spread;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/** A number for some of many places: two sorted columns instead of one mostly empty one. */
final class SparseInts {

    private final int[] places;
    private final int[] values;

    SparseInts(IntArrayList places, IntArrayList values) {
        this.places = places.toIntArray();
        this.values = values.toIntArray();
    }

    /** The value at a place; -1 where there is none. */
    int at(int place) {
        int found = Arrays.binarySearch(places, place);
        return found < 0 ? -1 : values[found];
    }

    int size() {
        return places.length;
    }

    int place(int index) {
        return places[index];
    }

    int value(int index) {
        return values[index];
    }

    long bytes() {
        return 8L * places.length;
    }
}
