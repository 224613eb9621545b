package dev.tierfall.intake;

import dev.tierfall.intake.check.BundleCheck;
import dev.tierfall.intake.check.Checked;
import dev.tierfall.intake.read.Found;
import dev.tierfall.intake.read.Places;
import dev.tierfall.intake.read.Table;
import dev.tierfall.intake.read.TypedRows;
import dev.tierfall.schema.BundleSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads files of the bundle format, checks them whole, and gives a bundle that can be imported. Needs no store. */
public final class Intake {

    private Intake() {}

    /**
     * The bundle that folders, zips, workbooks and CSV files make together. Throws {@link dev.tierfall.model.Rejected}
     * with everything that is wrong, the first hundred by file and line and how many more.
     */
    public static Bundle read(List<Path> paths) {
        return read(paths, () -> {});
    }

    /** The same, calling {@code tick} for each row that is read; a tick may throw to stop the reading. */
    public static Bundle read(List<Path> paths, Runnable tick) {
        return read(Places.find(paths), tick);
    }

    /**
     * One row that somebody typed, checked as if it stood in a file of its own.
     *
     * @param file the bundle's file, without {@code .csv}
     * @param source what to call it where it is spoken of, as in {@code edit:2}
     */
    public static Bundle row(String file, String source, Map<String, String> cells) {
        return rows(source, List.of(new TypedRow(file, 2, cells)));
    }

    /**
     * Rows that somebody typed, checked together as if they stood in the files of one bundle.
     *
     * @param source what to call the text that they stand in
     */
    public static Bundle rows(String source, List<TypedRow> rows) {
        var byFile = new HashMap<String, List<TypedRows.Typed>>();
        for (TypedRow row : rows) {
            byFile.computeIfAbsent(row.file(), file -> new ArrayList<>())
                    .add(new TypedRows.Typed(row.line(), row.cells()));
        }
        List<Table> tables = BundleSchema.get().files().stream()
                .filter(file -> byFile.containsKey(file.name()))
                .<Table>map(file -> new TypedRows(file.name(), source, byFile.getOrDefault(file.name(), List.of())))
                .toList();
        return read(new Found(tables, List.of(), List.of()), () -> {});
    }

    static Bundle read(Found found, Runnable tick) {
        Checked checked = BundleCheck.check(found, tick);
        return new Bundle(found.tables(), new BundleReport(checked.rows(), found.ignored(), checked.undescribed()));
    }
}
