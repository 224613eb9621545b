package dev.tierfall.trend.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a figure says of one map.
 *
 * @param value a count, or a likelihood with six digits
 * @param of how many there are in all; null where the figure is no part of anything
 * @param unknown how many could not be judged, since the map does not say; null where all can be
 * @param detail where the value stands, in words; null where it stands in no one place
 */
public record Measure(
        Number value,
        @Nullable Long of,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long unknown,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String detail) {

    static Measure count(long value, long of) {
        return new Measure(value, of, null, null);
    }

    static Measure count(long value, long of, long unknown) {
        return new Measure(value, of, unknown, null);
    }

    /** As a sentence has it: {@code 5 of 9}. */
    public String words() {
        String many = value instanceof Long count ? String.format(Locale.ROOT, "%,d", count) : value.toString();
        boolean part = of != null && value instanceof Long;
        return part ? String.format(Locale.ROOT, "%s of %,d", many, of) : many;
    }

    /** How much more another says; a count where both are. */
    public Number to(Measure other) {
        if (value instanceof Long mine && other.value instanceof Long theirs) {
            return theirs - mine;
        }
        double difference = other.value.doubleValue() - value.doubleValue();
        return Math.rint(difference * 1e9) / 1e9;
    }
}
