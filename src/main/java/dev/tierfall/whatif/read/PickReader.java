package dev.tierfall.whatif.read;

import dev.tierfall.intake.cell.BadCell;
import dev.tierfall.intake.cell.Cells;
import dev.tierfall.intake.cell.Nearest;
import dev.tierfall.intake.cell.Shown;
import dev.tierfall.model.Kind;
import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import dev.tierfall.whatif.read.Nodes.Entry;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the values of a change, and which rows of a link file it is about; each cell as intake reads it. */
final class PickReader {

    private static final String NOTE = "x_";
    private static final List<String> LINK_FILES = BundleSchema.get().files().stream()
            .filter(file -> !file.describesThings())
            .map(FileSchema::name)
            .toList();

    private final Nodes nodes;

    PickReader(Nodes nodes) {
        this.nodes = nodes;
    }

    /** The rows that {@code file} and {@code row} name; nothing where they can't be read. */
    Optional<Pick.Rows> rows(Node at, Map<String, Entry> entries) {
        Entry file = entries.get("file");
        Entry row = entries.get("row");
        if (file == null || row == null) {
            nodes.refuse(at, "rows need their file and what stands in them", "write {file: memberships, row: {…}}");
            return Optional.empty();
        }
        String name = nodes.text(file.value());
        if (!LINK_FILES.contains(name)) {
            nodes.refuse(file.value(), "%s is no file of links".formatted(Shown.quoted(name)), meant(name));
            return Optional.empty();
        }
        FileSchema schema = BundleSchema.get().file(name).orElseThrow();
        Map<String, String> cells = values(row.value(), schema, false);
        boolean namesAThing = cells.keySet().stream()
                .anyMatch(column -> schema.column(column).orElseThrow().type() == Column.Type.REF);
        if (!namesAThing) {
            nodes.refuse(row.value(), "the row names no thing", "name its " + schema.start());
            return Optional.empty();
        }
        return Optional.of(new Pick.Rows(schema, cells));
    }

    private static String meant(String name) {
        Optional<Kind> kind = BundleSchema.get().file(name).map(FileSchema::kind);
        return kind.map(k -> "name the %s itself, as %s:id".formatted(k.word(), k.word()))
                .or(() -> Nearest.write(name, LINK_FILES))
                .orElse("write one of " + String.join(", ", LINK_FILES));
    }

    /**
     * Values by column, in canonical form.
     *
     * @param mayEmpty whether an empty value means something: unknown from now on
     */
    Map<String, String> values(Node node, FileSchema file, boolean mayEmpty) {
        var values = new LinkedHashMap<String, String>();
        nodes.entries(node, "columns of %s and their values".formatted(file.name()))
                .forEach((name, entry) -> column(entry.key(), name, file).ifPresent(column -> {
                    String value = value(entry, column, mayEmpty);
                    if (value != null) {
                        values.put(name, value);
                    }
                }));
        return values;
    }

    private @Nullable String value(Entry entry, Column column, boolean mayEmpty) {
        String text = nodes.cell(entry.value());
        if (column.type() == Column.Type.ID) {
            nodes.refuse(entry.key(), "a thing keeps its id", "use replace, where another takes its place");
            return null;
        }
        if (text.isEmpty() && (column.required() || !mayEmpty)) {
            nodes.refuse(entry.value(), column.name() + " is empty", "give it a value");
            return null;
        }
        try {
            return text.isEmpty() ? "" : Cells.read(text, column, ref -> false);
        } catch (BadCell e) {
            nodes.refuse(entry.value(), column.name() + " " + e.message(), e.mend());
            return null;
        }
    }

    /** Cells as a file of the bundle would hold them, for intake to read; notes are kept. */
    Map<String, String> cells(Node node, FileSchema file) {
        var cells = new LinkedHashMap<String, String>();
        nodes.entries(node, "a row of %s".formatted(file.name())).forEach((name, entry) -> {
            if (name.startsWith(NOTE) || column(entry.key(), name, file).isPresent()) {
                cells.put(name, nodes.cell(entry.value()));
            }
        });
        return cells;
    }

    Optional<LocalDate> day(@Nullable Entry entry) {
        String text = nodes.text(Objects.requireNonNull(entry).value());
        Column day = BundleSchema.get()
                .of(Kind.VENDOR)
                .column("ownership_changed_on")
                .orElseThrow();
        try {
            return Optional.of(LocalDate.parse(Cells.read(text, day, ref -> false)));
        } catch (BadCell e) {
            nodes.refuse(entry.value(), "on " + e.message(), e.mend());
            return Optional.empty();
        }
    }

    private Optional<Column> column(Node at, String name, FileSchema file) {
        Optional<Column> column = file.column(name);
        if (column.isEmpty()) {
            List<String> names = file.columns().stream().map(Column::name).toList();
            nodes.refuse(
                    at,
                    "%s is not a column of %s".formatted(Shown.quoted(name), file.name()),
                    Nearest.write(name, names).orElse("write one of " + String.join(", ", names)));
        }
        return column;
    }
}
