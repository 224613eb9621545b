package dev.tierfall.intake;

import dev.tierfall.intake.check.BundleCheck;
import dev.tierfall.intake.read.Table;
import dev.tierfall.schema.Row;
import dev.tierfall.schema.RowSource;
import java.util.List;
import java.util.function.Consumer;

/**
 * A bundle that was read and checked whole. Its rows are read from the files anew each time they are asked for, so the
 * files must stay as they are until the import is done; a file that changed meanwhile is refused.
 */
public final class Bundle implements RowSource {

    private final List<Table> tables;
    private final BundleReport report;

    Bundle(List<Table> tables, BundleReport report) {
        this.tables = List.copyOf(tables);
        this.report = report;
    }

    public BundleReport report() {
        return report;
    }

    @Override
    public void forEach(Consumer<Row> reader) {
        tables.forEach(table -> BundleCheck.rows(table, reader));
    }
}
