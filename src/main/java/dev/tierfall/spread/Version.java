package dev.tierfall.spread;

import dev.tierfall.store.MapView;
import dev.tierfall.store.Maps;
import dev.tierfall.store.Supposition;
import java.time.Duration;
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

    /** What is supposed is asked without a limit: writing it down is what takes the time, and is soon done. */
    <T> T ask(Maps maps, Duration limit, Function<MapView, T> question) {
        return supposed == null ? maps.at(generation, limit, question) : ask(maps, question);
    }

    <T> T ask(Maps maps, Function<MapView, T> question) {
        return supposed == null ? maps.at(generation, question) : maps.supposing(generation, supposed, question);
    }
}
