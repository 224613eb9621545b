package dev.tierfall.cli;

import java.io.PrintWriter;
import java.time.Duration;

/**
 * One line on the terminal, written over and over: rows, rows a second, time left. Says nothing where nobody watches.
 */
final class Progress implements AutoCloseable {

    private static final long NANOS_BETWEEN = Duration.ofMillis(100).toNanos();
    private static final int EVERY = 1024;

    private final PrintWriter err;
    private final boolean watched;
    private final long start = System.nanoTime();
    private long last;
    private int width;

    Progress(PrintWriter err, boolean watched) {
        this.err = err;
        this.watched = watched;
    }

    /** Counts each call as a row. */
    Runnable rows(String stage) {
        long[] rows = {0};
        return () -> {
            if (++rows[0] % EVERY == 0) {
                at(stage, rows[0], -1);
            }
        };
    }

    /** @param total -1 where it is not known */
    void at(String stage, long rows, long total) {
        long now = System.nanoTime();
        if (watched && now - last > NANOS_BETWEEN) {
            last = now;
            show(line(stage, rows, total, (now - start) / 1e9));
        }
    }

    static String line(String stage, long rows, long total, double seconds) {
        double rate = rows / Math.max(seconds, 0.001);
        String of = total > 0 ? " of %,d".formatted(total) : "";
        String left = total > rows && rows > 0 ? ", %d s left".formatted(Math.round((total - rows) / rate)) : "";
        return "%s: %,d%s rows, %,d rows/s%s".formatted(stage, rows, of, Math.round(rate), left);
    }

    @Override
    public void close() {
        if (width > 0) {
            show("");
            err.print("\r");
            err.flush();
        }
    }

    private void show(String line) {
        err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        err.flush();
        width = line.length();
    }
}
