package dev.tierfall.spread;

import dev.tierfall.model.Kind;
import dev.tierfall.model.Ref;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every thing of one generation, numbered in the order of the refs: a thing's place says how it sorts, and equal
 * answers come out in equal order. Holds what the analyses need beside steps; all else is asked of the store.
 */
public final class Things {

    /**
     * One thing as the map tells it.
     *
     * @param contract the ref of the contract that a service or subcontract is under, else empty
     * @param start the ref that a connection or flow starts at, or a subcontract's prime; else empty
     * @param end the ref that it ends at, or its sub; else empty
     */
    public record Thing(
            int key,
            String ref,
            String name,
            boolean critical,
            long records,
            String status,
            String contract,
            String start,
            String end) {}

    private final int[] keys;
    private final String[] refs;
    private final String[] names;
    private final byte[] kinds;
    private final int[] contracts;
    private final int[] starts;
    private final int[] ends;
    private final BitSet critical = new BitSet();
    private final BitSet offboarded = new BitSet();
    private final Int2LongOpenHashMap records = new Int2LongOpenHashMap();
    private final Int2IntOpenHashMap byKey;

    public Things(List<Thing> unsorted) {
        Thing[] things = unsorted.toArray(Thing[]::new);
        Arrays.sort(things, (a, b) -> a.ref().compareTo(b.ref()));
        int size = things.length;
        keys = new int[size];
        refs = new String[size];
        names = new String[size];
        kinds = new byte[size];
        contracts = new int[size];
        starts = new int[size];
        ends = new int[size];
        byKey = new Int2IntOpenHashMap(size);
        byKey.defaultReturnValue(-1);
        for (int i = 0; i < size; i++) {
            keep(i, things[i]);
        }
        for (int i = 0; i < size; i++) {
            contracts[i] = place(things[i].contract());
            starts[i] = place(things[i].start());
            ends[i] = place(things[i].end());
        }
    }

    private void keep(int place, Thing thing) {
        keys[place] = thing.key();
        refs[place] = thing.ref();
        names[place] = thing.name();
        kinds[place] = (byte) Ref.parse(thing.ref()).kind().ordinal();
        critical.set(place, thing.critical());
        offboarded.set(place, kind(place) == Kind.VENDOR && thing.status().equals("offboarded"));
        if (thing.records() > 0) {
            records.put(place, thing.records());
        }
        byKey.put(thing.key(), place);
    }

    public int size() {
        return refs.length;
    }

    /** The place of the thing with this ref; -1 where the map names none. */
    public int place(String ref) {
        return ref.isEmpty() ? -1 : Math.max(-1, Arrays.binarySearch(refs, ref));
    }

    /** The place of the thing that the store knows by this key; -1 where there is none. */
    public int ofKey(long key) {
        return byKey.get((int) key);
    }

    /** The key by which the store knows a thing. */
    public int key(int place) {
        return keys[place];
    }

    public String ref(int place) {
        return refs[place];
    }

    public @Nullable String name(int place) {
        return names[place].isEmpty() ? null : names[place];
    }

    public Kind kind(int place) {
        return Kind.values()[kinds[place]];
    }

    public boolean critical(int place) {
        return critical.get(place);
    }

    public boolean offboarded(int place) {
        return offboarded.get(place);
    }

    public long records(int place) {
        return records.get(place);
    }

    /** Where a connection or flow starts, or a subcontract's prime; -1 where nothing is named. */
    public int start(int place) {
        return starts[place];
    }

    /** Where it ends, or its sub; -1 where nothing is named. */
    public int end(int place) {
        return ends[place];
    }

    /** The contract that a service or subcontract is under; -1 where none is named. */
    public int contract(int place) {
        return contracts[place];
    }

    /** All places of one kind, in order. */
    public int[] of(Kind kind) {
        var places = new IntArrayList();
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == kind.ordinal()) {
                places.add(i);
            }
        }
        return places.toIntArray();
    }

    /** Heap held, roughly: for the budget of the snapshots. */
    public long bytes() {
        long text = 0;
        for (int i = 0; i < refs.length; i++) {
            text += 112 + refs[i].length() + names[i].length();
        }
        return text + refs.length * 45L;
    }
}
