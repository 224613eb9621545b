package dev.tierfall.registry;

import dev.tierfall.model.Ref;
import dev.tierfall.registry.ThingPage.Link;
import dev.tierfall.registry.ThingPage.Said;
import dev.tierfall.registry.ThingPage.Told;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.store.Imports;
import dev.tierfall.store.MapView;
import dev.tierfall.store.Maps;
import dev.tierfall.web.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Reads the page of one thing. */
@Lazy
@Service
class ThingReader {

    static final int LINKS_MAX = 500;

    private static final String PROPERTIES = """
            MATCH (thing:Thing {ref: $ref})
            RETURN properties(thing) AS properties, thing:Stub AS stub, COUNT { (thing)--(:Thing) } AS links
            """;

    private static final String LINKS = """
            MATCH (thing:Thing {ref: $ref})-[link]-(other:Thing)
            RETURN type(link) AS relationship, startNode(link) = thing AS outward, other.ref AS ref,
                   coalesce(other.name, other.id) AS name, coalesce(link.record, '') AS record
            ORDER BY relationship, outward DESC, ref, record
            LIMIT $most
            """;

    private final Maps maps;
    private final Imports imports;
    private final ThingNodes nodes;
    private final NameIndex index;

    ThingReader(Maps maps, Imports imports, ThingNodes nodes, NameIndex index) {
        this.maps = maps;
        this.imports = imports;
        this.nodes = nodes;
        this.index = index;
    }

    /** The page of a thing. Throws {@link Refused} where the map names no such thing. */
    ThingPage read(Ref ref) {
        return maps.now(view -> read(view, ref));
    }

    private ThingPage read(MapView view, Ref ref) {
        ThingNode head = nodes.findById(ref.toString()).orElseThrow(() -> absent(ref));
        var found = new ArrayList<Map<String, Object>>();
        view.each(PROPERTIES, Map.of("ref", ref.toString()), found::add);
        if (found.isEmpty()) {
            throw absent(ref);
        }
        Map<String, Object> row = found.getFirst();
        List<Link> links = links(view, ref);
        return new ThingPage(
                ref.toString(),
                ref.kind().word(),
                head.name(),
                Boolean.TRUE.equals(row.get("stub")),
                head.record(),
                head.source(),
                values(ref, row.get("properties")),
                columns(ref),
                says(ref),
                links,
                row.get("links") instanceof Long all ? all - links.size() : 0);
    }

    private static List<Told> columns(Ref ref) {
        return BundleSchema.get().of(ref.kind()).columns().stream()
                .filter(column -> column.type() != Column.Type.ID)
                .map(Told::of)
                .toList();
    }

    private static Map<String, Object> values(Ref ref, @Nullable Object properties) {
        var notes = new TreeMap<String, Object>();
        var all = new LinkedHashMap<String, Object>();
        if (properties instanceof Map<?, ?> held) {
            for (Column column : BundleSchema.get().of(ref.kind()).columns()) {
                Object value = held.get(column.name());
                if (value != null) {
                    all.put(column.name(), value);
                }
            }
            held.forEach((name, value) -> {
                if (String.valueOf(name).startsWith("x_")) {
                    notes.put(String.valueOf(name), Objects.requireNonNull(value));
                }
            });
        }
        all.putAll(notes);
        return all;
    }

    private List<Said> says(Ref ref) {
        return imports.history(ref.toString()).stream()
                .filter(statement -> statement.until() == null)
                .map(said -> new Said(said.source(), said.record(), said.who(), said.from(), said.values()))
                .toList();
    }

    private static List<Link> links(MapView view, Ref ref) {
        var links = new ArrayList<Link>();
        view.each(
                LINKS,
                Map.of("ref", ref.toString(), "most", (long) LINKS_MAX),
                row -> links.add(new Link(
                        String.valueOf(row.get("relationship")),
                        Boolean.TRUE.equals(row.get("outward")),
                        String.valueOf(row.get("ref")),
                        String.valueOf(row.get("name")),
                        String.valueOf(row.get("record")))));
        return links;
    }

    private Refused absent(Ref ref) {
        String near = index.current().names().search(ref.id(), 3).stream()
                .map(Match::ref)
                .collect(Collectors.joining(", "));
        return new Refused(
                HttpStatus.NOT_FOUND,
                "%s is not on the map".formatted(ref),
                near.isEmpty()
                        ? "import the file that names it, or look for it with the search"
                        : "did you mean " + near);
    }
}
