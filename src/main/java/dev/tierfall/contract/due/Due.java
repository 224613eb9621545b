package dev.tierfall.contract.due;

import dev.tierfall.contract.book.Book;
import dev.tierfall.contract.book.Day;
import dev.tierfall.contract.measure.Deal;
import dev.tierfall.contract.measure.Measures.Held;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is due.
 *
 * @param days from the day asked for; negative where it is late
 * @param says what, in a sentence
 */
public record Due(
        String on,
        long days,
        String kind,
        String says,
        String ref,
        @Nullable String owner,
        String record) {

    /** What of a contract, of its provider or of those below it is due within so many days, or late. */
    public static List<Due> of(Book book, Deal deal, LocalDate asOf, int within) {
        return book.days().stream()
                .filter(day -> !day.on().isAfter(asOf.plusDays(within)) && belongs(day, book, deal))
                .map(day -> of(day, asOf))
                .toList();
    }

    static Due of(Day day, LocalDate asOf) {
        return new Due(
                day.on().toString(),
                ChronoUnit.DAYS.between(asOf, day.on()),
                day.kind(),
                DaySentences.says(day, asOf),
                day.ref(),
                day.owner(),
                day.record());
    }

    private static boolean belongs(Day day, Book book, Deal deal) {
        return day.contract() != null
                ? day.contract().equals(deal.ref())
                : day.vendor() != null
                        && book.held().of(Held.VENDOR, day.vendor()).contains(deal.ref());
    }
}
