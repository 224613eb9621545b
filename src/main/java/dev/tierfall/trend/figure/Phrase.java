package dev.tierfall.trend.figure;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/**
 * How a figure's change is told.
 *
 * @param one what is counted, one of it; empty for a likelihood
 * @param many several of it
 * @param rest what is said of them, after 'is' or 'are'; for a likelihood, its name
 */
public record Phrase(String one, String many, String rest) {

    private static final List<String> SMALL = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /** As {@code two more critical functions are within one vendor's reach}. */
    public String moved(Measure before, Measure after) {
        double change = before.to(after).doubleValue();
        if (one.isEmpty()) {
            String how = change == 0 ? "stayed at" : change > 0 ? "rose from %s to" : "fell from %s to";
            return "%s %s %s".formatted(rest, how.formatted(number(before)), number(after));
        }
        long count = Math.abs((long) change);
        if (count == 0) {
            long still = after.value().longValue();
            return "as before, %s %s %s %s".formatted(word(still), named(still), is(still), rest);
        }
        return "%s %s %s %s %s".formatted(word(count), change > 0 ? "more" : "fewer", named(count), is(count), rest);
    }

    private String named(long count) {
        return count == 1 ? one : many;
    }

    private static String is(long count) {
        return count == 1 ? "is" : "are";
    }

    private static String number(Measure measure) {
        return new DecimalFormat("0.####", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(measure.value().doubleValue());
    }

    /** A clause as a sentence of its own. */
    public static String sentence(String clause) {
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
    }

    /** Small numbers in words, as a sentence has them. */
    public static String word(long count) {
        return count >= 0 && count < SMALL.size() ? SMALL.get((int) count) : String.format(Locale.ROOT, "%,d", count);
    }
}
