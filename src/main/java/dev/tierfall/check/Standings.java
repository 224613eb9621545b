package dev.tierfall.check;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How findings stand in the record of them, for answers that name findings and know nothing of the record. */
public interface Standings {

    /**
     * How one finding stands.
     *
     * @param id by which {@code /findings/{id}} knows it
     * @param standing {@code open}, {@code waived} or {@code accepted}
     * @param since the day from which on it is found without a break
     * @param due the day by which its owner mends it
     * @param until the last day on which it is waived or accepted; null where it is open
     * @param reason why it is waived or accepted
     * @param agreed the severity that it was waived or accepted for; null where it is open
     */
    record Standing(
            String id,
            String standing,
            String since,
            @Nullable String owner,
            @Nullable String due,
            @Nullable String until,
            @Nullable String reason,
            @Nullable String agreed) {

        /** Whether somebody accepts it for the time being. */
        public boolean apart() {
            return !standing.equals("open");
        }

        /** How it stands where it is found as severe as this now: what is graver than agreed is open. */
        Standing as(String severity) {
            return agreed == null || weight(severity) <= weight(agreed)
                    ? this
                    : new Standing(id, "open", since, owner, due, null, null, null);
        }

        private static int weight(String severity) {
            return Severity.of(severity).orElseThrow().ordinal();
        }
    }

    /** How the findings of some checks that are not closed stand on a day, by {@link #key}. */
    Map<String, Standing> of(Collection<String> checks, LocalDate day);

    /** What makes a finding the same one in every run: the check, the subject and the vendor. */
    static String key(String check, String subject, @Nullable String vendor) {
        return vendor == null ? "%s %s".formatted(check, subject) : "%s %s %s".formatted(check, subject, vendor);
    }
}
