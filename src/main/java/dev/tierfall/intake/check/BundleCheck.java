package dev.tierfall.intake.check;

import dev.tierfall.intake.cell.Shown;
import dev.tierfall.intake.read.Found;
import dev.tierfall.intake.read.Line;
import dev.tierfall.intake.read.Table;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.FileSchema;
import dev.tierfall.schema.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads all tables once and collects everything that is wrong with them. Of the rows only ids, parents and lines are
 * kept.
 */
public final class BundleCheck {

    private final Rejections rejections = new Rejections();
    private final Things things = new Things();
    private final RowRules rules = new RowRules(rejections::add);
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final Runnable tick;

    private BundleCheck(Runnable tick) {
        this.tick = tick;
    }

    /**
     * Throws {@link Rejected} with all that is wrong, if anything is.
     *
     * @param tick called for each row, for progress; may throw to stop the reading
     */
    public static Checked check(Found found, Runnable tick) {
        var check = new BundleCheck(tick);
        check.rejections.addAll(found.rejections());
        found.tables().forEach(check::table);
        check.rules.checkCircles();
        check.rejections.refuse();
        return new Checked(check.rows, check.things.undescribed());
    }

    /** Hands over the rows of a table that was checked before. */
    public static void rows(Table table, Consumer<Row> reader) {
        new TableReader(table, ref -> false, changed -> {
                    throw new Rejected(List.of(changed), 0);
                })
                .read(reader, () -> {});
    }

    private void table(Table table) {
        rows.put(table.source(), 0);
        try {
            new TableReader(table, things::describes, rejections::add).read(this::row, () -> {
                rows.merge(table.source(), 1, Integer::sum);
                tick.run();
            });
        } catch (Rejected e) {
            rejections.addAll(e.rejections());
        }
    }

    private void row(Row row) {
        rules.check(row);
        things.name(row);
        Integer before = row.file().describesThings() ? things.describe(row) : null;
        if (before != null) {
            String id = row.values().getFirst();
            rejections.add(new Rejection(
                    row.source(),
                    row.line(),
                    row.file().columns().getFirst().name(),
                    Shown.plain(id),
                    "id %s is used already, in line %d".formatted(Shown.quoted(id), before),
                    "give one of the two another id, or make them one row"));
        }
    }

    /** The header first, then the rows by it. */
    private static final class TableReader {

        private final Table table;
        private final FileSchema file;
        private final Predicate<String> known;
        private final Consumer<Rejection> wrong;
        private @Nullable RowReader rows;

        TableReader(Table table, Predicate<String> known, Consumer<Rejection> wrong) {
            this.table = table;
            this.file = BundleSchema.get().file(table.name()).orElseThrow();
            this.known = known;
            this.wrong = wrong;
        }

        void read(Consumer<Row> reader, Runnable tick) {
            table.read(line -> line(line, reader, tick));
        }

        private void line(Line line, Consumer<Row> reader, Runnable tick) {
            if (rows == null) {
                rows = new RowReader(file, table, Header.read(file, table, line, wrong), known, wrong);
                return;
            }
            tick.run();
            Row row = rows.row(line);
            if (row != null) {
                reader.accept(row);
            }
        }
    }
}
