package dev.tierfall.recovery.ground;

import dev.tierfall.store.Maps;

/** Plans for tests that have a store and no application. */
public final class GroundsOf {

    private GroundsOf() {}

    public static Grounds the(Maps maps) {
        return new Grounds(new Teller(new Asker(maps)));
    }
}
