package dev.tierfall.registry;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.tierfall.intake.Intake;
import dev.tierfall.model.Ref;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import dev.tierfall.store.DatedStatement;
import dev.tierfall.store.ImportReport;
import dev.tierfall.store.Imports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Edits in the page: each is an import of one row by the source {@code edit}, read and checked like any file. */
@Lazy
@Service
public class Edits {

    static final String SOURCE = "edit";

    private final Imports imports;

    Edits(Imports imports) {
        this.imports = imports;
    }

    /**
     * Says something else of one thing; what was edited before and is not named again stays edited.
     *
     * @param values by column, as they would stand in a file; a column that must have a value keeps its shown one
     */
    public ImportReport edit(Ref ref, Map<String, String> values, String who) {
        FileSchema file = BundleSchema.get().of(ref.kind());
        var row = new LinkedHashMap<String, String>();
        List<DatedStatement> history = imports.history(ref.toString()).stream()
                .filter(statement -> statement.until() == null)
                .toList();
        for (Column column : file.columns()) {
            if (column.required()) {
                history.reversed()
                        .forEach(said -> row.merge(
                                column.name(),
                                said.values().getOrDefault(column.name(), ""),
                                (a, b) -> b.isEmpty() ? a : b));
            }
        }
        history.stream().filter(said -> said.source().equals(SOURCE)).forEach(said -> row.putAll(said.values()));
        row.put("id", ref.id());
        row.putAll(values);
        return imported(ref, file, row, who);
    }

    /** Takes the edits of one thing back. */
    ImportReport withdraw(Ref ref, String who) {
        return imports.withdraw(ref.toString(), who);
    }

    private ImportReport imported(Ref ref, FileSchema file, Map<String, String> row, String who) {
        try {
            Path folder = Files.createTempDirectory("tierfall-edit");
            Path csv = folder.resolve(file.name() + ".csv");
            try {
                try (CsvWriter writer = CsvWriter.builder().build(csv)) {
                    writer.writeRecord(row.keySet());
                    writer.writeRecord(row.values());
                }
                return imports.edit(who, Intake.read(List.of(csv)));
            } catch (Rejected wrong) {
                throw of(ref, wrong);
            } finally {
                Files.deleteIfExists(csv);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody wrote a file: what is wrong is said of the thing. */
    private static Rejected of(Ref ref, Rejected wrong) {
        List<Rejection> said = wrong.rejections().stream()
                .map(one -> new Rejection(ref.toString(), null, one.column(), one.value(), one.message(), one.mend()))
                .toList();
        return new Rejected(said, wrong.more());
    }
}
