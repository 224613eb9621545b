package dev.tierfall.whatif.change;

import dev.tierfall.schema.BundleSchema;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.FileSchema;
import dev.tierfall.schema.Row;
import dev.tierfall.whatif.read.Change;
import dev.tierfall.whatif.read.Pick;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The refs that changes name, so that one question reads all those things off the map. */
final class Mentions {

    private Mentions() {}

    static Set<String> of(List<Change> changes) {
        var refs = new LinkedHashSet<String>();
        for (Change change : changes) {
            switch (change) {
                case Change.Setting it -> {
                    pick(it.pick(), refs);
                    values(it.pick(), it.values(), refs);
                }
                case Change.Adding it -> row(it.row(), refs);
                case Change.Removing it -> pick(it.pick(), refs);
                case Change.Replacing it ->
                    refs.addAll(List.of(it.from().toString(), it.to().toString()));
                case Change.Accepting it -> refs.add(it.subcontract().toString());
                case Change.Buying it ->
                    refs.addAll(List.of(it.vendor().toString(), it.by().toString()));
            }
        }
        return refs;
    }

    private static void pick(Pick pick, Set<String> refs) {
        switch (pick) {
            case Pick.Thing thing -> refs.add(thing.ref().toString());
            case Pick.Rows rows -> named(rows.file(), rows.cells(), refs);
        }
    }

    private static void values(Pick pick, Map<String, String> values, Set<String> refs) {
        switch (pick) {
            case Pick.Thing thing -> named(BundleSchema.get().of(thing.ref().kind()), values, refs);
            case Pick.Rows rows -> named(rows.file(), values, refs);
        }
    }

    private static void row(Row row, Set<String> refs) {
        if (row.file().describesThings()) {
            refs.add(row.key());
        }
        for (Column column : row.file().columns()) {
            if (column.type() == Column.Type.REF) {
                refs.addAll(Fact.elements(row.value(column.name())));
            }
        }
    }

    private static void named(FileSchema file, Map<String, String> values, Set<String> refs) {
        values.forEach((name, value) -> {
            if (file.column(name).orElseThrow().type() == Column.Type.REF) {
                refs.addAll(Fact.elements(value));
            }
        });
    }
}
