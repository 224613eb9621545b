package dev.tierfall.dossier.form;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.tierfall.dossier.form.Form.Paper;
import dev.tierfall.dossier.part.Section;
import dev.tierfall.dossier.part.Section.Row;
import dev.tierfall.intake.cell.Inert;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * One table for all sections, so that a program reads it without knowing them: each row says of which section it is and
 * fills that section's columns. Unknown is an empty cell.
 */
final class Csv {

    private Csv() {}

    static byte[] of(Paper paper) {
        var columns = new LinkedHashSet<String>();
        paper.sections().forEach(section -> columns.addAll(section.columns()));
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            write(paper, List.copyOf(columns), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Paper paper, List<String> all, CsvWriter csv) {
        var header = new ArrayList<>(List.of("Section", "Ref"));
        header.addAll(all);
        csv.writeRecord(header);
        for (Section section : paper.sections()) {
            section.rows().forEach(row -> csv.writeRecord(record(section, row, all)));
        }
    }

    private static List<String> record(Section section, Row row, List<String> columns) {
        var record = new ArrayList<>(Collections.nCopies(columns.size() + 2, ""));
        record.set(0, section.id());
        record.set(1, row.ref() == null ? "" : row.ref());
        for (int i = 0; i < section.columns().size(); i++) {
            String cell = row.cells().get(i);
            record.set(2 + columns.indexOf(section.columns().get(i)), cell == null ? "" : Inert.written(cell));
        }
        return record;
    }
}
