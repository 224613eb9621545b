package dev.tierfall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tierfall.model.Rejected;
import dev.tierfall.schema.RowSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two who import at once, here or from another server; one who gives up; one whose file goes away in the middle. */
class OneAtATimeIT {

    private final List<MapSwitched> switched = new ArrayList<>();
    private Store store = SharedNeo4j.empty();
    private MapDigest before = store.digest();

    @BeforeEach
    void clear() {
        SharedNeo4j.wipe();
        switched.clear();
        store = Store.open(SharedNeo4j.driver(), false, Clock.systemUTC(), switched::add);
        before = store.digest();
    }

    @Test
    void letsASecondImportWait() {
        var one = CompletableFuture.supplyAsync(() -> run("one", vendors("a")));
        var two = CompletableFuture.supplyAsync(() -> run("two", vendors("b")));

        assertThat(List.of(one.join().generation(), two.join().generation())).containsExactlyInAnyOrder(1L, 2L);
        assertThat(store.maps().now(MapLines::of)).hasSize(2);
        assertThat(switched).containsExactlyInAnyOrder(new MapSwitched(1), new MapSwitched(2));
    }

    @Test
    void tellsThatAnotherServerImports() {
        head("SET h.holder = 'theirs', h.lease = timestamp() + 60000");

        assertThatThrownBy(() -> run("ours", vendors("a")))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("another server is importing into this Neo4j for theirs");

        head("SET h.lease = timestamp() - 1");
        assertThat(run("ours", vendors("a")).generation())
                .as("its lease has run out")
                .isEqualTo(1);
    }

    @Test
    void writesNothingMoreOnceAnotherHasTakenOver() {
        RowSource slow = reader -> {
            vendors("a").forEach(reader);
            head("SET h.fence = h.fence + 1");
        };

        assertThatThrownBy(() -> run("ours", slow)).hasMessageContaining("another server has taken over");
        assertThat(store.digest()).isEqualTo(before);
    }

    @Test
    void changesNothingWhenItIsNoLongerWanted() {
        var progress = new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> store.imports().run(new ImportOrder("ours", "ann", false, vendors("a")), progress))
                .isInstanceOf(ImportCancelled.class);
        assertNothingChanged();
    }

    @Test
    void changesNothingWhenTheRowsBreakOff() {
        RowSource broken = reader -> {
            new GeneratedRows(2_000, 1).forEach(reader);
            throw new IllegalStateException("the file went away");
        };

        assertThatThrownBy(() -> run("ours", broken)).hasMessage("the file went away");
        assertNothingChanged();
        assertThat(run("ours", vendors("a")).generation()).isEqualTo(1);
    }

    /**
     * In one transaction, as here, that is the map before; over several ({@code -Dtierfall.batch=3}) it is settled
     * again.
     */
    @Test
    void leavesTheMapWholeWhenTheSwitchBreaksOff() {
        var broken = new AtomicBoolean();
        Progress breaking = (stage, done, total) -> {
            if (stage == Progress.Stage.SETTLING && broken.compareAndSet(false, true)) {
                throw new IllegalStateException("the switch broke off");
            }
        };
        var rows = new GeneratedRows(20, 1);

        Throwable thrown =
                catchThrowable(() -> store.imports().run(new ImportOrder("ours", "ann", false, rows), breaking));

        if (thrown != null) {
            assertThat(thrown).hasMessage("the switch broke off");
            assertNothingChanged();
        }
        assertThat(run("ours", rows).generation()).isEqualTo(1);
        assertThat(store.maps().now(MapLines::of)).hasSizeGreaterThan(100);
    }

    private void assertNothingChanged() {
        assertThat(store.digest()).isEqualTo(before);
        assertThat(switched).isEmpty();
        try (var session = SharedNeo4j.driver().session()) {
            assertThat(session.run("MATCH (s:Statement) RETURN count(s) AS n")
                            .single()
                            .get("n")
                            .asLong())
                    .isZero();
        }
    }

    private ImportReport run(String source, RowSource rows) {
        return store.imports().run(new ImportOrder(source, "ann", false, rows), Progress.NONE);
    }

    private static Rows vendors(String id) {
        return new Rows().file("vendors", "id,name", id + ",Vendor");
    }

    private static void head(String set) {
        try (var session = SharedNeo4j.driver().session()) {
            session.run("MATCH (h:Head {id: 0}) " + set).consume();
        }
    }
}
