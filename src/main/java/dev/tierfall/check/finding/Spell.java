package dev.tierfall.check.finding;

import dev.tierfall.check.record.Cells;
import dev.tierfall.check.record.Ledger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One finding from when until when it is found without a break and without becoming graver or milder.
 *
 * @param since when it was first found of late; the same for spells that follow each other without a break
 * @param from the day on which the spell began
 * @param until the day on which it ended, {@link Ledger#NEVER} while it is found
 * @param fromBy what began it, as an import
 * @param untilBy what ended it; null while it is found
 * @param seen the day when it was last seen, where that was before now; null while the last run saw it
 * @param vague whether an empty value leaves open whether it still stands
 */
record Spell(
        String id,
        String key,
        String check,
        String subject,
        @Nullable String vendor,
        String severity,
        String detail,
        List<String> witnesses,
        Instant since,
        LocalDate from,
        String fromBy,
        LocalDate until,
        @Nullable String untilBy,
        @Nullable LocalDate seen,
        boolean vague) {

    static final String COLUMNS = " RETURN f {.*} AS spell ";

    static Spell of(Map<String, Object> row) {
        Cells cells = new Cells(row).cells("spell");
        return new Spell(
                cells.text("id"),
                cells.text("key"),
                cells.text("check"),
                cells.text("subject"),
                cells.maybe("vendor"),
                cells.text("severity"),
                cells.text("detail"),
                cells.texts("witnesses"),
                cells.at("since"),
                cells.day("from"),
                cells.text("fromBy"),
                cells.day("until"),
                cells.maybe("untilBy"),
                cells.maybeDay("seen"),
                cells.flag("vague"));
    }

    boolean stands() {
        return until.equals(Ledger.NEVER);
    }

    boolean coversDay(LocalDate day) {
        return !from.isAfter(day) && until.isAfter(day);
    }
}
