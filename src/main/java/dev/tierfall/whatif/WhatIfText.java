package dev.tierfall.whatif;

import dev.tierfall.intake.cell.Inert;
import dev.tierfall.model.Ref;
import dev.tierfall.model.Rejected;
import dev.tierfall.schema.Column;
import dev.tierfall.schema.Row;
import dev.tierfall.schema.RowSource;
import dev.tierfall.whatif.read.WhatIfReader;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Texts of what-ifs, for whoever has no map at hand to try them on. */
public final class WhatIfText {

    /** JSON in ASCII is YAML too, whatever a value holds. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private WhatIfText() {}

    /** Throws {@link Rejected} with all that is wrong with the text itself; whether it fits a map is not asked. */
    public static void check(String file, String text) {
        WhatIfReader.read(file, named(file), text, LocalDate.EPOCH);
    }

    /** The rows of a bundle as a what-if that adds them. */
    public static String of(RowSource bundle) {
        var text = new StringBuilder("changes:\n");
        bundle.forEach(row -> {
            if (text.length() > WhatIfReader.MOST_CHARACTERS) {
                throw new Rejected(
                        "the bundle is longer than the %,d characters of a what-if"
                                .formatted(WhatIfReader.MOST_CHARACTERS),
                        "suppose less at once, or import it, if it is true");
            }
            text.append("  - add: {%s: [%s]}\n".formatted(row.file().name(), JSON.writeValueAsString(cells(row))));
        });
        return text.toString();
    }

    private static Map<String, String> cells(Row row) {
        var cells = new LinkedHashMap<String, String>();
        for (Column column : row.file().columns()) {
            String value = row.value(column.name());
            if (!value.isEmpty()) {
                cells.put(column.name(), column.type() == Column.Type.TEXT ? Inert.written(value) : value);
            }
        }
        row.notes().forEach((name, note) -> cells.put(name, Inert.written(note)));
        return cells;
    }

    /** The name that a file's name gives to its what-if: without what stands behind the last point. */
    public static String named(String file) {
        String bare = file.replaceAll("(?<=.)\\.[^.]*$", "").toLowerCase(Locale.ROOT);
        String name = bare.replaceAll("[^a-z0-9._+-]+", "-").replaceAll("^[._+-]+", "");
        return Ref.isId(name) ? name : "what-if";
    }
}
