package dev.tierfall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Takes the figures of docs/performance.md anew and writes it: {@code mvn verify -Pbench}. */
@EnabledIfSystemProperty(named = "tierfall.bench", matches = "true", disabledReason = "peers: mvn verify -Pbench")
class BenchIT {

    private static final int THINGS = Integer.getInteger("tierfall.bench.things", 100_000);
    private static final int CYPHER = Integer.getInteger("tierfall.bench.cypher-things", Math.min(THINGS, 100_000));
    private static final int ORIGINS = 500;
    private static final int ROUNDS = Integer.getInteger("tierfall.bench.rounds", 5);

    private static final Crowd.Of CROWD = new Crowd.Of(50, 60, 20_000);

    @Test
    void writesTheNote() throws IOException {
        Found found = Bench.run(new Size(THINGS, CYPHER, ORIGINS, new Rounds(ROUNDS, 1, 1_000), 256, CROWD));
        Files.writeString(Path.of("docs/performance.md"), Note.of(found));
        assertThat(found.timings()).allMatch(timing -> timing.answers() >= ROUNDS);
    }
}
