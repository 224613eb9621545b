package dev.tierfall.intake.read;

import dev.tierfall.intake.read.Line.Flaw;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook: its first filled row is the header, and a row ends with its last filled cell. */
record SheetTable(String name, Workbook workbook, int index) implements Table {

    @Override
    public String source() {
        return name;
    }

    @Override
    public void read(Consumer<Line> lines) {
        try (ReadableWorkbook open = workbook.open();
                Stream<Row> rows = rows(open)) {
            var reader = new Reader(rows.iterator());
            for (Line line = next(reader); line != null; line = next(reader)) {
                lines.accept(line);
            }
            if (reader.width < 0) {
                throw Refusal.at(
                        name, 1, "the sheet is empty: it has no header", "write the header row, or take the sheet out");
            }
        } catch (IOException e) {
            throw Workbook.unreadable(name, e);
        }
    }

    private @Nullable Line next(Reader reader) {
        try {
            return reader.next();
        } catch (RuntimeException e) {
            throw Workbook.unreadable(name, e);
        }
    }

    private Stream<Row> rows(ReadableWorkbook open) throws IOException {
        Sheet sheet = open.getSheet(index).orElseThrow();
        try {
            return sheet.openStream();
        } catch (ExcelReaderException e) {
            throw Refusal.of(
                    name,
                    "the workbook names the sheet '%s', but its part is not in the file".formatted(name),
                    "open it in a spreadsheet program and save it again as .xlsx");
        }
    }

    /** Numbers the rows, also of writers that leave the numbers out, and fills short ones up to the header's width. */
    private static final class Reader {

        private final Iterator<Row> rows;
        private int number;
        private int width = -1;

        Reader(Iterator<Row> rows) {
            this.rows = rows;
        }

        @Nullable
        Line next() {
            while (rows.hasNext()) {
                Row row = rows.next();
                number = Math.max(number + 1, row.getRowNum());
                Line line = line(row);
                if (line.count() > 0) {
                    return line;
                }
            }
            return null;
        }

        private Line line(Row row) {
            List<String> texts = new ArrayList<>();
            Flaw flaw = null;
            int last = 0;
            for (Cell cell : row) {
                SheetCells.Text text = cell == null ? SheetCells.EMPTY : SheetCells.text(cell);
                flaw = flaw == null && text.trouble() != null ? text.flaw(texts.size()) : flaw;
                texts.add(text.text());
                last = text.text().isEmpty() && text.trouble() == null ? last : texts.size();
            }
            texts.subList(last, texts.size()).clear();
            if (last > 0) {
                width = width < 0 ? last : width;
                while (texts.size() < width) {
                    texts.add("");
                }
            }
            return new Line(number, texts, texts.size(), flaw);
        }
    }
}
