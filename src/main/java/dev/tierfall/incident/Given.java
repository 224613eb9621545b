package dev.tierfall.incident;

import dev.tierfall.incident.log.Mark;
import dev.tierfall.incident.log.Standing;
import dev.tierfall.intake.cell.Nearest;
import dev.tierfall.intake.cell.Shown;
import dev.tierfall.model.Rejected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what somebody sends about an incident, or says what is wrong with it and the mend. */
final class Given {

    private static final int NAME_MAX = 200;
    private static final int TEXT_MAX = 10_000;

    private Given() {}

    /** A short text; empty where none is given. */
    static String name(String what, @Nullable String text) {
        String name = text == null ? "" : text.strip();
        if (name.length() > NAME_MAX) {
            throw new Rejected("%s is %,d characters long".formatted(what, name.length()), "write 200 at most");
        }
        return name;
    }

    static String text(String what, @Nullable String text) {
        String given = note(text);
        if (given.isEmpty()) {
            throw new Rejected("%s is missing".formatted(what), "write it, so that others can read it later");
        }
        return given;
    }

    /** A text that may be empty. */
    static String note(@Nullable String text) {
        String note = text == null ? "" : text.strip();
        if (note.length() > TEXT_MAX) {
            throw new Rejected(
                    "the text is %,d characters long".formatted(note.length()),
                    "write 10,000 at most, and name a document for the rest");
        }
        return note;
    }

    static @Nullable LocalDate day(String what, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            if (text.strip().matches("\\d{4}-\\d\\d-\\d\\d")) {
                return LocalDate.parse(text.strip());
            }
        } catch (DateTimeParseException e) {
            // A day that no calendar has is refused like any other text.
        }
        throw new Rejected("%s %s is no date".formatted(what, Shown.quoted(text)), "write it as 2027-03-31");
    }

    /** A moment, by UTC where it says nothing else; a day stands for its beginning. */
    static @Nullable Instant moment(String what, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String given = text.strip();
        try {
            if (given.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return LocalDate.parse(given).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            if (given.matches("\\d{4}-\\d\\d-\\d\\dT.*(Z|[+-]\\d\\d:?\\d\\d)")) {
                return OffsetDateTime.parse(given).toInstant();
            }
            if (given.matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
                return LocalDateTime.parse(given).toInstant(ZoneOffset.UTC);
            }
        } catch (DateTimeParseException e) {
            // Refused below, as any other text.
        }
        throw new Rejected("%s %s is no moment".formatted(what, Shown.quoted(text)), "write it as 2027-03-31T09:30Z");
    }

    /** A moment that has passed. */
    static @Nullable Instant past(String what, @Nullable String text, Instant now) {
        Instant moment = moment(what, text);
        if (moment != null && moment.isAfter(now)) {
            throw new Rejected("%s %s is still to come".formatted(what, moment), "write a moment up to now, by UTC");
        }
        return moment;
    }

    /** A day that has come. */
    static @Nullable LocalDate passed(String what, @Nullable String text, LocalDate today) {
        LocalDate day = day(what, text);
        if (day != null && day.isAfter(today)) {
            throw new Rejected("%s %s is still to come".formatted(what, day), "write %s or before".formatted(today));
        }
        return day;
    }

    static Mark mark(@Nullable String text) {
        String word = word(text);
        return Mark.of(word).orElseThrow(() -> wrong("mark", word, Mark.words()));
    }

    static Standing standing(@Nullable String text) {
        String word = word(text);
        return word.isEmpty()
                ? Standing.PLANNED
                : Standing.of(word).orElseThrow(() -> wrong("standing", word, Standing.words()));
    }

    private static String word(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }

    private static Rejected wrong(String what, String word, List<String> known) {
        return new Rejected(
                "%s is no %s".formatted(Shown.quoted(word), what),
                Nearest.write(word, known).orElse("write one of " + String.join(", ", known)));
    }
}
