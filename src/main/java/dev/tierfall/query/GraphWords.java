package dev.tierfall.query;

import dev.tierfall.model.Kind;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a query can ask for: the words of the live graph, made of the bundle's schema.
 *
 * @param free whether whoever asks may run queries of their own here
 */
record GraphWords(boolean free, List<Node> nodes, List<Relationship> relationships) {

    /** Of every node, besides the columns of its file. */
    private static final List<Property> COMMON = List.of(
            new Property("ref", "text", ""), new Property("record", "text", ""), new Property("source", "text", ""));

    record Property(String name, String type, String about) {}

    record Node(String label, String about, List<Property> properties) {}

    /** @param to the labels at its ends; more than one is joined by {@code |} */
    record Relationship(String type, String from, String to, List<Property> properties) {}

    static GraphWords of(BundleSchema schema, boolean free) {
        var nodes = new ArrayList<Node>();
        var relationships = new ArrayList<Relationship>();
        for (FileSchema file : schema.files()) {
            if (file.label() != null) {
                nodes.add(new Node(file.label(), file.about(), properties(file, true)));
            }
            if (file.start() != null) {
                rows(schema, file, relationships);
            }
            for (Column column : file.columns()) {
                if (column.link() != null && file.label() != null) {
                    relationships.add(link(schema, file.label(), column, column.link()));
                }
            }
        }
        return new GraphWords(free, nodes, List.copyOf(relationships));
    }

    private static Relationship link(BundleSchema schema, String label, Column column, Column.Link link) {
        String other = labels(schema, column.kinds());
        return link.outward()
                ? new Relationship(link.name(), label, other, List.of())
                : new Relationship(link.name(), other, label, List.of());
    }

    /** What each row of a link file makes: one relationship, whose name may hang on the kind that it starts at. */
    private static void rows(BundleSchema schema, FileSchema file, List<Relationship> all) {
        String end = file.end() == null ? String.valueOf(file.label()) : labels(schema, kinds(file, file.end()));
        List<Property> properties = file.end() == null ? List.of() : properties(file, false);
        var byName = kinds(file, String.valueOf(file.start())).stream()
                .collect(Collectors.groupingBy(file::relationship, Collectors.toSet()));
        byName.entrySet().stream()
                .sorted((a, b) -> a.getKey().compareTo(b.getKey()))
                .forEach(name ->
                        all.add(new Relationship(name.getKey(), labels(schema, name.getValue()), end, properties)));
    }

    private static Set<Kind> kinds(FileSchema file, String column) {
        return file.column(column).orElseThrow().kinds();
    }

    private static String labels(BundleSchema schema, Set<Kind> kinds) {
        return kinds.stream().sorted().map(schema::label).collect(Collectors.joining("|"));
    }

    private static List<Property> properties(FileSchema file, boolean common) {
        var properties = new ArrayList<Property>();
        if (common) {
            properties.addAll(file.describesThings() ? COMMON : COMMON.subList(1, COMMON.size()));
        }
        for (Column column : file.columns()) {
            if (!column.name().equals("id")
                    && !column.name().equals(file.start())
                    && !column.name().equals(file.end())) {
                properties.add(new Property(column.name(), type(column), column.about()));
            }
        }
        return properties;
    }

    private static String type(Column column) {
        String one = column.words().isEmpty()
                ? column.type().name().toLowerCase(Locale.ROOT)
                : String.join(" | ", column.words());
        return column.list() ? "list of " + one : one;
    }
}
