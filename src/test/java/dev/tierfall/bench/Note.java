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
                node by node, before it is timed; a row is asked from up to %d random origins, as many as its time allows.
                Cypher and ours walk a map of %,d things in the embedded Neo4j, warm, and Cypher hands over sums only.""".formatted(
                found.size().rounds().count(),
                found.size().origins(),
                found.size().cypherThings()).stripTrailing());
        universe();
    }

    private void universe() {
        Universe real = found.universe();
        line("", """
                The questions on Debian's packages are asked of a real map: %,d packages of Debian 12 and what they need,
                imported and turned into %,d steps as any map is. If one of %d packages at random is unavailable, half of
                the time at most %,d others are, and at most %,d; so nobody there walks far, and what counts is how soon
                they begin. All are proven equal from every one of these origins.""".formatted(real.packages(), real.graph().steps(), real.origins().length, real.median(), real.most())
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
        line("", "## The peers", "", """
                Each peer is handed our steps and walks them by its own algorithm; what calls it stands in `src/test`.
                GDS is Neo4j's Graph Data Science, GPL-3 as we are and used in tests only: its algorithm without its
                procedures, which do not resolve from Maven Central, behind a class loader of its own, since it needs other
                versions of libraries than the embedded Neo4j of the same run. A peer that is not on the machine has no
                row, and its goal says why.""");
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
