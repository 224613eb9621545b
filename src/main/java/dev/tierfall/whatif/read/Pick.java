package dev.tierfall.whatif.read;

import dev.tierfall.model.Ref;
import dev.tierfall.schema.FileSchema;
import java.util.Map;
import java.util.stream.Collectors;

/** What a change is about: a thing, or rows of a link file. */
public sealed interface Pick {

    record Thing(Ref ref) implements Pick {}

    /**
     * The rows that hold these values.
     *
     * @param cells by column in canonical form; one of them names a thing
     */
    record Rows(FileSchema file, Map<String, String> cells) implements Pick {

        /** As a message says it: {@code principal account:svc, system system:erp}. */
        public String text() {
            return cells.entrySet().stream()
                    .map(cell -> cell.getKey() + " " + cell.getValue())
                    .collect(Collectors.joining(", "));
        }
    }
}
