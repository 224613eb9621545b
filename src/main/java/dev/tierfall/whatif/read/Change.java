package dev.tierfall.whatif.read;

import dev.tierfall.model.Ref;
import dev.tierfall.schema.Row;
import java.time.LocalDate;
import java.util.Map;

/** One thing that would be other; changes are made in the order in which they are written. */
public sealed interface Change {

    /** Where it is written. */
    int line();

    /**
     * Values are other.
     *
     * @param values by column in canonical form; an empty one is unknown from now on
     */
    record Setting(int line, Pick pick, Map<String, String> values) implements Change {}

    /**
     * A row is said besides what is said already; where the thing is described, its values win and empty ones don't.
     */
    record Adding(Row row) implements Change {
        @Override
        public int line() {
            return row.line();
        }
    }

    /** A thing is gone with all that can't be without it, or rows are. */
    record Removing(int line, Pick pick) implements Change {}

    /** One thing takes the place of another of its kind. */
    record Replacing(int line, Ref from, Ref to) implements Change {}

    /** A proposed link of a chain is approved and takes effect. */
    record Accepting(int line, Ref subcontract) implements Change {}

    /**
     * One vendor buys another.
     *
     * @param on the day of the change of ownership
     */
    record Buying(int line, Ref vendor, Ref by, LocalDate on) implements Change {}
}
