package dev.tierfall.blast;

import dev.tierfall.model.Rejected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the dates of a question. All days are UTC. */
final class Dates {

    private Dates() {}

    static Scope scope(@Nullable String asOf, @Nullable String knownAt, @Nullable List<String> without) {
        return new Scope(day(asOf), instant(knownAt), without == null ? List.of() : without);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Rejected("as-of '%s' is no date".formatted(text), "write it as 2026-03-31");
        }
    }

    /** An instant, or a day: then what was known by its end. */
    private static @Nullable Instant instant(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String given = text.strip();
        try {
            if (!given.contains("T")) {
                return LocalDate.parse(given)
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
            }
            return given.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(given).toInstant()
                    : LocalDateTime.parse(given).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new Rejected(
                    "known-at '%s' is no moment".formatted(text), "write it as 2026-01-31 or 2026-01-31T09:30:00Z");
        }
    }
}
