package dev.tierfall.check.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.check.record.Mark.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A run at eight of which one check could not be run, and when it is tried again. */
class MarkTests {

    private static final Instant EIGHT = Instant.parse("2026-11-22T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Line SOUND = new Line("TF-01", 7, 2, 1, null);

    @Test
    void triesACheckThatFailedAgainAfterAnHourAndNoOther() {
        Mark failed = mark(SOUND.failed("/ by zero"));

        assertThat(failed.isDueAgain(EIGHT.plusSeconds(3_599))).isFalse();
        assertThat(failed.isDueAgain(EIGHT.plusSeconds(3_600))).isTrue();
        assertThat(mark(SOUND).isDueAgain(EIGHT.plusSeconds(86_400))).isFalse();
    }

    @Test
    void keepsWhatTheRunBeforeCounted() {
        assertThat(mark(SOUND).line("TF-01").failed("slow")).isEqualTo(new Line("TF-01", 7, 2, 1, "slow"));
        assertThat(mark(SOUND).line("TF-02")).isEqualTo(new Line("TF-02", 0, 0, 0, null));
    }

    @Test
    void waitsTwiceAsLongAfterEachFailureOfTheJobUpToAnHourAndALittle() {
        assertThat(List.of(RecordJob.seconds(0), RecordJob.seconds(1), RecordJob.seconds(2)))
                .containsExactly(60L, 120L, 240L);
        assertThat(RecordJob.seconds(1_000)).isEqualTo(3_840);
    }

    @Test
    void holdsUntilTheMapTheDayThePolicyOrTheShippedChecksAreOthers() {
        Mark mark = mark(SOUND);

        assertThat(mark.stillHolds(new Ground(1, DAY, "1", "+aa"))).isTrue();
        assertThat(mark.stillHolds(new Ground(2, DAY, "1", "+aa"))).isFalse();
        assertThat(mark.stillHolds(new Ground(1, DAY.plusDays(1), "1", "+aa"))).isFalse();
        assertThat(mark.stillHolds(new Ground(1, DAY, "1+b", "+aa"))).isFalse();
        assertThat(mark.stillHolds(new Ground(1, DAY, "1", "+bb"))).isFalse();
    }

    private static Mark mark(Line line) {
        return new Mark(1, 1, DAY, "1", "+aa", EIGHT, List.of(line));
    }
}
