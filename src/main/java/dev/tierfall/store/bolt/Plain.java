package dev.tierfall.store.bolt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/**
 * Rows as plain Java values, so that nobody outside the store meets a type of the driver. A node is a map of its
 * properties with its labels under {@code :labels}, a relationship one with its type under {@code :type}, a path the
 * list of both in turn.
 */
public final class Plain {

    private Plain() {}

    public static Map<String, Object> row(Record row) {
        return row.asMap(value -> value(value.asObject()));
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (value) {
            case Node node -> node(node);
            case Relationship relationship -> relationship(relationship);
            case Path path -> path(path);
            case List<?> list -> list.stream().map(Plain::value).toList();
            case Map<?, ?> map -> map(map);
            default -> value;
        };
    }

    private static Map<String, Object> node(Node node) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put(
                ":labels",
                StreamSupport.stream(node.labels().spliterator(), false).toList());
        plain.putAll(node.asMap());
        return plain;
    }

    private static Map<String, Object> relationship(Relationship relationship) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put(":type", relationship.type());
        plain.putAll(relationship.asMap());
        return plain;
    }

    private static List<Object> path(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .<Object>mapMulti((segment, out) -> {
                    if (segment.start().equals(path.start())) {
                        out.accept(node(segment.start()));
                    }
                    out.accept(relationship(segment.relationship()));
                    out.accept(node(segment.end()));
                })
                .toList();
    }

    private static Map<Object, Object> map(Map<?, ?> map) {
        var plain = new LinkedHashMap<Object, Object>();
        map.forEach((name, value) -> plain.put(name, value(value)));
        return plain;
    }
}
