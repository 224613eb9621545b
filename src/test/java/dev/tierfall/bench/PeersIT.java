package dev.tierfall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The run behind docs/performance.md, small: the peers answer as we do, and the note has a line for every goal. */
class PeersIT {

    private static final int THINGS = 1_000;

    @Test
    void findsThePeersEqualAndWritesTheNote() {
        Found found = Bench.run(new Size(THINGS, THINGS, 5, new Rounds(1, 0, 1), 4, new Crowd.Of(3, 5, 400)));

        String note = Note.of(found);
        List<Goal> goals = Goal.of(found);
        assertThat(goals).hasSize(17);
        assertThat(goals).allSatisfy(goal -> assertThat(note).contains("| " + goal.what() + " | " + goal.asked()));
        // With and without GDS, igraph and GraphBLAS, on either map.
        assertThat(found.timings())
                .hasSizeBetween(25, 31)
                .allSatisfy(timing -> assertThat(note)
                        .contains(timing.row().about() + " | " + timing.row().who()))
                .allMatch(timing -> timing.answers() > 0 && timing.p50() <= timing.p95());
        assertThat(goals)
                .filteredOn(goal ->
                        goal.what().startsWith("most likely") || goal.what().contains("Cypher"))
                .hasSize(2)
                .allSatisfy(goal -> assertThat(goal.verdict()).startsWith("not measured at "));
        // So small a map drowns in what the heap does besides; its own arrays are counted exactly.
        assertThat(found.bytesAStep().values()).hasSizeBetween(5, 6).anyMatch(bytes -> bytes > 0);
    }
}
