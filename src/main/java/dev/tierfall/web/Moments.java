package dev.tierfall.web;

import dev.tierfall.model.Rejected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads the dates of a question as its address holds them. All days are UTC; what is empty was not asked for. */
public final class Moments {

    private Moments() {}

    /** The day for which facts hold; null for today. */
    public static @Nullable LocalDate asOf(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return date(text.strip());
        } catch (DateTimeParseException e) {
            throw new Rejected("as-of '%s' is no date".formatted(text), "write it as 2026-03-31");
        }
    }

    /** The instant whose knowledge is asked; null for now. A day stands for what was known by its end. */
    public static @Nullable Instant knownAt(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String given = text.strip();
        try {
            if (!given.contains("T")) {
                return date(given).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            date(given.substring(0, given.indexOf('T')));
            return given.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(given).toInstant()
                    : LocalDateTime.parse(given).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new Rejected(
                    "known-at '%s' is no moment".formatted(text), "write it as 2026-01-31 or 2026-01-31T09:30:00Z");
        }
    }

    /** Years of four digits only: beyond them no map reaches, and arithmetic on the last of days fails. */
    private static LocalDate date(String text) {
        if (!text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            throw new DateTimeParseException("no year of four digits", text, 0);
        }
        return LocalDate.parse(text);
    }
}
