package dev.tierfall.query;

import dev.tierfall.model.Rejected;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * One parameter of a named query, with the literal that its header gives: a text, a whole number, or {@code date()}.
 *
 * @param literal as Cypher writes it
 */
public record Parameter(String name, String literal) {

    static final String TODAY = "date()";

    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    public Parameter {
        if (!literal.equals(TODAY)
                && !TEXT.matcher(literal).matches()
                && !NUMBER.matcher(literal).matches()) {
            throw new AssertionError("parameter %s: %s is no literal".formatted(name, literal));
        }
    }

    /** What is used where nobody says otherwise. */
    Object unlessGiven(Clock clock) {
        if (literal.equals(TODAY)) {
            return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        }
        return literal.startsWith("'") ? literal.substring(1, literal.length() - 1) : (Object) Long.valueOf(literal);
    }

    /** Reads what somebody wrote in the type of the default. */
    Object read(Object given) {
        String text = String.valueOf(given).strip();
        if (literal.equals(TODAY)) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw wrong(text, "write a date as 2026-03-31");
            }
        }
        if (literal.startsWith("'")) {
            return text;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw wrong(text, "write a whole number");
        }
        return Long.valueOf(text);
    }

    private Rejected wrong(String given, String mend) {
        return new Rejected("parameter %s: '%s' can't be read".formatted(name, given), mend);
    }
}
