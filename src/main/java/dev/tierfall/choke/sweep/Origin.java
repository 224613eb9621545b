package dev.tierfall.choke.sweep;

/**
 * What falls first, together.
 *
 * @param nodes where it begins; none where it goes nowhere
 * @param leftOut the places of the things that are not counted for this origin, though the fall reaches them
 */
@SuppressWarnings("ArrayRecordComponent") // Places and nodes, read in loops and never compared.
public record Origin(int[] nodes, int[] leftOut) {}
