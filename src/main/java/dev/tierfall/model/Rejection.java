package dev.tierfall.model;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what somebody gave us: where it stands, what it is, and the mend.
 *
 * @param file the file as its author named it; null where the input is not a file
 * @param line the line on which the record starts, from 1 (the header); null where no line is meant
 * @param value the offending value, shortened; null where it would say nothing
 */
public record Rejection(
        @Nullable String file,
        @Nullable Integer line,
        @Nullable String column,
        @Nullable String value,
        String message,
        String mend) {

    /** As compilers print it: {@code vendors.csv:14: country 'Germany' is ...}, then the mend on a line of its own. */
    public String text() {
        String where = file == null ? "" : line == null ? file + ": " : file + ":" + line + ": ";
        return where + message + "\n  mend: " + mend;
    }
}
