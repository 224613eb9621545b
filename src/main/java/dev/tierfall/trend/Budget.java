package dev.tierfall.trend;

import dev.tierfall.web.Refused;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/**
 * The time that one question may take. It is looked at between two pieces of work, as is whether it is still wanted.
 */
public final class Budget {

    private final long end;
    private final Duration time;

    public Budget(Duration time) {
        this.time = time;
        this.end = System.nanoTime() + time.toNanos();
    }

    /** Whether nothing more should be begun: the time is spent, or the thread was told to stop. */
    public boolean spent() {
        return System.nanoTime() >= end || Thread.currentThread().isInterrupted();
    }

    /** Goes on, or ends the question with what was done so far and the mend. */
    public void goOn(String done, String mend) {
        if (spent()) {
            throw new Refused(
                    HttpStatus.GATEWAY_TIMEOUT,
                    "the question was stopped after %d seconds: %s".formatted(time.toSeconds(), done),
                    mend);
        }
    }
}
