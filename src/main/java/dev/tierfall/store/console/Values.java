package dev.tierfall.store.console;

import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.kernel.impl.core.TransactionalEntityFactory;
import org.neo4j.values.AnyValue;
import org.neo4j.values.SequenceValue;
import org.neo4j.values.storable.TextValue;
import org.neo4j.values.storable.Value;
import org.neo4j.values.virtual.MapValue;
import org.neo4j.values.virtual.VirtualNodeValue;
import org.neo4j.values.virtual.VirtualPathValue;
import org.neo4j.values.virtual.VirtualRelationshipValue;

/**
 * Neo4j's own values as plain Java, in the form of {@link dev.tierfall.store.bolt.Plain}: a node is a map with
 * {@code :labels}, a relationship one with {@code :type}, a path the list of both in turn. It counts what it unfolds
 * and stops where that is too much: a short statement can name one list a billion times within another, which costs
 * Neo4j nothing and whoever writes it out everything.
 */
final class Values {

    /** More is to be unfolded than is left. */
    static final class Spent extends Exception {
        private static final long serialVersionUID = 1L;

        Spent() {
            super("the answer is too large", null, false, false);
        }
    }

    /** Bytes, roughly, that one value takes here, and one named value of several beside its name. */
    private static final int VALUE = 24;

    private static final int ENTRY = 80;

    private final TransactionalEntityFactory entities;
    private long left;

    Values(TransactionalEntityFactory entities, long size) {
        this.entities = entities;
        this.left = size;
    }

    @Nullable
    Object value(AnyValue value) throws Spent {
        spend(VALUE);
        return switch (value) {
            case TextValue text -> text(text);
            case VirtualNodeValue node -> node(entities.newNodeEntity(node.id()));
            case VirtualRelationshipValue one -> relationship(entities.newRelationshipEntity(one.id()));
            case VirtualPathValue path -> path(path);
            case SequenceValue list -> list(list);
            case MapValue map -> map(map);
            case Value scalar -> scalar(scalar.asObject());
            default -> spent(value.toString());
        };
    }

    private String text(TextValue text) throws Spent {
        spend(text.length());
        return text.stringValue();
    }

    private @Nullable Object scalar(@Nullable Object value) throws Spent {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Boolean truth -> truth;
            case TemporalAccessor time -> time;
            default -> spent(value.toString());
        };
    }

    private Map<String, @Nullable Object> node(Node node) throws Spent {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        var labels = new ArrayList<String>();
        spend(2 * ENTRY);
        for (Label label : node.getLabels()) {
            labels.add(label.name());
        }
        plain.put(":labels", labels);
        return properties(node, plain);
    }

    private Map<String, @Nullable Object> relationship(Relationship relationship) throws Spent {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        plain.put(":type", relationship.getType().name());
        return properties(relationship, plain);
    }

    private Map<String, @Nullable Object> properties(Entity entity, Map<String, @Nullable Object> plain) throws Spent {
        for (Map.Entry<String, Object> property : entity.getAllProperties().entrySet()) {
            spend(ENTRY);
            plain.put(spent(property.getKey()), value(org.neo4j.values.storable.Values.of(property.getValue())));
        }
        return plain;
    }

    private List<@Nullable Object> path(VirtualPathValue path) throws Spent {
        var plain = new ArrayList<@Nullable Object>();
        long[] nodes = path.nodeIds();
        long[] relationships = path.relationshipIds();
        for (int i = 0; i < nodes.length; i++) {
            plain.add(node(entities.newNodeEntity(nodes[i])));
            if (i < relationships.length) {
                plain.add(relationship(entities.newRelationshipEntity(relationships[i])));
            }
        }
        return plain;
    }

    private List<@Nullable Object> list(SequenceValue list) throws Spent {
        var plain = new ArrayList<@Nullable Object>();
        for (AnyValue element : list) {
            plain.add(value(element));
        }
        return plain;
    }

    private Map<String, @Nullable Object> map(MapValue map) throws Spent {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        spend(ENTRY * (1L + map.size()));
        map.foreach((name, value) -> plain.put(spent(name), value(value)));
        return plain;
    }

    private String spent(String text) throws Spent {
        spend(text.length());
        return text;
    }

    /** What a row of these columns takes beside its values. */
    void row(List<String> columns) throws Spent {
        for (String column : columns) {
            spend(ENTRY + column.length());
        }
    }

    private void spend(long size) throws Spent {
        left -= size;
        if (left < 0) {
            throw new Spent();
        }
    }
}
