package dev.tierfall.intake.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import dev.tierfall.store.MapView;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The whole map as a zip of the bundle's files. Imported into an empty store it makes an equal map: the same things,
 * values, links and notes, though from one source and on other lines. Texts are kept from being taken for formulas by
 * {@link dev.tierfall.intake.cell.Inert}, which reading undoes. A stub has no row; whoever names it makes it again.
 */
public final class BundleExport {

    /** The earliest time that a zip can tell, so that equal maps give equal files. */
    private static final long NO_TIME = 315_532_800_000L;

    private BundleExport() {}

    /** The whole map. */
    public static void write(MapView map, OutputStream out) throws IOException {
        write(map, null, out);
    }

    /** What of it holds on a day; the whole of it where no day is given. */
    public static void write(MapView map, @Nullable LocalDate asOf, OutputStream out) throws IOException {
        var graph = new Graph(map);
        Holding holding = Holding.on(asOf, graph);
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (FileSchema file : BundleSchema.get().files()) {
                new File(graph, holding, file, zip).write();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** One file, begun with its first row: files without rows are left out. */
    private static final class File {

        private final Graph graph;
        private final Holding holding;
        private final FileSchema schema;
        private final ZipOutputStream zip;
        private final Writer text;
        private final CsvWriter csv;
        private boolean begun;

        File(Graph graph, Holding holding, FileSchema schema, ZipOutputStream zip) {
            this.graph = graph;
            this.holding = holding;
            this.schema = schema;
            this.zip = zip;
            this.text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            this.csv = CsvWriter.builder().build(text);
        }

        void write() throws IOException {
            List<String> notes = graph.notes(schema);
            graph.rows(schema, row -> {
                if (holding.keeps(schema, row)) {
                    row(notes, row);
                }
            });
            if (begun) {
                csv.flush();
                zip.closeEntry();
            }
        }

        private void row(List<String> notes, Map<String, Object> row) {
            if (!begun) {
                begin(notes);
            }
            var cells = new ArrayList<String>();
            for (Column column : schema.columns()) {
                cells.add(Graph.cell(column, row.get(column.name())));
            }
            notes.forEach(note -> cells.add(Graph.cell(null, row.get(note))));
            csv.writeRecord(cells);
        }

        private void begin(List<String> notes) {
            try {
                var entry = new ZipEntry(schema.name() + ".csv");
                entry.setTime(NO_TIME);
                zip.putNextEntry(entry);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var header =
                    new ArrayList<>(schema.columns().stream().map(Column::name).toList());
            header.addAll(notes);
            csv.writeRecord(header);
            begun = true;
        }
    }
}
