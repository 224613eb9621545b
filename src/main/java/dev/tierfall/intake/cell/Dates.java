package dev.tierfall.intake.cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days in ISO 8601. Other ways to write a day are refused, but where only one day can be meant the mend says which. */
final class Dates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.]?(\\d{1,2})[-/.]?(\\d{1,2})(?:[T ]\\d{1,2}:\\d{2}.*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("[2-6]\\d{4}");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private Dates() {}

    static String read(String text) throws BadCell {
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) {
            throw new BadCell(Shown.quoted(text) + " is not a date of ISO 8601", mend(text));
        }
        if (!isDay(number(iso, 1), number(iso, 2), number(iso, 3))) {
            throw new BadCell(Shown.quoted(text) + " is not a day of the calendar", lastDay(iso));
        }
        return text;
    }

    private static String lastDay(Matcher iso) {
        int month = number(iso, 2);
        return month < 1 || month > 12
                ? "write the month as 01 to 12: year-month-day"
                : "write a day up to "
                        + LocalDate.of(number(iso, 1), month, 1).plusMonths(1).minusDays(1);
    }

    private static String mend(String text) {
        Set<String> meant = new LinkedHashSet<>();
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            offer(meant, number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            offer(meant, number(yearLast, 4), number(yearLast, 3), number(yearLast, 1));
            if (!yearLast.group(2).equals(".")) {
                offer(meant, number(yearLast, 4), number(yearLast, 1), number(yearLast, 3));
            }
        }
        if (SERIAL.matcher(text).matches()) {
            meant.add(SERIAL_ZERO.plusDays(Integer.parseInt(text)) + ", if a spreadsheet counted the days");
        }
        return meant.isEmpty()
                ? "write year-month-day, as in 2026-03-31"
                : "write " + String.join(" or ", meant) + (meant.size() > 1 ? ", whichever is meant" : "");
    }

    private static void offer(Set<String> meant, int year, int month, int day) {
        if (isDay(year, month, day)) {
            meant.add(LocalDate.of(year, month, day).toString());
        }
    }

    private static boolean isDay(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getDayOfMonth() == day;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int number(Matcher matched, int group) {
        return Integer.parseInt(matched.group(group));
    }
}
