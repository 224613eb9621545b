package dev.tierfall.store.graph;

import static java.util.Objects.requireNonNull;

import dev.tierfall.model.Ref;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import dev.tierfall.store.statement.Folded;
import dev.tierfall.store.statement.Folded.Shown;
import dev.tierfall.store.statement.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says what part of the live graph follows from all that is said of one fact. A pure function: the graph holds nothing
 * else.
 */
final class Deriver {

    private Deriver() {}

    /** @param statements those of one key that live at one generation */
    static Derived derive(Collection<Statement> statements) {
        return Folded.of(statements).map(Deriver::derive).orElse(Derived.NOTHING);
    }

    private static Derived derive(Folded folded) {
        FileSchema file = folded.lead().file();
        if (file.describesThings()) {
            return thing(folded, file);
        }
        return file.label() == null ? relationship(folded, file) : rowNode(folded, file);
    }

    private static Derived thing(Folded folded, FileSchema file) {
        String ref = folded.lead().key();
        Map<String, Object> properties = proof(folded.lead());
        properties.put("ref", ref);
        var edges = new LinkedHashMap<Edge.Id, Edge>();
        folded.values().forEach((name, shown) -> {
            Column column = file.column(name).orElse(null);
            properties.put(name, column == null ? shown.value() : Typed.value(column, shown.value()));
            if (column != null && column.link() != null) {
                edges(ref, column, shown).forEach(edge -> edges.put(edge.id(), edge));
            }
        });
        return new Derived(properties, null, edges);
    }

    private static List<Edge> edges(String ref, Column column, Shown shown) {
        var link = requireNonNull(column.link());
        return Typed.elements(shown.value()).stream()
                .map(other -> link.outward()
                        ? new Edge.Id(link.name(), ref, other, "")
                        : new Edge.Id(link.name(), other, ref, ""))
                .map(id -> new Edge(id, proof(shown.from())))
                .toList();
    }

    private static Derived relationship(Folded folded, FileSchema file) {
        String from = folded.value(requireNonNull(file.start()));
        String to = folded.value(requireNonNull(file.end()));
        String type = file.relationship(Ref.parse(from).kind());
        var id = new Edge.Id(type, from, to, folded.lead().key());
        Map<String, Object> properties = properties(folded, file);
        properties.remove(file.start());
        properties.remove(file.end());
        return new Derived(null, null, Map.of(id, new Edge(id, properties)));
    }

    private static Derived rowNode(Folded folded, FileSchema file) {
        String start = folded.value(requireNonNull(file.start()));
        var ties = new ArrayList<RowNode.Tie>();
        ties.add(new RowNode.Tie(file.relationship(Ref.parse(start).kind()), start, true));
        for (Column column : file.columns()) {
            if (column.link() != null) {
                for (String other : Typed.elements(folded.value(column.name()))) {
                    ties.add(new RowNode.Tie(
                            column.link().name(), other, !column.link().outward()));
                }
            }
        }
        Map<String, Object> properties = properties(folded, file);
        properties.remove(file.start());
        var node = new RowNode(requireNonNull(file.label()), folded.lead().key(), properties, ties);
        return new Derived(null, node, Map.of());
    }

    /** What a link row's relationship or node carries. */
    private static Map<String, Object> properties(Folded folded, FileSchema file) {
        Map<String, Object> properties = proof(folded.lead());
        properties.put("row", folded.lead().key());
        folded.values()
                .forEach((name, shown) -> properties.put(
                        name,
                        file.column(name)
                                .map(column -> Typed.value(column, shown.value()))
                                .orElse(shown.value())));
        return properties;
    }

    private static Map<String, Object> proof(Statement statement) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("record", statement.place());
        properties.put("source", statement.source());
        return properties;
    }
}
