/**
 * How often each thing falls when every step is left to its own chance: the independent cascade of Goldenberg, Libai
 * and Muller (2001) and of Kempe, Kleinberg and Tardos (2003), tried many times, with the margin that so many trials
 * leave. The most likely path says by which way a thing falls; this adds up all ways at once.
 */
@NullMarked
package dev.tierfall.blast.chance;

import org.jspecify.annotations.NullMarked;
