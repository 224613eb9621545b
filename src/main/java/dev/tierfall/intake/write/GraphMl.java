package dev.tierfall.intake.write;

import dev.tierfall.schema.Column;
import dev.tierfall.store.MapView;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * The live graph as GraphML, for programs that draw graphs: every node and relationship with its properties, all as
 * text; {@code labels} holds a node's labels and {@code label} a relationship's type.
 */
public final class GraphMl {

    private static final String NODES = """
            MATCH (n) WHERE n:Thing OR n.row IS NOT NULL
            RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties""";
    private static final String EDGES = """
            MATCH (a)-[r]->(b) WHERE (a:Thing OR a.row IS NOT NULL) AND (b:Thing OR b.row IS NOT NULL)
            RETURN elementId(a) AS from, elementId(b) AS to, type(r) AS type, properties(r) AS properties,
                   a.ref AS start, b.ref AS end, r.row IS NOT NULL OR b.row IS NOT NULL AS link,
                   [fact IN [a, b] WHERE fact.row IS NOT NULL | properties(fact)] AS rows""";

    private final XMLStreamWriter xml;
    private final Holding holding;
    private final Set<String> joined = new HashSet<>();
    private final Map<String, Integer> nodes = new HashMap<>();
    private final Map<String, String> keys = new LinkedHashMap<>();

    private GraphMl(XMLStreamWriter xml, Holding holding) {
        this.xml = xml;
        this.holding = holding;
    }

    /** The whole map. The stream stays open. */
    public static void write(MapView map, OutputStream out) {
        write(map, null, out);
    }

    /** What of it holds on a day; the whole of it where no day is given. */
    public static void write(MapView map, @Nullable LocalDate asOf, OutputStream out) {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new GraphMl(xml, Holding.on(asOf, new Graph(map))).write(map, asOf != null);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the map can't be written as GraphML", e);
        }
    }

    private void write(MapView map, boolean partly) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
        keys(map, "node", "MATCH (it) WHERE it:Thing OR it.row IS NOT NULL", "labels");
        keys(map, "edge", "MATCH ()-[it]->()", "label");
        xml.writeStartElement("graph");
        xml.writeAttribute("id", "map");
        xml.writeAttribute("edgedefault", "directed");
        map.each(EDGES, Map.of(), row -> {
            if (partly && keeps(row)) {
                joined.add(text(row, "from"));
                joined.add(text(row, "to"));
            }
        });
        map.each(
                NODES,
                Map.of(),
                row -> unchecked(() -> {
                    if (!partly || keepsNode(row)) {
                        node(row);
                    }
                }));
        map.each(
                EDGES,
                Map.of(),
                row -> unchecked(() -> {
                    if (!partly || keeps(row)) {
                        edge(row);
                    }
                }));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    /** Things that are written; of stubs and rows, those that a relationship which is written still joins. */
    private boolean keepsNode(Map<String, Object> row) {
        var properties = (Map<?, ?>) Objects.requireNonNull(row.get("properties"));
        boolean described = properties.get("ref") != null
                && !((List<?>) Objects.requireNonNull(row.get("labels"))).contains("Stub");
        return described ? holding.keeps(String.valueOf(properties.get("ref"))) : joined.contains(text(row, "id"));
    }

    private boolean keeps(Map<String, Object> row) {
        String start = String.valueOf(row.get("start"));
        String end = String.valueOf(row.get("end"));
        boolean link = Boolean.TRUE.equals(row.get("link"));
        return holding.keeps(start)
                && holding.keeps(end)
                && !(link && (holding.isOver(start) || holding.isOver(end)))
                && holding.holds((Map<?, ?>) Objects.requireNonNull(row.get("properties")))
                && ((List<?>) Objects.requireNonNull(row.get("rows")))
                        .stream().allMatch(fact -> holding.holds((Map<?, ?>) fact));
    }

    /** Declares every property that nodes or relationships carry. */
    private void keys(MapView map, String of, String match, String labels) throws XMLStreamException {
        var names = new TreeSet<String>();
        names.add(labels);
        map.each(
                match + " UNWIND keys(it) AS name RETURN DISTINCT name", Map.of(), row -> names.add(text(row, "name")));
        names.remove("key");
        for (String name : names) {
            String id = "k" + keys.size();
            keys.put(of + " " + name, id);
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", id);
            xml.writeAttribute("for", of);
            xml.writeAttribute("attr.name", clean(name));
            xml.writeAttribute("attr.type", "string");
        }
    }

    private void node(Map<String, Object> row) throws XMLStreamException {
        int number = nodes.size();
        nodes.put(text(row, "id"), number);
        xml.writeStartElement("node");
        xml.writeAttribute("id", "n" + number);
        List<?> labels = (List<?>) Objects.requireNonNull(row.get("labels"));
        data("node", "labels", labels.stream().map(label -> ":" + label).collect(Collectors.joining()));
        properties("node", row);
        xml.writeEndElement();
    }

    private void edge(Map<String, Object> row) throws XMLStreamException {
        xml.writeStartElement("edge");
        xml.writeAttribute("source", "n" + nodes.get(text(row, "from")));
        xml.writeAttribute("target", "n" + nodes.get(text(row, "to")));
        data("edge", "label", text(row, "type"));
        properties("edge", row);
        xml.writeEndElement();
    }

    private void properties(String of, Map<String, Object> row) throws XMLStreamException {
        for (var property : ((Map<?, ?>) Objects.requireNonNull(row.get("properties"))).entrySet()) {
            String name = String.valueOf(property.getKey());
            if (!name.equals("key")) {
                data(of, name, Column.written(property.getValue()));
            }
        }
    }

    private void data(String of, String name, String value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", Objects.requireNonNull(keys.get(of + " " + name), name));
        xml.writeCharacters(clean(value));
        xml.writeEndElement();
    }

    /** XML has no way to write most control characters, nor half a pair. */
    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(isWritable(c) ? c : 0xFFFD));
        return clean.toString();
    }

    private static boolean isWritable(int character) {
        return character >= 0x20
                ? (character < 0xD800 || character > 0xDFFF) && character != 0xFFFE && character != 0xFFFF
                : "\t\n\r".indexOf(character) >= 0;
    }

    private static String text(Map<String, Object> row, String name) {
        return (String) Objects.requireNonNull(row.get(name));
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws XMLStreamException;
    }

    private static void unchecked(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the map can't be written as GraphML", e);
        }
    }
}
