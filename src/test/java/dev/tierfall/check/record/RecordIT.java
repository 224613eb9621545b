package dev.tierfall.check.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tierfall.MovedClock;
import dev.tierfall.RunningServer;
import dev.tierfall.check.CheckFiles;
import dev.tierfall.check.Checks;
import dev.tierfall.check.finding.Council;
import dev.tierfall.store.MapSwitched;
import dev.tierfall.store.Maps;
import dev.tierfall.store.Records;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A desk account without a second factor comes, is mended, comes back, and is left unused; a run dies on the way. */
class RecordIT {

    private static final String DESK = "desk,shared,active,none,2026-11-01";
    private static final String MENDED = "desk,shared,active,app,2026-11-01";
    private static final String UNTOLD = "desk,shared,active,,2026-11-01";

    @TempDir
    Path folder;

    private Council council;

    @BeforeEach
    void open() {
        council = new Council(folder, "2026-11-22");
    }

    @AfterEach
    void close() {
        Council.close();
    }

    @Test
    void writesWhenAFindingCameAndThatItWentByItself() {
        council.accounts(DESK).recorded();
        JsonNode found = council.only("check=TF-01");
        assertThat(found.get("subject").asString()).isEqualTo("account:desk");
        assertThat(found.get("name").asString()).isEqualTo("Desk desk");
        assertThat(found.get("since").asString()).isEqualTo("2026-11-22");
        assertThat(found.get("standing").asString()).isEqualTo("open");
        assertThat(found.get("witnesses").toString()).isEqualTo("[\"accounts.csv:2\"]");

        council.on("2026-12-01").accounts(MENDED).recorded();
        assertThat(council.findings("check=TF-01")).isEmpty();
        JsonNode closed = council.only("check=TF-01&state=closed");
        assertThat(closed.get("closed").asString()).isEqualTo("2026-12-01");
        assertThat(closed.get("closedBy").asString()).isEqualTo("import of accounts by Pia");

        council.on("2026-12-05").accounts(DESK).recorded();
        assertThat(council.only("check=TF-01").get("since").asString()).isEqualTo("2026-12-05");
        assertThat(council.findings("check=TF-01&state=closed")).isEmpty();
        JsonNode whole = council.ask("/findings/" + found.get("id").asString());
        assertThat(whole.get("spells")
                        .valueStream()
                        .map(spell -> spell.get("from").asString()))
                .containsExactly("2026-12-05", "2026-11-22");
    }

    @Test
    void leavesOpenWhatNobodyCanTellAnyMore() {
        council.accounts(DESK).recorded().on("2026-11-30").accounts(UNTOLD).recorded();

        JsonNode vague = council.only("check=TF-01");
        assertThat(vague.get("standing").asString()).isEqualTo("open");
        assertThat(vague.get("vague").asString())
                .isEqualTo("An empty value leaves open whether it still stands; last seen on 2026-11-22.");
        council.accounts(DESK).recorded();
        assertThat(council.only("check=TF-01").get("vague").isNull()).isTrue();
        assertThat(council.only("check=TF-01").get("since").asString()).isEqualTo("2026-11-22");
    }

    @Test
    void findsWhatTheDayMakesAFindingOf() {
        council.accounts(MENDED).recorded();
        assertThat(council.findings("check=TF-05")).isEmpty();
        assertThat(council.ask("/findings").get("recorded").get("behind").asBoolean())
                .isFalse();

        council.on("2027-02-15");
        assertThat(council.ask("/findings").get("recorded").get("behind").asBoolean())
                .isTrue();
        council.recorded();
        JsonNode stale = council.only("check=TF-05");
        assertThat(stale.get("since").asString()).isEqualTo("2027-02-15");
        String id = stale.get("id").asString();
        assertThat(council.ask("/findings/" + id)
                        .get("spells")
                        .get(0)
                        .get("fromBy")
                        .asString())
                .isEqualTo("the day");
    }

    @Test
    void countsWhatTheLastRunSawOfEachCheck() {
        council.accounts(DESK, "job,service,active,none,2026-11-01", "who,human,active,,2026-11-01")
                .recorded();

        JsonNode line = council.ask("/findings")
                .get("checks")
                .valueStream()
                .filter(each -> each.get("check").asString().equals("TF-01"))
                .findFirst()
                .orElseThrow();
        assertThat(line.get("result").asString()).isEqualTo("fail");
        assertThat(line.get("found").asInt()).isEqualTo(1);
        assertThat(line.get("unknown").asInt()).isEqualTo(1);
        assertThat(line.get("coverage").asString()).contains("1 can't be known");
    }

    /** As after kill -9: whatever was written by then is true, and the next run comes to what one whole run does. */
    @Test
    void isHealedAfterARunThatDiedAnywhere() {
        council.accounts(DESK, "old,human,active,none,2026-01-01").recorded();
        List<Map<String, Object>> whole = null;
        for (int writes = 0; writes < 12; writes++) {
            council.accounts(DESK, "old,human,active,none,2026-01-01").recorded();
            council.accounts(MENDED, "new,human,active,none,2026-01-01");
            Recorder dying = recorder(new DyingRecords(writes));
            if (writes < 3) {
                assertThatThrownBy(dying::record).isInstanceOf(DyingRecords.Killed.class);
            } else {
                recordedUnlessKilled(dying);
            }
            council.recorded();
            List<Map<String, Object>> now = standing();
            assertThat(now).isEqualTo(whole == null ? now : whole);
            whole = now;
            assertThat(twice()).isEmpty();
        }
    }

    @Test
    void recordsAsideAfterAnImportOnceItIsStarted() {
        RecordJob job = new RecordJob(RunningServer.get().bean(Recorder.class));
        council.accounts(DESK);
        job.start();
        try {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> council.findings("check=TF-01").size() == 1);
            council.accounts(MENDED);
            job.on(new MapSwitched(0));
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> council.findings("check=TF-01").isEmpty());
            assertThat(job.trouble()).isNull();
        } finally {
            end(job);
        }
    }

    private static void end(RecordJob job) {
        try {
            job.end();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void recordedUnlessKilled(Recorder dying) {
        try {
            dying.record();
        } catch (DyingRecords.Killed e) {
            // It came far enough to die.
        }
    }

    static Recorder recorder(Records records) {
        RunningServer server = RunningServer.get();
        return new Recorder(
                server.bean(Checks.class),
                server.bean(CheckFiles.class),
                server.bean(Maps.class),
                new Ledger(records),
                MovedClock.get());
    }

    private static List<Map<String, Object>> standing() {
        return RunningServer.get()
                .bean(Records.class)
                .read(
                        "MATCH (f:Finding) WHERE f.until = $never RETURN f.key AS key, f.print AS print ORDER BY key",
                        Map.of("never", Ledger.NEVER));
    }

    static List<Map<String, Object>> twice() {
        return RunningServer.get()
                .bean(Records.class)
                .read(
                        "MATCH (f:Finding) WHERE f.until = $never WITH f.key AS key, count(*) AS spells"
                                + " WHERE spells > 1 RETURN key",
                        Map.of("never", Ledger.NEVER));
    }

    /** Writes so often and dies with the next. */
    private static final class DyingRecords implements Records {

        private static final class Killed extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }

        private final Records records = RunningServer.get().bean(Records.class);
        private int left;

        DyingRecords(int writes) {
            left = writes;
        }

        @Override
        public List<Map<String, Object>> read(String cypher, Map<String, Object> parameters) {
            return records.read(cypher, parameters);
        }

        @Override
        public List<Map<String, Object>> write(String cypher, Map<String, Object> parameters) {
            if (left-- == 0) {
                throw new Killed();
            }
            return records.write(cypher, parameters);
        }
    }
}
