package dev.tierfall.incident.log;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a cut stands on the board. {@link #DROPPED} takes it off. */
public enum Standing {
    PLANNED,
    DONE,
    DROPPED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Standing> of(String word) {
        return Arrays.stream(values())
                .filter(standing -> standing.word().equals(word))
                .findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Standing::word).toList();
    }
}
