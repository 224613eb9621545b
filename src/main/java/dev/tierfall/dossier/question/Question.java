package dev.tierfall.dossier.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that nobody has told.
 *
 * @param question the sentence to ask
 * @param why what hangs on the answer
 * @param asked who can answer: the ref of a vendor, or {@code us}
 * @param of the ref of what it is about; of a row without an id, of the thing that it starts at
 * @param column the empty column of the bundle, as {@code accounts.mfa}
 * @param checks the checks that read it
 * @param toward the critical thing to which the likeliest path goes along it; null where no path does
 * @param likelihood of that path
 * @param record the row in which the answer is missing; null where the row itself is
 */
public record Question(
        String question,
        String why,
        String asked,
        String of,
        String column,
        List<String> checks,
        @Nullable String toward,
        @Nullable Double likelihood,
        @Nullable String record) {

    /** Who is asked where it is no vendor. */
    public static final String US = "us";

    public String file() {
        return column.substring(0, column.indexOf('.'));
    }

    /** The column's name within its file. */
    public String cell() {
        return column.substring(column.indexOf('.') + 1);
    }
}
