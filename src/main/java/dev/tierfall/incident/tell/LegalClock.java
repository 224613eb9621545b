package dev.tierfall.incident.tell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the law wants told.
 *
 * @param hours counted from the declaration; null for without undue delay
 * @param ask roles of the people on our side who do it
 * @param because where that stands
 */
public record LegalClock(String id, String title, @Nullable Long hours, When when, List<String> ask, String because) {

    /** When they must be told at all. */
    public enum When {
        ALWAYS,
        /** Personal data can be read. */
        PERSONAL,
        /** Each organization, other than ours, whose data can be read. */
        CONTROLLERS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<When> of(String word) {
            return Arrays.stream(values())
                    .filter(when -> when.word().equals(word))
                    .findFirst();
        }
    }
}
