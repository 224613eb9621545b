package dev.tierfall.contract.due;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes whole days as an iCalendar file by RFC 5545. The libraries at hand fold lines by characters, which makes lines
 * of other letters too long and cuts an emoji in two; the little that a feed of whole days needs is written here, and
 * read back by a library in the tests.
 */
final class CalendarFile {

    /** Octets of a line without its end (RFC 5545, 3.1). */
    static final int LINE = 75;

    private static final String END = "\r\n";
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

    /** One whole day; the same {@code uid} in a later file is the same event, moved or renamed. */
    record Event(String uid, LocalDate on, String title, String text, String category) {}

    private final StringBuilder out = new StringBuilder();

    private CalendarFile() {}

    /** @param stamp as of which day the events are told */
    static String of(String name, List<Event> events, LocalDate stamp) {
        var file = new CalendarFile();
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Tierfall//Contracts//EN");
        file.line("CALSCALE:GREGORIAN");
        file.line("X-WR-CALNAME:" + escaped(name));
        file.line("REFRESH-INTERVAL;VALUE=DURATION:P1D");
        events.forEach(event -> file.event(event, stamp));
        file.line("END:VCALENDAR");
        return file.out.toString();
    }

    private void event(Event event, LocalDate stamp) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(event.uid()));
        line("DTSTAMP:" + stamp.format(DATE) + "T000000Z");
        line("DTSTART;VALUE=DATE:" + event.on().format(DATE));
        line("DTEND;VALUE=DATE:" + event.on().plusDays(1).format(DATE));
        line("SUMMARY:" + escaped(event.title()));
        line("DESCRIPTION:" + escaped(event.text()));
        line("CATEGORIES:" + escaped(event.category()));
        line("TRANSP:TRANSPARENT");
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line("DESCRIPTION:" + escaped(event.title()));
        line("TRIGGER:-P14D");
        line("END:VALARM");
        line("END:VEVENT");
    }

    /** A text as a value: what separates is escaped, and no control character stays. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Folds between characters, so that no line is longer than it may be and no character is cut. */
    private void line(String content) {
        int octets = 0;
        int[] points = content.codePoints().toArray();
        for (int point : points) {
            String letter = Character.toString(point);
            int length = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LINE) {
                out.append(END).append(' ');
                octets = 1;
            }
            out.append(letter);
            octets += length;
        }
        out.append(END);
    }
}
