package dev.tierfall.store.statement;

import dev.tierfall.store.statement.Keys.Print;

/**
 * What a source says now, as fingerprints: for some two million facts about 120 MB, where their texts would take
 * gigabytes. An open-addressed table over parallel arrays; a row is written once and never removed.
 */
public final class Fingerprints {

    private static final int LEAST = 1 << 10;
    private static final byte FREE = 0;
    private static final byte KNOWN = 1;
    private static final byte SEEN = 2;

    // Slot i holds the key high[i], low[i], the content said of it, and the place where it stood.
    private long[] high = new long[LEAST];
    private long[] low = new long[LEAST];
    private long[] content = new long[LEAST];
    private int[] place = new int[LEAST];
    private byte[] state = new byte[LEAST];
    private int size;

    /** How a row compares with what its source said before. */
    public enum Match {
        /** The source did not say it before. */
        NEW,
        /** The same values at the same place. */
        SAME,
        /** The same values at another line. */
        MOVED,
        /** Other values. */
        CHANGED,
        /** This import has said it already. */
        REPEATED
    }

    /** Notes what the source said before the import. */
    public void known(Print key, long said, int where) {
        int slot = slot(key);
        fill(slot, key, KNOWN);
        content[slot] = said;
        place[slot] = where;
    }

    /** Compares a row and notes that the import has it. */
    public Match see(Print key, long says, int where) {
        int slot = slot(key);
        byte was = state[slot];
        if (was == FREE) {
            fill(slot, key, SEEN);
            return Match.NEW;
        }
        state[slot] = SEEN;
        if (was == SEEN) {
            return Match.REPEATED;
        }
        return content[slot] != says ? Match.CHANGED : place[slot] != where ? Match.MOVED : Match.SAME;
    }

    public boolean wasSeen(Print key) {
        return state[slot(key)] == SEEN;
    }

    public int size() {
        return size;
    }

    private void fill(int slot, Print key, byte as) {
        if (state[slot] == FREE) {
            size++;
        }
        high[slot] = key.high();
        low[slot] = key.low();
        state[slot] = as;
    }

    /**
     * The slot that holds a key, or the free one that would; makes room first, so a slot stays where it is while used.
     */
    private int slot(Print key) {
        if (size + 1 > high.length / 8 * 5) {
            grow();
        }
        int slot = (int) key.low() & (high.length - 1);
        while (state[slot] != FREE && (low[slot] != key.low() || high[slot] != key.high())) {
            slot = (slot + 1) & (high.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        long[] oldContent = content;
        int[] oldPlace = place;
        byte[] oldState = state;
        high = new long[oldHigh.length * 2];
        low = new long[high.length];
        content = new long[high.length];
        place = new int[high.length];
        state = new byte[high.length];
        for (int i = 0; i < oldState.length; i++) {
            if (oldState[i] != FREE) {
                int slot = (int) oldLow[i] & (high.length - 1);
                while (state[slot] != FREE) {
                    slot = (slot + 1) & (high.length - 1);
                }
                high[slot] = oldHigh[i];
                low[slot] = oldLow[i];
                content[slot] = oldContent[i];
                place[slot] = oldPlace[i];
                state[slot] = oldState[i];
            }
        }
    }
}
