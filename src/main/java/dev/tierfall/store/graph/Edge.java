package dev.tierfall.store.graph;

import java.util.Map;

/**
 * A relationship between two things. Its identity is {@link Id}; equal ids are one relationship.
 *
 * @param properties typed, with record and source
 */
record Edge(Id id, Map<String, Object> properties) {

    /** @param row the key of the row that makes it, empty where a thing's own column does */
    record Id(String type, String from, String to, String row) {}
}
