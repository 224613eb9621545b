package dev.tierfall.pack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When a pack is made without anybody asking: each day at an hour, and soon after a start where a day was missed.
 * Commands start the program for a single answer; the wait after a start spares them.
 */
@Component
class Nightly implements DisposableBean {

    private static final Duration AFTER_START = Duration.ofMinutes(2);
    private static final Duration DAY = Duration.ofDays(1);

    private final PackSettings settings;
    private final KeptPacks kept;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("nightly-pack").factory());

    Nightly(PackSettings settings, KeptPacks kept, Clock clock) {
        this.settings = settings;
        this.kept = kept;
        this.clock = clock;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (settings.wanted()) {
            kept.checkPassphrase();
            later(kept.isOlderThan(DAY) ? AFTER_START : untilNext());
        }
    }

    private void later(Duration wait) {
        var _ = thread.schedule(
                () -> {
                    try {
                        kept.makeOne();
                    } finally {
                        later(untilNext());
                    }
                },
                wait.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private Duration untilNext() {
        Instant now = clock.instant();
        return Duration.between(now, next(now, settings.hour()));
    }

    /** When an hour strikes next, by UTC; a day from now where it strikes now. */
    static Instant next(Instant now, int hour) {
        Instant today = now.atZone(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .withHour(hour)
                .toInstant();
        return today.isAfter(now) ? today : today.plus(DAY);
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
