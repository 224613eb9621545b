package dev.tierfall.incident.log;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody found of a thing. {@link #OPEN} takes an earlier mark off. */
public enum Mark {
    /** It has fallen as well: an origin from now on. */
    CONFIRMED,
    /** Looked at and found clean: the fall does not pass through it. */
    CLEARED,
    /** Cut off: the fall does not pass through it any more. */
    CONTAINED,
    OPEN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Mark> of(String word) {
        return Arrays.stream(values()).filter(mark -> mark.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Mark::word).toList();
    }
}
