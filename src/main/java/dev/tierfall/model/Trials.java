package dev.tierfall.model;

import org.jspecify.annotations.Nullable;

/**
 * How often chance is tried, and from which seed it is drawn: the same two give the same numbers on the same map, and
 * numbers that can be compared on a map that differs a little.
 */
public record Trials(int count, long seed) {

    public static final int COUNT_MAX = 1_000_000;

    /** The seed where nobody names one; any other is as good. */
    public static final long SEED = 1;

    public Trials {
        if (count < 1 || count > COUNT_MAX) {
            throw new Rejected(
                    "%,d trials".formatted(count),
                    "ask for 1 to %,d; 10,000 put the margin at one percent at most".formatted(COUNT_MAX));
        }
    }

    /** As an address says it; null where no trials are asked for. */
    public static @Nullable Trials of(@Nullable String count, @Nullable String seed) {
        String from = seed == null ? "" : seed.strip();
        if (count == null || count.isBlank()) {
            if (!from.isEmpty()) {
                throw new Rejected("a seed and no trials", "say how many trials, as trials=10000");
            }
            return null;
        }
        return new Trials(number(count.strip()), from.isEmpty() ? SEED : seed(from));
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new Rejected("trials '%s'".formatted(text), "give a whole number, as trials=10000");
        }
        return Integer.parseInt(text);
    }

    private static long seed(String text) {
        if (!text.matches("-?\\d{1,18}")) {
            throw new Rejected("seed '%s'".formatted(text), "give a whole number of at most 18 digits, as seed=7");
        }
        return Long.parseLong(text);
    }
}
