package dev.tierfall.registry;

import java.util.Locale;

/** Whether the version that the news is about is the one on the map; ranges are left to whoever reads both. */
final class Versions {

    static final String SAME = "version ";

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

    private static String plain(String version) {
        return version.strip().toLowerCase(Locale.ROOT).replaceFirst("^(?:versions?\\s*)?v?(?=\\d)", "");
    }
}
