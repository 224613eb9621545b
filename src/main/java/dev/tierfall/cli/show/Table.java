package dev.tierfall.cli.show;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Columns that stand under each other; numbers to the right, words to the left, and no blank at a line's end. */
final class Table {

    private static final Pattern NUMBER = Pattern.compile("-|-?[0-9.]+");
    private static final int CELL_MAX = 60;
    private static final String GAP = "  ";

    private final List<String> names;
    private final List<List<String>> rows = new ArrayList<>();

    Table(List<String> names) {
        this.names = names;
    }

    void add(List<String> cells) {
        rows.add(cells.stream().map(Table::shortened).toList());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void print(PrintWriter out) {
        int[] widths = new int[names.size()];
        boolean[] numbers = new boolean[names.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(
                    length(names.get(i)),
                    rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0));
            numbers[i] = rows.stream()
                    .allMatch(row -> NUMBER.matcher(row.get(column)).matches());
        }
        print(out, names, widths, numbers);
        rows.forEach(row -> print(out, row, widths, numbers));
    }

    private static void print(PrintWriter out, List<String> cells, int[] widths, boolean[] numbers) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String fill = " ".repeat(widths[i] - length(cells.get(i)));
            line.append(numbers[i] ? fill + cells.get(i) : cells.get(i) + fill).append(GAP);
        }
        out.println(line.toString().stripTrailing());
    }

    private static String shortened(String cell) {
        return length(cell) <= CELL_MAX ? cell : cell.substring(0, cell.offsetByCodePoints(0, CELL_MAX - 1)) + "…";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
