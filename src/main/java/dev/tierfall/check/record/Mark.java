package dev.tierfall.check.record;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the last run that was recorded to its end ran on, and what it saw of each check.
 *
 * @param round which run it was; 0 before the first
 * @param policy the version of the checks and thresholds
 * @param shipped a mark of the checks that shipped with the program that ran
 */
public record Mark(
        long round,
        long generation,
        @Nullable LocalDate day,
        String policy,
        String shipped,
        @Nullable Instant at,
        List<Line> lines) {

    static final Mark NONE = new Mark(0, -1, null, "", "", null, List.of());

    /** For how long a check that could not be run is left alone, so that a slow one does not keep the store busy. */
    private static final Duration REST = Duration.ofHours(1);

    /**
     * What it saw of one check; found counts every finding, whoever accepts it.
     *
     * @param trouble why it could not be run, the counts then being those of the run before; null where it was
     */
    public record Line(
            String check,
            long counted,
            long unknown,
            long found,
            @Nullable String trouble) {

        Line failed(String why) {
            return new Line(check, counted, unknown, found, why);
        }
    }

    /** What it saw of one check; nothing where it did not know it. */
    Line line(String check) {
        return lines.stream()
                .filter(line -> line.check().equals(check))
                .findFirst()
                .orElse(new Line(check, 0, 0, 0, null));
    }

    /** Whether some check could not be run and should be tried again by now. */
    boolean isDueAgain(Instant now) {
        return at != null && lines.stream().anyMatch(line -> line.trouble() != null) && !now.isBefore(at.plus(REST));
    }

    /** Whether nothing that could change a finding has changed since. */
    boolean stillHolds(Ground now) {
        return round > 0
                && generation == now.generation()
                && now.day().equals(day)
                && policy.equals(now.policy())
                && shipped.equals(now.shipped());
    }
}
