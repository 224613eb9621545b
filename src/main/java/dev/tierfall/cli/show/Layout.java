package dev.tierfall.cli.show;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * How one answer becomes rows.
 *
 * @param member the member of the answer that holds the rows
 * @param split what makes one row of the answer into those that are printed
 * @param columns what stands in a row
 * @param words what is said above the table, from the rest of the answer
 * @param none what is said in place of an empty table, unless no row was wanted
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

    /**
     * Prints rows as they arrive, or for a table once all their widths are known; gives back the rest of the answer.
     */
    JsonNode print(Printer printer, InputStream body) {
        return print(
                printer, rows -> Rows.read(body, member, row -> split.apply(row).forEach(rows)));
    }

    JsonNode print(Printer printer, JsonNode rest, List<JsonNode> all) {
        return print(printer, rows -> {
            all.forEach(rows);
            return rest;
        });
    }

    /** Takes a source that hands over the rows and gives back the rest of the answer. */
    private JsonNode print(Printer printer, Function<Consumer<JsonNode>, JsonNode> source) {
        int[] left = {printer.limit()};
        if (printer.format() == Format.csv) {
            var csv = new Csv(printer.out(), columns);
            JsonNode rest = source.apply(row -> within(left, () -> csv.add(row)));
            csv.end();
            return rest;
        }
        var table = new Table(names());
        JsonNode rest = source.apply(row -> within(left, () -> table.add(shown(row))));
        print(table, rest, printer);
        return rest;
    }

    private static void within(int[] left, Runnable print) {
        if (left[0]-- > 0) {
            print.run();
        }
    }

    private void print(Table table, JsonNode rest, Printer printer) {
        PrintWriter out = printer.out();
        List<String> heading = words.apply(rest);
        heading.forEach(line -> out.println(Column.plain(line)));
        if (table.isEmpty()) {
            if (!none.isEmpty() && printer.limit() > 0) {
                out.println(Column.plain(without(rest) + none));
            }
            return;
        }
        if (!heading.isEmpty()) {
            out.println();
        }
        table.print(out);
    }

    /** There may be rows on the whole map: {@code Without account:x: } stands before what is said of no row. */
    private static String without(JsonNode rest) {
        String left = rest.path("without").valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
        return left.isEmpty() ? "" : "Without %s: ".formatted(left);
    }

    private List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    private List<String> shown(JsonNode row) {
        return columns.stream().map(column -> column.shown(row)).toList();
    }

    /** The sentence that the server wrote as the answer. */
    static List<String> title(JsonNode rest) {
        return List.of("title", "summary").stream()
                .map(name -> rest.path(name).asString(""))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
