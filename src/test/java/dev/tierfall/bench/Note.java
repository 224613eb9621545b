package dev.tierfall.bench;

import java.util.Locale;

/** Writes what a run found as docs/performance.md. */
final class Note {

    private final Found found;
    private final StringBuilder text = new StringBuilder();

    private Note(Found found) {
        this.found = found;
    }

    static String of(Found found) {
        var note = new Note(found);
        note.head();
        note.goals();
        note.rows();
        note.memory();
        return note.text.toString();
    }

    private void head() {
        line("# Speed and memory, beside the peers", "");
        line("Written by `mvn verify -Pbench -Dtierfall.bench.things=%d -Dtierfall.bench.cypher-things=%d`."
                .formatted(found.size().things(), found.size().cypherThings()));
        int processors = Runtime.getRuntime().availableProcessors();
        if (found.load() < 0 || found.load() > processors / 4.0) {
            line(
                    "",
                    "**Taken on a machine that was doing other work** (load %.1f on %d processors): take these figures"
                            .formatted(found.load(), processors));
            line("anew on a quiet one before resting anything on them.");
        }
        line("", """
                One virtual machine, rows in turns by JMH without forks, %d rounds. The map is drawn from a seed: ten steps a
                thing, and a fall reaches nearly all of it, the worst case. Every peer's answers are proven equal to ours,
                node by node, before it is timed; a row is asked from up to 500 random origins, as many as its time allows.
                Cypher and ours walk a map of %,d things in the embedded Neo4j, warm, and Cypher hands over sums only.""".formatted(found.size().rounds().count(), found.size().cypherThings())
                .stripTrailing());
    }

    private void goals() {
        line("", "## The goals", "", "| goal | asked | found | |", "|---|---|---|---|");
        for (Goal goal : Goal.of(found)) {
            line("| %s | %s | %s | %s |".formatted(goal.what(), goal.asked(), goal.found(), goal.verdict()));
        }
    }

    private void rows() {
        line("", "## The rows", "");
        line(
                "Times the fastest of its question takes, by the median; milliseconds are this machine's, that day's.",
                "");
        line("| question | who | times | p50 ms | p95 ms | answers |", "|---|---|---|---|---|---|");
        for (Timing timing : found.timings()) {
            double fastest = found.timings().stream()
                    .filter(other -> other.row().about().equals(timing.row().about()))
                    .mapToDouble(Timing::p50)
                    .min()
                    .orElseThrow();
            line(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.1f | %.3f | %.3f | %d |",
                    timing.row().about(),
                    timing.row().who(),
                    timing.p50() / fastest,
                    timing.p50() / 1e6,
                    timing.p95() / 1e6,
                    timing.answers()));
        }
    }

    private void memory() {
        line("", "## Memory", "", "Measured on the heap.", "", "| graph | bytes a step |", "|---|---|");
        found.bytesAStep().forEach((graph, bytes) -> line(String.format(Locale.ROOT, "| %s | %.1f |", graph, bytes)));
        line(
                "",
                "What one thread reads of this machine's memory, of which the model of a walk that only pushes is made:",
                "");
        found.memory().forEach(one -> line("- " + one));
        crowd();
        line("", "## Left out", "", """
                GDS: its procedures (open-packaging) do not resolve from Maven Central; its algorithms do, but with other
                versions of libraries that the embedded Neo4j of the same run needs. The Debian universe as real data: not
                built yet.""");
    }

    private void crowd() {
        Crowd.Of asked = found.size().crowd();
        line("", "## Users at once", "", """
                %d users, each asking over HTTP every five seconds what falls if a vendor at random does, with paths, on
                a map of %,d things that is imported and served by the program itself.
                """.formatted(asked.users(), asked.things()));
        line("- somebody alone waits %.0f ms (median)".formatted(found.crowd().one() / 1e6));
        line("- in the crowd, 99 of 100 answers come within %.0f ms"
                .formatted(found.crowd().crowd() / 1e6));
        line("- while another source is imported, within %.0f ms"
                .formatted(found.crowd().importing() / 1e6));
    }

    private void line(String... lines) {
        for (String one : lines) {
            text.append(one).append('\n');
        }
    }
}
