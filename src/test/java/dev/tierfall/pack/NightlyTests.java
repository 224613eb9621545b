package dev.tierfall.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** An hour strikes once a day, and never at the moment in which it is asked for. */
class NightlyTests {

    @Test
    void waitsForTheHour() {
        assertThat(next("2026-11-25T01:59:59Z")).isEqualTo("2026-11-25T02:00:00Z");
        assertThat(next("2026-11-25T02:00:00Z")).isEqualTo("2026-11-26T02:00:00Z");
        assertThat(next("2026-12-31T23:00:00Z")).isEqualTo("2027-01-01T02:00:00Z");
    }

    private static String next(String now) {
        return Nightly.next(Instant.parse(now), 2).toString();
    }
}
