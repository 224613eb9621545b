package dev.tierfall.spread;

import dev.tierfall.model.Rejected;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Gives each question its {@link Budget}: {@code tierfall.budget.seconds}, and an eighth of the heap, so that snapshots
 * and a few questions have room at once.
 */
@Component
public class Budgets {

    private static final int SHARE = 8;

    private final int seconds;

    Budgets(@Value("${tierfall.budget.seconds:60}") int seconds) {
        this.seconds = seconds;
    }

    /** A full budget, or one of as many seconds as an address says, which may be a part: {@code 2.5}. */
    public Budget of(@Nullable String asked) {
        return Budget.of(asked == null || asked.isBlank() ? Duration.ofSeconds(seconds) : time(asked.strip()), heap());
    }

    private Duration time(String asked) {
        Duration time = asked.matches("\\d{1,6}(\\.\\d{1,3})?")
                ? Duration.ofMillis(Math.round(Double.parseDouble(asked) * 1000))
                : Duration.ZERO;
        if (time.isZero() || time.compareTo(Duration.ofSeconds(seconds)) > 0) {
            throw new Rejected(
                    "a budget of '%s' seconds".formatted(asked), "give more than 0 and at most %d".formatted(seconds));
        }
        return time;
    }

    private static long heap() {
        return Runtime.getRuntime().maxMemory() / SHARE;
    }
}
