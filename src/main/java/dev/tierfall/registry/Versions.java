package dev.tierfall.registry;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether the version that the news is about is the one on the map; ranges are left to whoever reads both. */
final class Versions {

    static final String SAME = "version ";

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Versions() {}

    /** What to say of both; it begins with {@link #SAME} where the map's is the one asked for, or one of its line. */
    static String note(String known, String asked) {
        if (known.isEmpty()) {
            return "the map does not say which version; asked was " + asked;
        }
        String one = plain(known);
        String other = plain(asked);
        return one.equals(other) || one.startsWith(other + ".")
                ? SAME + known
                : "the map has version %s; asked was %s".formatted(known, asked);
    }

    /**
     * Whether a name ends in the version asked for, or one of its line, as {@code Office 365} and {@code Sensor 7.1}
     * do.
     *
     * @param product what was asked before the version; the name's own numbers stand before its version as well
     */
    static boolean within(String name, String product, String asked) {
        if (!Character.isDigit(plain(asked).charAt(0))) {
            return false;
        }
        List<String> numbers = numbers(name);
        List<String> own = numbers(product);
        List<String> version = numbers(asked);
        int end = own.size() + version.size();
        return end <= numbers.size() && numbers.subList(own.size(), end).equals(version);
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String plain(String version) {
        return version.strip().toLowerCase(Locale.ROOT).replaceFirst("^(?:versions?\\s*)?v?(?=\\d)", "");
    }
}
