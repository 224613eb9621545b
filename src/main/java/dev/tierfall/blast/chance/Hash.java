package dev.tierfall.blast.chance;

/** Numbers of 64 bits in which nothing of their origin shows. */
final class Hash {

    /** The odd number next to the golden ratio of 2^64: its multiples are spread evenly. */
    static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private static final long FNV_PRIME = 0x100000001b3L;

    private Hash() {}

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014; Stafford's mix 13): one number in, one number out. */
    static long mix(long from) {
        long z = (from ^ (from >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** Of a text, after whatever was hashed before it (FNV-1a, then mixed). */
    static long of(long before, String text) {
        long hash = before ^ 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return mix(hash ^ text.length());
    }
}
