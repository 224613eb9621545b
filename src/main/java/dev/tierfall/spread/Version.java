package dev.tierfall.spread;

import dev.tierfall.store.MapView;
import dev.tierfall.store.Maps;
import dev.tierfall.store.Supposition;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which map is meant: one generation, as it is or as somebody supposes it.
 *
 * @param supposed null for the map as it is
 */
record Version(long generation, @Nullable Supposition supposed) {

    /** Tells suppositions on one generation apart; empty for none. */
    String print() {
        return supposed == null ? "" : supposed.print();
    }

    <T> T ask(Maps maps, Function<MapView, T> question) {
        return supposed == null ? maps.at(generation, question) : maps.supposing(generation, supposed, question);
    }
}
