package dev.tierfall.trend;

import dev.tierfall.model.Rejected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The days of a series, and how days are read. All days are UTC. */
public final class Days {

    /** Points that a series has at most: ten years by the month, four months by the day. */
    static final int MOST = 120;

    private static final int USUAL_MONTHS = 12;

    private Days() {}

    /** How far apart the points of a series lie. */
    public enum Every {
        DAY(ChronoUnit.DAYS, 1),
        WEEK(ChronoUnit.WEEKS, 1),
        MONTH(ChronoUnit.MONTHS, 1),
        QUARTER(ChronoUnit.MONTHS, 3);

        private final ChronoUnit unit;
        private final int amount;

        Every(ChronoUnit unit, int amount) {
            this.unit = unit;
            this.amount = amount;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Counted from the first day, so that the last of January is followed by the last of February and of March. */
        LocalDate after(LocalDate first, int steps) {
            return first.plus((long) steps * amount, unit);
        }

        public static Every of(@Nullable String word) {
            if (word == null || word.isBlank()) {
                return MONTH;
            }
            return Arrays.stream(values())
                    .filter(every -> every.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new Rejected(
                            "every '%s'".formatted(word),
                            "choose " + Arrays.stream(values()).map(Every::word).collect(Collectors.joining(", "))));
        }
    }

    /** The points from the first day on; the last day is always one, also where it falls between two. */
    static List<LocalDate> series(LocalDate from, LocalDate to, Every every) {
        inOrder(from, to);
        var days = new ArrayList<LocalDate>();
        for (LocalDate day = from; day.isBefore(to); day = every.after(from, days.size())) {
            days.add(day);
            if (days.size() >= MOST) {
                throw new Rejected(
                        "a point every %s from %s to %s would be more than %d points"
                                .formatted(every.word(), from, to, MOST),
                        "begin later, or ask for fewer with every=quarter, month or week");
            }
        }
        days.add(to);
        return List.copyOf(days);
    }

    public static void inOrder(LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            throw new Rejected("from %s comes after to %s".formatted(from, to), "name the earlier day first");
        }
    }

    static LocalDate usualFrom(LocalDate to) {
        return to.minusMonths(USUAL_MONTHS);
    }

    public static @Nullable LocalDate day(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Rejected("%s '%s' is no date".formatted(name, text), "write it as 2026-03-31");
        }
    }

    /** What is known on a day is what is known by its end. */
    public static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Reads a flag of an address: there without a value, or true. */
    public static boolean flag(String name, @Nullable String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.isBlank() || text.equals("true")) {
            return true;
        }
        throw new Rejected("%s '%s'".formatted(name, text), "write true or false");
    }

    /** As a sentence has it: {@code 1 March 2026}. */
    public static String words(LocalDate day) {
        return "%d %s %d".formatted(day.getDayOfMonth(), MONTHS.get(day.getMonthValue() - 1), day.getYear());
    }

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
}
