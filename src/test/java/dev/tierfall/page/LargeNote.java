package dev.tierfall.page;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@link LargeAnswersIT} found, as a page of the docs. */
final class LargeNote {

    private final List<String> rows = new ArrayList<>();
    private final int things;
    private final long relationships;
    private String heap = "";

    LargeNote(int things, long relationships) {
        this.things = things;
        this.relationships = relationships;
    }

    void took(String what, Duration time) {
        rows.add(String.format(Locale.ROOT, "| %s | 1 | %,d | |", what, time.toMillis()));
    }

    void asked(String what, List<Duration> times) {
        List<Duration> sorted = times.stream().sorted().toList();
        rows.add(String.format(
                Locale.ROOT,
                "| %s | %d | %,d | %,d |",
                what,
                times.size(),
                quantile(sorted, 0.5).toMillis(),
                quantile(sorted, 0.95).toMillis()));
    }

    /** @param bytes of the server, the tests and the drawn files in one virtual machine */
    void heap(long bytes) {
        heap = String.format(
                Locale.ROOT,
                "%,d MB of heap were in use at the end, of at most %,d MB.",
                bytes >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static Duration quantile(List<Duration> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    String text() {
        return """
                # A large map, asked

                Written by `mvn verify -Pmillion`. A drawn map of %,d things and %,d relationships, imported and asked in
                one virtual machine, on %d processors at a load of %.1f when this was written. Origins are vendors, systems
                and accounts at random. Milliseconds are this machine's, that day's.

                | what | times asked | p50 ms | p95 ms |
                |---|---|---|---|
                %s

                %s
                """.formatted(
                        things,
                        relationships,
                        Runtime.getRuntime().availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        String.join("\n", rows),
                        heap);
    }
}
