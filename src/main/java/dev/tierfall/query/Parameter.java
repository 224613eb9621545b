package dev.tierfall.query;

import dev.tierfall.model.Rejected;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
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
    private static final Pattern LINE = Pattern.compile("(?m)^\\s*// :param (\\w+) => (\\S.*)$");

    public Parameter {
        if (!isLiteral(literal)) {
            throw new AssertionError("parameter %s: %s is no literal".formatted(name, literal));
        }
    }

    /** Those that a text declares, wherever its lines of {@code // :param} stand. */
    static List<Parameter> declaredIn(String cypher) {
        var declared = new ArrayList<Parameter>();
        Matcher line = LINE.matcher(cypher);
        while (line.find()) {
            String literal = line.group(2).strip();
            if (!isLiteral(literal)) {
                throw new Rejected(
                        "parameter %s: %s is no text, whole number or date()".formatted(line.group(1), literal),
                        "write it as 'text', 12 or date()");
            }
            declared.add(new Parameter(line.group(1), literal));
        }
        return declared;
    }

    private static boolean isLiteral(String literal) {
        return literal.equals(TODAY)
                || TEXT.matcher(literal).matches()
                || NUMBER.matcher(literal).matches();
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
