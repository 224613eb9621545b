package dev.tierfall.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.store.ImportCancelled;
import dev.tierfall.store.Progress.Stage;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told of an import from its first row to its end. */
class JobTests {

    private final Job job = new Job();

    @Test
    void countsRowsThenWhatTheStoreDoes() {
        assertThat(told()).isEqualTo("reading 0 null");
        job.tick();
        job.tick();
        assertThat(told()).isEqualTo("checking 2 null");
        job.checked(2);
        var stages = Stream.of(Stage.values()).map(stage -> {
            job.at(stage, 1, 2);
            return told();
        });
        assertThat(stages)
                .containsExactly(
                        "staging 1 2", "staging 1 2", "staging 1 2", "verifying 1 2", "switching 1 2", "switching 1 2");
        job.end(Job.Status.DONE, "all");
        assertThat(job.state().answer()).isEqualTo("all");
        assertThat(job.isEnded()).isTrue();
    }

    @Test
    void stopsReadingOnceNobodyWantsIt() {
        job.tick();
        job.cancel();
        assertThat(job.cancelled()).isTrue();
        assertThatThrownBy(job::tick).isInstanceOf(ImportCancelled.class);
    }

    @Test
    void tellsAtOnceWhatHasChangedMeanwhile() throws InterruptedException {
        Job.State seen = job.state();
        job.tick();
        assertThat(job.next(seen, Duration.ofDays(1)).rows()).isEqualTo(1);
        job.end(Job.Status.CANCELLED, null);
        assertThat(job.next(job.state(), Duration.ofDays(1)).status()).isEqualTo("cancelled");
    }

    private String told() {
        Job.State state = job.state();
        return "%s %d %s".formatted(state.status(), state.rows(), state.total());
    }
}
