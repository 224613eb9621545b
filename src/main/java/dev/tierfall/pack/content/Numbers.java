package dev.tierfall.pack.content;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;

/** Numbers whatever is named, from 0, in the order in which it was first named. */
final class Numbers {

    private final Int2IntOpenHashMap rows = new Int2IntOpenHashMap();
    private final IntArrayList named = new IntArrayList();

    int of(int one) {
        int row = rows.getOrDefault(one, -1);
        if (row < 0) {
            row = named.size();
            rows.put(one, row);
            named.add(one);
        }
        return row;
    }

    /** What was named, by its number. */
    IntList named() {
        return named;
    }
}
