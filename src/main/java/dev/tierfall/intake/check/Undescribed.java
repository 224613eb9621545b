package dev.tierfall.intake.check;

import org.jspecify.annotations.Nullable;

/**
 * A thing that a bundle names and does not describe. It becomes a stub on the map unless another source describes it.
 *
 * @param file where it is named first, with line and column
 * @param meant the described thing with the most similar id, else null
 */
public record Undescribed(
        String ref,
        String file,
        int line,
        String column,
        @Nullable String meant) {

    /** As a warning: {@code contracts.csv:2: vendor:haldn is not described; did you mean vendor:halden?} */
    public String text() {
        return "%s:%d: %s is not described".formatted(file, line, ref)
                + (meant == null ? "" : "; did you mean %s?".formatted(meant));
    }
}
