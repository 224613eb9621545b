package dev.tierfall.contract.due;

import dev.tierfall.contract.book.Day;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** What a day that is coming says in a sentence, to somebody of today and in a calendar. */
final class DaySentences {

    private DaySentences() {}

    /** Seen from a day: {@code Silence is consent in 4 days: Kodrina as a subcontractor}. */
    static String says(Day day, LocalDate asOf) {
        long days = ChronoUnit.DAYS.between(asOf, day.on());
        String when = days == 0 ? "today" : days == 1 ? "in 1 day" : "in %,d days".formatted(days);
        String late = days == -1 ? "1 day ago" : "%,d days ago".formatted(-days);
        boolean past = days < 0;
        return switch (day.kind()) {
            case "objection" ->
                past
                        ? "Silence was taken for consent %s: %s".formatted(late, sub(day))
                        : "Silence is consent after %s: %s"
                                .formatted(days == 0 ? "today" : day.on() + ", " + when, sub(day));
            case "contract" -> "%s ends %s".formatted(day.name(), when);
            case "document" ->
                past
                        ? "%s was valid until %s".formatted(document(day), day.on())
                        : "%s is valid until %s, %s".formatted(document(day), day.on(), when);
            case "assessment" ->
                past
                        ? "%s should have been assessed %s".formatted(day.name(), late)
                        : "%s is to be assessed %s".formatted(day.name(), when);
            default ->
                past
                        ? "%s should have been reviewed %s".formatted(day.name(), late)
                        : "%s is to be reviewed %s".formatted(day.name(), when);
        };
    }

    /** The same with no day in it, which the calendar has. */
    static String title(Day day) {
        return switch (day.kind()) {
            case "objection" -> "Last day to object: %s".formatted(sub(day));
            case "contract" -> "Contract ends: %s".formatted(day.name());
            case "document" -> "Document expires: %s".formatted(document(day));
            case "assessment" -> "Assess the vendor: %s".formatted(day.name());
            default -> "Review the connection: %s".formatted(day.name());
        };
    }

    private static String sub(Day day) {
        return "%s as a subcontractor".formatted(Objects.requireNonNullElse(day.vendorName(), day.name()));
    }

    private static String document(Day day) {
        return day.vendorName() == null ? day.name() : "%s of %s".formatted(day.name(), day.vendorName());
    }
}
