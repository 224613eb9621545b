package dev.tierfall.spread;

import dev.tierfall.store.Maps;

/** The walk in the store, for tests that have a store and no application. */
public final class CypherReachOf {

    private CypherReachOf() {}

    public static CypherReach the(Maps maps) {
        return new CypherReach(maps);
    }
}
