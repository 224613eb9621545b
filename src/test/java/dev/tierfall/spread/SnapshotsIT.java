package dev.tierfall.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.MapSwitched;
import dev.tierfall.store.Progress;
import dev.tierfall.store.Rows;
import dev.tierfall.store.SharedNeo4j;
import dev.tierfall.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** An account opens in March; in April a second vendor is told of. */
class SnapshotsIT {

    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 28);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private final Hands clock = new Hands();
    private final Store store = SharedNeo4j.empty(clock);
    private final Snapshots snapshots = new Snapshots(store.maps(), new Policies("", ""), clock);

    /** A clock that a test sets. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-01-15T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private long told(String... vendors) {
        var rows = new Rows().file("accounts", "id,holder,since", "svc,vendor:msp,2026-03-01");
        Arrays.stream(vendors).forEach(v -> rows.file("vendors", "id,name", v + "," + v));
        return store.imports()
                .run(new ImportOrder("ours", "tests", false, rows), Progress.NONE)
                .generation();
    }

    @Test
    void servesOneSnapshotBetweenTwoDaysOfChange() {
        told("msp");

        assertThat(snapshots.on(FEBRUARY)).isSameAs(snapshots.on(LocalDate.EPOCH));
        assertThat(snapshots.on(FEBRUARY).revision()).isEqualTo("g1-p1-ever");
        assertThat(snapshots.on(MARCH).revision()).isEqualTo("g1-p1-2026-03-01");
        assertThat(snapshots.on(MARCH).graph().steps())
                .isEqualTo(snapshots.on(FEBRUARY).graph().steps() + 1);
    }

    @Test
    void servesTheMapBeforeUntilTheNextStands() {
        told("msp");
        Snapshot before = snapshots.on(snapshots.today());
        long next = told("msp", "second");

        assertThat(snapshots.on(snapshots.today())).isSameAs(before);
        snapshots.on(new MapSwitched(next));
        assertThat(snapshots.on(snapshots.today()).generation()).isEqualTo(next);
        await().until(snapshots::atRest);
    }

    @Test
    void asksTheMapAsItStoodThen() {
        told("msp");
        Instant january = clock.now;
        clock.now = Instant.parse("2026-04-15T10:00:00Z");
        told("msp", "second");

        Snapshot then = snapshots.on(MARCH, january.plusSeconds(1));
        assertThat(then.things().place("vendor:second")).isNegative();
        assertThat(snapshots.on(MARCH).things().place("vendor:second")).isNotNegative();
        assertThat(RuleCase.written(then))
                .containsExactly(
                        "vendor:msp control -> account:svc control 0.8"
                                + " unknown account.mfa account.privileged_workstation",
                        "vendor:msp control -> vendor:msp availability 0.5");
    }
}
