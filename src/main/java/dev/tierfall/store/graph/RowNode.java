package dev.tierfall.store.graph;

import java.util.List;
import java.util.Map;

/** The node of a row that keeps one of its own, such as a responsibility, with the relationships that hang it up. */
record RowNode(String label, String row, Map<String, Object> properties, List<Tie> ties) {

    /** @param towards true where it runs from the thing to this node */
    record Tie(String type, String thing, boolean towards) {}
}
