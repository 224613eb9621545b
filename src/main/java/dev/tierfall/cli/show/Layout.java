package dev.tierfall.cli.show;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * How one answer becomes rows.
 *
 * @param member the member of the answer that holds the rows
 * @param split what makes one row of the answer into those that are printed
 * @param columns what stands in a row
 * @param words what is said above the table, from the rest of the answer
 * @param none what is said in place of an empty table
 */
public record Layout(
        String member,
        Function<JsonNode, List<JsonNode>> split,
        List<Column> columns,
        Function<JsonNode, List<String>> words,
        String none) {

    public static Layout of(String member, String none, Column... columns) {
        return new Layout(member, List::of, List.of(columns), Layout::title, none);
    }

    public Layout splitBy(Function<JsonNode, List<JsonNode>> rows) {
        return new Layout(member, rows, columns, words, none);
    }

    public Layout saying(Function<JsonNode, List<String>> heading) {
        return new Layout(member, split, columns, heading, none);
    }

    void table(InputStream body, PrintWriter out) {
        var table = new Table(columns.stream().map(Column::name).toList());
        JsonNode rest = Rows.read(body, member, row -> split.apply(row)
                .forEach(one -> table.add(columns.stream().map(column -> column.shown(one)).toList())));
        List<String> heading = words.apply(rest);
        heading.forEach(line -> out.println(Column.plain(line)));
        if (table.isEmpty()) {
            out.println(none);
            return;
        }
        if (!heading.isEmpty()) {
            out.println();
        }
        table.print(out);
    }

    void csv(InputStream body, PrintWriter out) {
        var csv = new Csv(out, columns);
        Rows.read(body, member, row -> split.apply(row).forEach(csv::add));
    }

    /** The sentence that the server wrote as the answer. */
    static List<String> title(JsonNode rest) {
        return List.of("title", "summary").stream()
                .map(name -> rest.path(name).asString(""))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
