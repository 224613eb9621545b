package dev.tierfall.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook as somebody at the vendor's opens it, writes into its cells and saves it. */
final class Filled {

    private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

    static Filled of(byte[] bytes) throws IOException {
        var filled = new Filled();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Sheet> sheets = book.getSheets()) {
            for (Sheet sheet : sheets.toList()) {
                filled.sheets.put(sheet.getName(), rows(sheet));
            }
        }
        return filled;
    }

    private static List<List<String>> rows(Sheet sheet) throws IOException {
        int width = 0;
        var rows = new ArrayList<List<String>>();
        for (Row row : sheet.read()) {
            width = Math.max(width, row.getCellCount());
            var cells = new ArrayList<String>();
            for (int i = 0; i < width; i++) {
                cells.add(row.getCellText(i));
            }
            rows.add(cells);
        }
        return rows;
    }

    List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    /** The rows that hold anything, their cells with bars between them. */
    List<String> rows(String sheet) {
        return Objects.requireNonNull(sheets.get(sheet)).stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .map(row -> String.join("|", row))
                .toList();
    }

    /** Writes one cell, found by the id of its row and its column. */
    Filled with(String sheet, String id, String column, String value) {
        List<List<String>> rows = Objects.requireNonNull(sheets.get(sheet));
        int at = rows.getFirst().indexOf(column);
        rows.stream()
                .filter(row -> row.getFirst().equals(id))
                .findFirst()
                .orElseThrow()
                .set(at, value);
        return this;
    }

    /** Writes a whole row below those that are there. */
    Filled row(String sheet, String... cells) {
        List<List<String>> rows = Objects.requireNonNull(sheets.get(sheet));
        int at = rows.size();
        while (rows.get(at - 1).stream().allMatch(String::isEmpty)) {
            at--;
        }
        rows.add(at, new ArrayList<>(List.of(cells)));
        return this;
    }

    Path save(Path file) throws IOException {
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "Vendor", "1.0")) {
            sheets.forEach((name, rows) -> {
                Worksheet sheet = book.newWorksheet(name);
                for (int row = 0; row < rows.size(); row++) {
                    for (int i = 0; i < rows.get(row).size(); i++) {
                        sheet.value(row, i, rows.get(row).get(i));
                    }
                }
            });
        }
        return file;
    }
}
