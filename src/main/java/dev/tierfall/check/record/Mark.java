package dev.tierfall.check.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the last run that was recorded to its end ran on, and what it saw of each check.
 *
 * @param round which run it was; 0 before the first
 * @param policy the version of the checks and thresholds
 */
public record Mark(
        long round,
        long generation,
        @Nullable LocalDate day,
        String policy,
        @Nullable Instant at,
        List<Line> lines) {

    static final Mark NONE = new Mark(0, -1, null, "", null, List.of());

    /** What it saw of one check; found counts every finding, whoever accepts it. */
    public record Line(String check, long counted, long unknown, long found) {}

    /** Whether nothing that could change a finding has changed since. */
    boolean stillHolds(Ground now) {
        return round > 0 && generation == now.generation() && now.day().equals(day) && policy.equals(now.policy());
    }
}
