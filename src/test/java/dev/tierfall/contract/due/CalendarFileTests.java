package dev.tierfall.contract.due;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.contract.due.CalendarFile.Event;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** Calendar files as another program reads them. */
class CalendarFileTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void writesWholeDays() {
        Event event =
                new Event("document.evidence:ev-1@tierfall", LocalDate.of(2026, 12, 31), "Expires", "Ask", "document");

        assertThat(CalendarFile.of("Tierfall", List.of(event), TODAY)).isEqualTo("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Tierfall//Contracts//EN
                CALSCALE:GREGORIAN
                X-WR-CALNAME:Tierfall
                REFRESH-INTERVAL;VALUE=DURATION:P1D
                BEGIN:VEVENT
                UID:document.evidence:ev-1@tierfall
                DTSTAMP:20261122T000000Z
                DTSTART;VALUE=DATE:20261231
                DTEND;VALUE=DATE:20270101
                SUMMARY:Expires
                DESCRIPTION:Ask
                CATEGORIES:document
                TRANSP:TRANSPARENT
                BEGIN:VALARM
                ACTION:DISPLAY
                DESCRIPTION:Expires
                TRIGGER:-P14D
                END:VALARM
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
    }

    /** Of any letters, also those that take four octets, and of whatever steers a calendar file. */
    @Test
    void isReadBackAsItWasMeantWhateverStandsInIt() throws Exception {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String title = text(random);
            String file = CalendarFile.of(
                    "Tierfall", List.of(new Event("uid-" + i, TODAY.plusDays(i), title, title, "document")), TODAY);

            assertThat(file.lines())
                    .as("seed " + seed)
                    .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                            .isLessThanOrEqualTo(CalendarFile.LINE));
            VEvent read = only(file);
            assertThat(read.getProperty(Property.SUMMARY).orElseThrow().getValue())
                    .as("seed " + seed)
                    .isEqualTo(title);
            assertThat(read.getUid().orElseThrow().getValue()).isEqualTo("uid-" + i);
            assertThat(read.getProperty(Property.DTSTART).orElseThrow().getValue())
                    .isEqualTo(TODAY.plusDays(i).toString().replace("-", ""));
        }
    }

    @Test
    void letsNoControlCharacterThrough() throws Exception {
        Event event = new Event("a", TODAY, "one\r\nBEGIN:VEVENT\u0000\u0007two", "x", "document");

        Calendar read = parsed(CalendarFile.of("Tierfall", List.of(event), TODAY));

        assertThat(read.getComponents(Component.VEVENT)).hasSize(1);
        assertThat(only(CalendarFile.of("Tierfall", List.of(event), TODAY))
                        .getProperty(Property.SUMMARY)
                        .orElseThrow()
                        .getValue())
                .isEqualTo("one\nBEGIN:VEVENT  two");
    }

    private static VEvent only(String file) throws IOException, ParserException {
        return (VEvent) parsed(file).getComponents(Component.VEVENT).getFirst();
    }

    private static Calendar parsed(String file) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(file));
    }

    private static String text(Random random) {
        List<String> letters = List.of("a", "ü", "漢", "🛰", ",", ";", "\\", "\n", ":", "\"", " ", "n", "^");
        var text = new StringBuilder("x");
        for (int i = random.nextInt(160); i > 0; i--) {
            text.append(letters.get(random.nextInt(letters.size())));
        }
        // ical4j reads an escaped backslash before an escaped line end as one of neither.
        return text.toString().replace("\\\n", "\\ \n") + "x";
    }
}
