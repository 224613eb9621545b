package dev.tierfall.trend.change;

import dev.tierfall.store.Shift.Shown;
import dev.tierfall.store.Shift.Telling;
import dev.tierfall.trend.Days;
import dev.tierfall.trend.change.ChangesAnswer.Fact;
import dev.tierfall.trend.change.ChangesAnswer.Field;
import dev.tierfall.trend.change.ChangesAnswer.Said;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a change says of itself.
 *
 * @param from the earlier day
 * @param to the later day
 */
record ChangeWords(LocalDate from, LocalDate to) {

    /** As {@code account svc-x was added}, {@code mfa of account svc became app}. */
    String words(Change change) {
        return switch (change.how()) {
            case ADDED ->
                change.name() + (change.dated() ? " began on " + Days.words(crossed(change, true)) : " was added");
            case ENDED ->
                change.name() + (change.dated() ? " ended on " + Days.words(crossed(change, false)) : gone(change));
            case CHANGED -> changed(change);
        };
    }

    /** A fact that is no longer told was removed; one that was given an end ended. */
    private static String gone(Change change) {
        return change.shift().after() == null ? " was removed" : " was ended";
    }

    private static String changed(Change change) {
        List<String> columns = List.copyOf(change.columns());
        if (change.shift().before() == null || columns.isEmpty()) {
            return change.name() + " was described";
        }
        if (columns.size() > 1) {
            return "%s and %s of %s changed"
                    .formatted(
                            String.join(", ", columns.subList(0, columns.size() - 1)),
                            columns.getLast(),
                            change.name());
        }
        String now = Objects.requireNonNull(change.shift().after()).value(columns.getFirst());
        return "%s of %s %s"
                .formatted(columns.getFirst(), change.name(), now.isEmpty() ? "is no longer stated" : "became " + now);
    }

    /** The day in its own dates at which it began, or from which it was over. */
    private LocalDate crossed(Change change, boolean began) {
        Shown shown = change.shown();
        Stream<@Nullable LocalDate> days = began
                ? Stream.of(day(shown, "since", 0), day(shown, "start", 0))
                : Stream.of(day(shown, "until", 0), day(shown, "end", 1));
        return days.filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(day -> from.isBefore(day) && !day.isAfter(to))
                .min((one, other) -> began ? other.compareTo(one) : one.compareTo(other))
                .orElse(to);
    }

    private static @Nullable LocalDate day(Shown shown, String column, int later) {
        String value = shown.value(column);
        return value.isEmpty() ? null : LocalDate.parse(value).plusDays(later);
    }

    Fact fact(Change change) {
        boolean began = change.how() == Change.How.ADDED;
        return new Fact(
                change.ref(),
                change.file().name(),
                change.end(),
                change.dated() ? crossed(change, began).toString() : null,
                said(change));
    }

    Stream<Field> fields(Change change) {
        Shown before = change.shift().before();
        Shown after = change.shift().after();
        return change.columns().stream()
                .map(column -> new Field(
                        change.ref(),
                        change.file().name(),
                        change.end(),
                        column,
                        before == null ? "" : before.value(column),
                        after == null ? "" : after.value(column),
                        said(change.shift()
                                .told()
                                .getOrDefault(column, change.shown().by()))));
    }

    /** Who said what came of it. */
    static Said said(Change change) {
        Telling taken = change.shift().taken();
        if (taken != null) {
            return said(taken);
        }
        boolean one =
                change.how() == Change.How.CHANGED && !change.shift().told().isEmpty();
        return said(
                one
                        ? change.shift().told().firstEntry().getValue()
                        : change.shown().by());
    }

    private static Said said(Telling by) {
        return new Said(by.source(), by.record(), by.who(), by.at().toString());
    }
}
