package dev.tierfall.store.graph;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of the live graph that one fact makes: a thing with the relationships of its columns, or a link row's
 * relationship, or the node that a row keeps.
 *
 * @param thing the properties of the thing, without its key, which is given once and outside of what is said; else null
 */
record Derived(
        @Nullable Map<String, Object> thing, @Nullable RowNode row, Map<Edge.Id, Edge> edges) {

    static final Derived NOTHING = new Derived(null, null, Map.of());
}
