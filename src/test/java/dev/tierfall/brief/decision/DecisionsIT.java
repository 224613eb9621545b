package dev.tierfall.brief.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.Visitor;
import dev.tierfall.check.finding.Council;
import dev.tierfall.intake.Intake;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Imports;
import dev.tierfall.store.Progress;
import dev.tierfall.store.Records;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The council of the example organization decides on what its brief offers: Pia of procurement proposes, Sam and Lee
 * advise, Cleo from the council's own seat decides; and the next brief holds what was promised against the map.
 */
class DecisionsIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path EXAMPLE = Path.of("import/samples/example");

    @TempDir
    Path folder;

    private Council council;
    private JsonNode offered;

    @BeforeEach
    void meet() {
        council = new Council(folder, "2026-11-23");
        RunningServer.get().showing(EXAMPLE);
        forget();
        offered = council.ask("/brief").at("/decisions/rows/0");
    }

    @AfterEach
    void close() {
        forget();
        Council.close();
    }

    private static void forget() {
        RunningServer.get()
                .bean(Records.class)
                .write("MATCH (s:DecisionStep|DecisionRecord) DELETE s RETURN count(*) AS gone", Map.of());
    }

    @Test
    void promisesWhatTheBriefOfferedAndIsDecidedFromTheCouncilsSeatAlone() {
        JsonNode proposed = json(propose("Pia"), 200);
        assertThat(proposed.get("id").asString()).isEqualTo("d1");
        assertThat(proposed.get("status").asString()).isEqualTo("waiting");
        assertThat(proposed.get("title")).isEqualTo(offered.get("title"));
        assertThat(proposed.get("promised")).isEqualTo(offered.get("alone"));
        assertThat(proposed.get("before")).isEqualTo(proposed.get("measured"));
        assertThat(proposed.get("takesDown")).isEqualTo(offered.get("takesDown"));

        JsonNode advised = json(vote("Sam", "no", "security", proposed), 200);
        assertThat(advised.get("status").asString()).isEqualTo("waiting");
        JsonNode decided = json(vote("Cleo", "yes", "council", advised), 200);
        assertThat(decided.get("status").asString()).isEqualTo("decided");
        assertThat(decided.get("votes")
                        .valueStream()
                        .map(v -> v.get("seat").asString() + " " + v.get("says").asString()))
                .containsExactly("security no", "council yes");
        assertThat(vote("Lee", "yes", "legal", decided).body())
                .contains("the council has decided it already", "propose it anew");

        JsonNode brief = council.ask("/brief");
        assertThat(brief.at("/promises/title").asString())
                .isEqualTo("1 decision is decided, 0 of them done; 0 wait for the council's vote");
        assertThat(brief.at("/promises/rows/0")).isEqualTo(decided);
    }

    /** Somebody does the acts, and the next import of the map shows it. */
    @Test
    void measuresOnTheMapOfTheDayWhatWasPromised() throws IOException {
        JsonNode proposed = json(propose("Pia"), 200);
        json(vote("Cleo", "yes", "council", proposed), 200);
        Path without = folder.resolve("done");
        copyDone(offered, without);
        RunningServer.get()
                .bean(Imports.class)
                .run(new ImportOrder("shown", "Pia", false, Intake.read(List.of(without))), Progress.NONE);

        JsonNode row = council.ask("/decisions").at("/decisions/0");
        assertThat(row.get("open").asInt()).isZero();
        assertThat(row.get("acts").valueStream())
                .allMatch(act -> act.get("done").asBoolean());
        assertThat(row.at("/measured/waysIn").asLong())
                .isLessThanOrEqualTo(row.at("/promised/waysIn").asLong());
        assertThat(row.get("sentence").asString()).endsWith("All acts show on the map.");
        assertThat(council.ask("/decisions").get("title").asString())
                .isEqualTo("1 decision is decided, 1 of them done; 0 wait for the council's vote");
    }

    @Test
    void refusesWhatCouldNotBeMeantAndChangesNothing() {
        Visitor pia = council.as("Pia");
        assertThat(pia.post("/api/v1/decisions", "{\"reason\":\"so\"}").body()).contains("no act is proposed");
        assertThat(pia.post("/api/v1/decisions", "{\"acts\":[\"bribe vendor:x\"],\"reason\":\"so\"}")
                        .body())
                .contains("'bribe' is no act");
        assertThat(pia.post("/api/v1/decisions", "{\"acts\":[\"disable-account account:gone\"],\"reason\":\"so\"}")
                        .body())
                .contains("would stop nothing on the map");
        assertThat(propose("Vera").statusCode()).isEqualTo(403);
        assertThat(council.ask("/decisions").get("decisions").valueStream()).isEmpty();

        JsonNode proposed = json(propose("Pia"), 200);
        assertThat(vote("Sam", "maybe", "security", proposed).body()).contains("neither yes nor no");
        assertThat(vote("Vera", "yes", "council", proposed).statusCode()).isEqualTo(403);
        JsonNode advised = json(vote("Sam", "yes", "security", proposed), 200);
        assertThat(vote("Sam", "yes", "legal", advised).body()).contains("Sam has voted from the seat security");
        assertThat(vote("Cleo", "yes", "council", proposed).body())
                .contains("somebody did something about it meanwhile");
        assertThat(council.as("Cleo").post("/api/v1/decisions/d9/vote", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysWhoLooksAfterItAndThatItIsLate() {
        JsonNode proposed = json(propose("Pia"), 200);
        json(vote("Cleo", "yes", "council", proposed), 200);
        JsonNode owned = json(
                council.as("Pia").post("/api/v1/decisions/d1/owner", "{\"owner\":\"Ines\",\"due\":\"2026-11-30\"}"),
                200);
        assertThat(owned.get("owner").asString()).isEqualTo("Ines");
        assertThat(owned.get("overdue").asBoolean()).isFalse();
        assertThat(council.ask("/decisions?as-of=2026-12-01")
                        .at("/decisions/0/overdue")
                        .asBoolean())
                .isTrue();
        assertThat(council.as("Pia")
                        .post("/api/v1/decisions/d1/owner", "{\"due\":\"2026-11-01\"}")
                        .body())
                .contains("is past");
    }

    private HttpResponse<String> propose(String who) {
        List<String> acts = offered.get("acts")
                .valueStream()
                .map(act -> act.get("id").asString())
                .toList();
        return council.as(who)
                .post("/api/v1/decisions", JSON.writeValueAsString(Map.of("acts", acts, "reason", "It helps most")));
    }

    private HttpResponse<String> vote(String who, String vote, String seat, JsonNode seen) {
        Map<String, Object> said =
                Map.of("vote", vote, "seat", seat, "seen", seen.get("seen").asLong());
        return council.as(who).post("/api/v1/decisions/d1/vote", JSON.writeValueAsString(said));
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    /** The example where the accounts and lines of the acts are disabled, and the other records of them are gone. */
    private static void copyDone(JsonNode decision, Path to) throws IOException {
        Files.createDirectories(to);
        List<String> gone = decision.get("acts")
                .valueStream()
                .map(act -> act.get("source").asString())
                .toList();
        try (Stream<Path> files = Files.list(EXAMPLE)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                List<String> lines = Files.readAllLines(file);
                var kept = new ArrayList<String>();
                for (int i = 0; i < lines.size(); i++) {
                    boolean done = gone.contains(file.getFileName() + ":" + (i + 1));
                    String now = done ? lines.get(i).replaceFirst(",active,", ",disabled,") : lines.get(i);
                    if (!done || !now.equals(lines.get(i))) {
                        kept.add(now);
                    }
                }
                Files.write(to.resolve(file.getFileName()), kept);
            }
        }
    }
}
