package dev.tierfall.brief;

import dev.tierfall.blast.Scope;
import dev.tierfall.model.Rejected;
import dev.tierfall.trend.Days;
import dev.tierfall.web.Moments;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * The question as it stands in the address.
 *
 * @param since the day to compare with; without it the day of the last council meeting, else ninety days before
 * @param checks {@code run}, to run them where what is recorded is not of this map; without it they are not run
 */
record Asked(
        @BindParam("as-of") @Nullable String asOf,
        @Nullable String since,
        @Nullable String checks) {

    boolean run() {
        if (checks == null || checks.isBlank() || checks.equals("recorded")) {
            return false;
        }
        if (checks.equals("run")) {
            return true;
        }
        throw new Rejected("checks '%s'".formatted(checks), "write checks=run, or checks=recorded");
    }

    Scope scope() {
        return new Scope(Moments.asOf(asOf), null, List.of());
    }

    /** The day that is named; null where none is. */
    @Nullable
    LocalDate day(LocalDate asOf) {
        LocalDate day = Days.day("since", since);
        if (day != null && !day.isBefore(asOf)) {
            throw new Rejected("since %s is not before %s".formatted(day, asOf), "name an earlier day to compare with");
        }
        return day;
    }

    /** What is written into the addresses of proofs. */
    Pages pages() {
        return new Pages(asOf == null || asOf.isBlank() ? "" : asOf.strip());
    }
}
