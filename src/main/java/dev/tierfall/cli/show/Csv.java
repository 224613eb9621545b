package dev.tierfall.cli.show;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Rows for a spreadsheet. A text that it would take for a formula gets an apostrophe before it (OWASP ASVS 5.0,
 * 1.2.10).
 */
final class Csv {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

    private final CsvWriter csv;
    private final List<Column> columns;

    Csv(PrintWriter out, List<Column> columns) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        this.columns = columns;
        csv.writeRecord(columns.stream().map(Column::name).toList());
    }

    void add(JsonNode row) {
        csv.writeRecord(
                columns.stream().map(column -> cell(column.value().apply(row))).toList());
    }

    /** Its own buffer, not that of what it writes to, which goes on being used. */
    void end() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(JsonNode value) {
        String text = Column.exact(value);
        boolean formula = !value.isNumber() && !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
