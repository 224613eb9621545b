package dev.tierfall.recovery.window;

import dev.tierfall.model.Rejected;
import dev.tierfall.recovery.plan.Range;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Some hours in which things are down on purpose.
 *
 * @param from UTC, as all days are
 */
record Window(List<String> refs, LocalDateTime from, double hours) {

    /** A year; whatever is down for longer is no maintenance. */
    static final double HOURS_MAX = 8_784;

    private static final double DAY = 24;
    private static final String FORM = "write REF@2026-12-05+6, or REF@2026-12-05T22:00+6";
    private static final Pattern START = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T(\\d{2}:\\d{2}))?");
    private static final Pattern WINDOW = Pattern.compile("([^@]+)@([^@+ ]+)(?:[+ ]([^@+ ]+))?");

    /** Reads {@code REF@DATE[THH:MM][+HOURS]}; in an address a plus sign may have become a blank. */
    static Window parse(String text) {
        Matcher window = WINDOW.matcher(text.strip());
        if (!window.matches()) {
            throw new Rejected("'%s' is no window".formatted(text), FORM);
        }
        return of(List.of(window.group(1)), window.group(2), window.group(3));
    }

    /** @param hours null for a whole day, which only a start without a time may leave open */
    static Window of(List<String> refs, String start, @Nullable String hours) {
        Matcher given = START.matcher(start.strip());
        if (!given.matches()) {
            throw new Rejected("'%s' is no day to begin on".formatted(start), FORM);
        }
        String time = given.group(2);
        if (hours == null && time != null) {
            throw new Rejected("nobody said how long the window from %s lasts".formatted(start), FORM);
        }
        try {
            LocalDateTime from = LocalDateTime.parse(given.group(1) + "T" + (time == null ? "00:00" : time));
            return new Window(refs.stream().map(Window::stopped).toList(), from, hours == null ? DAY : number(hours));
        } catch (DateTimeException e) {
            throw new Rejected("'%s' is no day to begin on".formatted(start), FORM);
        }
    }

    /** Only an outage can be planned. */
    private static String stopped(String ref) {
        String text = ref.strip();
        if (text.contains("=") && !text.endsWith("=availability")) {
            throw new Rejected(
                    "'%s' is no maintenance".formatted(text), "name the thing alone: its availability is what is lost");
        }
        return text.contains("=") ? text : text + "=availability";
    }

    private static double number(String hours) {
        double number = hours.strip().matches("\\d{1,6}(\\.\\d{1,4})?") ? Double.parseDouble(hours.strip()) : 0;
        if (number <= 0 || number > HOURS_MAX) {
            throw new Rejected(
                    "'%s' hours".formatted(hours),
                    "give more than 0 and at most %s".formatted(Range.number(HOURS_MAX)));
        }
        return number;
    }

    LocalDateTime until() {
        return from.plusSeconds(Math.round(hours * 3600));
    }

    /** The days that it touches. */
    Stream<LocalDate> days() {
        LocalDate last = until().minusNanos(1).toLocalDate();
        long days = ChronoUnit.DAYS.between(from.toLocalDate(), last);
        return Stream.iterate(from.toLocalDate(), day -> day.plusDays(1)).limit(days + 1);
    }

    boolean lasts(LocalDateTime moment) {
        return !moment.isBefore(from) && moment.isBefore(until());
    }
}
