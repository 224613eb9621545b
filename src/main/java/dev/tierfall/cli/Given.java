package dev.tierfall.cli;

import dev.tierfall.model.Ref;
import dev.tierfall.model.Rejected;
import dev.tierfall.trend.Days;
import dev.tierfall.web.Moments;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at arguments before a store is opened for them, which takes seconds. The server looks again. */
final class Given {

    private Given() {}

    /** Refuses what is no ref, or no ref with a state; whether it is on the map only the map knows. */
    static void refs(List<String> texts) {
        for (String text : texts) {
            int equals = text.indexOf('=');
            Ref.parse((equals < 0 ? text : text.substring(0, equals)).strip());
        }
    }

    /** What to say of a text where a number is wanted. */
    static Rejected notWhole(String option, String text) {
        return text.matches("[+-]?\\d+")
                ? new Rejected("%s %s is too large".formatted(option, text), "write at most " + Integer.MAX_VALUE)
                : new Rejected(
                        "%s '%s' is not a whole number".formatted(option, text), "write a whole number, such as 3");
    }

    /** Refuses what is no day, and two days in the wrong order; either may be missing. */
    static void days(String first, @Nullable String from, String last, @Nullable String to) {
        given(first, from, "2026-03-31");
        given(last, to, "2026-03-31");
        LocalDate begin = Days.day(first, from);
        LocalDate end = Days.day(last, to);
        if (begin != null && end != null) {
            Days.inOrder(begin, end);
        }
    }

    /** Refuses what is no moment; it may be missing. */
    static void moment(String option, @Nullable String text) {
        given(option, text, "2026-01-31 or 2026-01-31T09:30:00Z");
        var _ = Moments.knownAt(text);
    }

    /** An empty variable of a script must not turn a question on the past into one on today. */
    static void given(String option, @Nullable String value, String form) {
        if (value != null && value.isBlank()) {
            throw new Rejected(option + " is empty", "write it as %s, or leave it out".formatted(form));
        }
    }

    /** Refuses a number below the least that makes sense. */
    static void atLeast(int least, String option, @Nullable Integer number) {
        if (number != null && number < least) {
            throw new Rejected("%s %d".formatted(option, number), "give a whole number, %d or more".formatted(least));
        }
    }
}
