package dev.tierfall.cli.show;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Prints an answer in the format that was asked for.
 *
 * @param limit the most rows; of JSON, which may hold rows within rows, the most elements of the list they stand in
 */
public record Printer(Format format, int limit, PrintWriter out) {

    /** The body is read as it arrives and is not kept; JSON goes out as it came in, unless it is to be cut. */
    public void print(InputStream body, Layout layout) {
        if (format == Format.json) {
            json(body, layout.member());
        } else {
            var _ = layout.print(this, body);
        }
        out.flush();
    }

    /** The first of several tables, read as it arrives; gives back the rest of the answer, for the others. */
    public JsonNode first(InputStream body, Layout layout) {
        JsonNode rest = layout.print(this, body);
        out.flush();
        return rest;
    }

    /** One of several tables of an answer that is there as a whole. */
    public void print(JsonNode answer, Layout layout) {
        List<JsonNode> rows = answer.path(layout.member())
                .valueStream()
                .flatMap(row -> layout.split().apply(row).stream())
                .toList();
        var _ = layout.print(this, answer, rows);
        out.flush();
    }

    /** For an answer whose columns only it knows itself: rows in {@code rows}, their names in {@code columns}. */
    public void print(InputStream body) {
        if (format == Format.json) {
            json(body, "rows");
            return;
        }
        List<JsonNode> rows = new ArrayList<>();
        JsonNode rest = Rows.read(body, "rows", rows::add);
        Set<String> names = new LinkedHashSet<>();
        rest.path("columns").forEach(name -> names.add(name.asString()));
        rows.stream().filter(JsonNode::isObject).forEach(row -> names.addAll(row.propertyNames()));
        List<String> columns = List.copyOf(names);
        Layout layout = Layout.of(
                "rows",
                "No rows.",
                columns.stream()
                        .map(name -> new Column(
                                name, row -> row.isArray() ? row.path(columns.indexOf(name)) : row.path(name)))
                        .toArray(Column[]::new));
        var _ = layout.print(this, rest, rows);
        out.flush();
    }

    private void json(InputStream body, String member) {
        if (limit == Integer.MAX_VALUE) {
            copy(body);
        } else {
            Rows.cut(body, member, limit, out);
            out.println();
        }
    }

    private void copy(InputStream body) {
        try (var reader = new InputStreamReader(body, StandardCharsets.UTF_8)) {
            reader.transferTo(out);
            out.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
