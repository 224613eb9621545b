package dev.tierfall.pack.content;

import java.time.Duration;

/**
 * How much a pack holds at most. Whatever is beyond is kept by its size, and the pack says so at its top.
 *
 * @param names things that can be found by name; of more, only those that a fall or a contact names
 * @param vendors whose falls are whole, those that reach most first
 * @param systems critical systems whose falls are whole, those that reach most first
 * @param cells numbers that all whole falls come to
 * @param searching how long cuts are sought in all; recoveries are counted in the first quarter of it
 */
public record Bounds(int names, int vendors, int systems, long cells, Duration searching) {

    public static final Bounds USUAL = new Bounds(250_000, 500, 500, 4_000_000, Duration.ofMinutes(5));
}
