package dev.tierfall.recovery.window;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Moments as people read them: {@code 2026-12-05 22:00}, UTC. */
final class Moments {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Moments() {}

    static String of(LocalDateTime moment) {
        return FORM.format(moment);
    }
}
