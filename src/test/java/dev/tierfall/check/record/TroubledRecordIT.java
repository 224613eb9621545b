package dev.tierfall.check.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.check.finding.Council;
import dev.tierfall.store.Records;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** A firm with a check of its own that breaks, a policy that can't be read, an upgrade, and a second, slow server. */
class TroubledRecordIT {

    private static final String DESK = "desk,shared,active,none,2026-11-01";
    private static final String MENDED = "desk,shared,active,app,2026-11-01";

    @TempDir
    Path folder;

    private Council council;

    @BeforeEach
    void open() {
        council = new Council(folder, "2026-11-22");
    }

    @AfterEach
    void close() throws IOException {
        FileSystemUtils.deleteRecursively(own());
        Council.close();
    }

    @Test
    void goesOnPastACheckThatCannotBeRunAndKeepsItsFindings() throws IOException {
        ownCheck("true");
        council.accounts(DESK).recorded();
        assertThat(council.findings("check=MY-01")).hasSize(1);

        ownCheck("1 / (size(vendor.ref) - size(vendor.ref)) = 1");
        council.on("2026-11-23").accounts(MENDED).recorded();

        assertThat(council.findings("check=TF-01")).as("the run went on").isEmpty();
        assertThat(council.only("check=MY-01").get("standing").asString()).isEqualTo("open");
        JsonNode answer = council.ask("/findings");
        assertThat(answer.get("recorded").get("behind").asBoolean()).isFalse();
        JsonNode line = line(answer, "MY-01");
        assertThat(line.get("result").asString()).isEqualTo("fail");
        assertThat(line.get("found").asInt()).isEqualTo(1);
        assertThat(line.get("coverage").asString()).startsWith("could not be run, and keeps what it found before: ");

        ownCheck("false");
        council.recorded();
        assertThat(council.findings("check=MY-01")).isEmpty();
        assertThat(line(council.ask("/findings"), "MY-01").get("result").asString())
                .isEqualTo("pass");
    }

    @Test
    void staysReadableWhileThePolicyCannotBeRead() throws IOException {
        council.accounts(DESK).recorded();
        Files.createDirectories(own());
        Files.writeString(own().resolve("policy.yaml"), "staleDays: many\n");

        JsonNode answer = council.ask("/findings?check=TF-01");

        assertThat(answer.get("recorded").get("trouble").asString()).contains("policy.yaml");
        assertThat(answer.get("recorded").get("behind").asBoolean()).isTrue();
        assertThat(answer.get("findings").size()).isEqualTo(1);
        String id = answer.get("findings").get(0).get("id").asString();
        assertThat(council.ask("/findings/" + id).get("mend").asString()).isNotEmpty();
    }

    @Test
    void recordsAnewAfterAnUpgradeOfTheChecks() {
        council.accounts(DESK).recorded();
        RunningServer.get()
                .bean(Records.class)
                .write("MATCH (r:FindingRecord) SET r.shipped = '+0ld' REMOVE r.trouble RETURN r.round", Map.of());
        assertThat(council.ask("/findings").get("recorded").get("behind").asBoolean())
                .isTrue();

        council.recorded();

        assertThat(council.ask("/findings").get("recorded").get("behind").asBoolean())
                .isFalse();
    }

    /** Its run began before the other's was whole, and its first write comes after. */
    @Test
    void keepsASlowServerFromWritingOverANewerRecord() {
        council.accounts(DESK).recorded().accounts(MENDED);
        var slow = new SlowRecords(() -> council.recorded().accounts(DESK).recorded());

        assertThat(RecordIT.recorder(slow).record()).as("it is to look again").isFalse();

        assertThat(slow.wasOvertaken()).isTrue();
        assertThat(council.only("check=TF-01").get("standing").asString()).isEqualTo("open");
        assertThat(RecordIT.twice()).isEmpty();
    }

    private static Path own() {
        String data = RunningServer.get().bean(Environment.class).getRequiredProperty("tierfall.data");
        return Path.of(data, "cypher", "checks");
    }

    /** A check of the user's own that looks at vendors. */
    private static void ownCheck(String found) throws IOException {
        Files.createDirectories(own());
        Files.writeString(own().resolve("MY-01.yaml"), """
                id: MY-01
                title: A vendor that we would rather not have
                severity: low
                references: [OUR-1]
                condition: It is one of ours.
                counts: vendors
                reads: [vendors.country]
                mend: Leave it.
                """);
        Files.writeString(own().resolve("MY-01.cypher"), """
                MATCH (vendor:Vendor) WHERE holds(vendor)
                RETURN vendor.ref AS subject, vendor.ref AS vendor, %s AS found, 'it is there' AS detail,
                       [vendor.record] AS witnesses;
                """.formatted(found));
    }

    private static JsonNode line(JsonNode answer, String check) {
        return answer.get("checks")
                .valueStream()
                .filter(each -> each.get("check").asString().equals(check))
                .findFirst()
                .orElseThrow();
    }

    /** Does something else before its first write. */
    private static final class SlowRecords implements Records {

        private final Records records = RunningServer.get().bean(Records.class);
        private final Runnable meanwhile;
        private boolean overtaken;

        SlowRecords(Runnable meanwhile) {
            this.meanwhile = meanwhile;
        }

        boolean wasOvertaken() {
            return overtaken;
        }

        @Override
        public List<Map<String, Object>> read(String cypher, Map<String, Object> parameters) {
            return records.read(cypher, parameters);
        }

        @Override
        public List<Map<String, Object>> write(String cypher, Map<String, Object> parameters) {
            if (!overtaken) {
                overtaken = true;
                meanwhile.run();
            }
            return records.write(cypher, parameters);
        }
    }
}
