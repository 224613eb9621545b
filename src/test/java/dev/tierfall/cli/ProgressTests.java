package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** An import of a million rows, watched and not. */
class ProgressTests {

    @Test
    void tellsTheRateAndTheTimeLeft() {
        assertThat(Progress.line("staging", 250_000, 1_000_000, 5))
                .isEqualTo("staging: 250,000 of 1,000,000 rows, 50,000 rows/s, 15 s left");
        assertThat(Progress.line("checking", 4_096, -1, 0.5)).isEqualTo("checking: 4,096 rows, 8,192 rows/s");
    }

    @Test
    void saysNothingWhereNobodyWatches() {
        var err = new StringWriter();

        try (Progress progress = new Progress(new PrintWriter(err), false)) {
            progress.at("staging", 1, 2);
        }

        assertThat(err.toString()).isEmpty();
    }
}
