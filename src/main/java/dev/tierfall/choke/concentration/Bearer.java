package dev.tierfall.choke.concentration;

import org.jspecify.annotations.Nullable;

/**
 * What others rest on: some things that fall together.
 *
 * @param ref a ref, or the code of a country
 * @param things the places of the things, in the order of their refs
 * @param stops the nodes that its outage begins at
 * @param taken the nodes that its takeover begins at, its outage's among them
 * @param leftOut the places of things that do not count as resting on it
 * @param manages how many systems a management plane manages; null for others
 */
@SuppressWarnings("ArrayRecordComponent") // Places and nodes, read in loops and never compared.
record Bearer(
        By by,
        String ref,
        @Nullable String name,
        @Nullable Integer tier,
        int[] things,
        int[] stops,
        int[] taken,
        int[] leftOut,
        @Nullable Integer manages) {}
