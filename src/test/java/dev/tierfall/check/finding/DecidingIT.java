package dev.tierfall.check.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.Visitor;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Pia proposes; Sam, Lee and Pat sit in the council, Cleo is its chair, and Vera only reads. */
class DecidingIT {

    private static final String DESK = "desk,shared,active,none,2026-11-01";
    private static final String ACCEPT =
            "{\"kind\":\"acceptance\",\"reason\":\"The vendor replaces the desk in spring.\",\"until\":\"2027-03-31\"}";

    @TempDir
    Path folder;

    private Council council;
    private String path;

    @BeforeEach
    void open() {
        council = new Council(folder, "2026-11-22").accounts(DESK).recorded();
        path = "/api/v1/findings/" + council.id("check=TF-01");
    }

    @AfterEach
    void close() {
        Council.close();
    }

    @Test
    void acceptsARiskOnceEachSeatThatThePolicyNamesHasApproved() {
        propose(ACCEPT);
        assertThat(standing()).isEqualTo("open");
        assertThat(council.id("state=proposed&check=TF-01")).isEqualTo(path.replaceAll(".*/", ""));

        assertThat(approve("Sam", "security")).isEqualTo(200);
        assertThat(approve("Lee", "legal")).isEqualTo(200);
        assertThat(standing()).isEqualTo("open");
        assertThat(approve("Pat", "procurement")).isEqualTo(200);

        JsonNode accepted = council.only("state=accepted");
        assertThat(accepted.get("standing").asString()).isEqualTo("accepted");
        assertThat(accepted.get("waiver").get("sentence").asString())
                .isEqualTo("The risk is accepted until 2027-03-31, approved by Sam (security), Lee (legal) and"
                        + " Pat (procurement).");
        assertThat(council.findings("state=open&check=TF-01")).isEmpty();
        assertThat(council.findings("check=TF-01")).as("never hidden").hasSize(1);
        assertThat(council.ask("/findings").get("totals").get("accepted").asInt())
                .isEqualTo(1);
    }

    @Test
    void isOpenAgainOnTheDayAfterTheLastWithoutAnyRun() {
        accepted();

        council.on("2027-03-31");
        assertThat(standing()).isEqualTo("accepted");
        council.on("2027-04-01");
        assertThat(standing()).isEqualTo("open");
        assertThat(council.only("check=TF-01").get("waiver").get("sentence").asString())
                .isEqualTo("It was accepted until 2027-03-31; that has run out.");
    }

    @Test
    void letsNobodyApproveForTwoSeats() {
        propose(ACCEPT);
        assertThat(approve("Sam", "security")).isEqualTo(200);

        HttpResponse<String> again = post("Sam", "approval", "{\"seat\":\"legal\"}");
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body())
                .contains("Sam has approved from another seat")
                .contains("each seat is another person: ask somebody else who holds the seat legal");
        assertThat(approve("Pat", "procurement")).isEqualTo(200);
        assertThat(standing()).isEqualTo("open");
    }

    @Test
    void asksForASeatWhateverTheRole() {
        propose(ACCEPT);

        for (String name : List.of("Ada", "Pia", "Vera")) {
            assertThat(post(name, "approval", "{\"seat\":\"security\"}").statusCode())
                    .isEqualTo(403);
            assertThat(post(name, "refusal", "{\"seat\":\"security\",\"reason\":\"no\"}")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(post("Vera", "waiver", ACCEPT).statusCode()).isEqualTo(403);
        assertThat(post("Sam", "owner", "{\"owner\":\"Jo\"}").statusCode()).isEqualTo(403);
        assertThat(approve("Lee", "security")).isEqualTo(403);
        assertThat(may("Sam").get("approve").toString()).isEqualTo("[\"security\",\"legal\"]");
        assertThat(may("Cleo").get("approve").toString()).isEqualTo("[]");
        assertThat(may("Cleo").get("refuse").toString()).isEqualTo("[\"council\"]");
        assertThat(may("Vera").toString())
                .isEqualTo("{\"assign\":false,\"propose\":false,\"withdraw\":false,\"approve\":[],\"refuse\":[]}");
    }

    @Test
    void letsTheCouncilEndWhatHolds() {
        accepted();

        assertThat(post("Lee", "refusal", "{\"reason\":\"no\"}").statusCode()).isEqualTo(409);
        assertThat(post("Cleo", "refusal", "{\"reason\":\"Not after the breach.\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(standing()).isEqualTo("open");
        assertThat(council.only("check=TF-01").get("waiver").get("sentence").asString())
                .isEqualTo("To accept the risk was refused by Cleo (council): Not after the breach.");
        propose(ACCEPT);
    }

    @Test
    void needsOneApprovalForAWaiverAndTakesItBack() {
        propose("{\"kind\":\"waiver\",\"reason\":\"False alarm.\",\"until\":\"2026-12-31\"}");
        assertThat(approve("Sam", "security")).isEqualTo(200);
        assertThat(standing()).isEqualTo("waived");

        Visitor pia = council.as("Pia");
        assertThat(pia.delete(path + "/waiver?reason=mended").statusCode()).isEqualTo(200);
        assertThat(standing()).isEqualTo("open");
        assertThat(pia.delete(path + "/waiver").statusCode()).isEqualTo(409);
    }

    @Test
    void isOpenAgainWhereItGrowsGraverOrGoesAndComesBack() {
        accepted();
        council.on("2026-12-01").accounts("desk,shared,active,app,2026-11-01").recorded();
        assertThat(post("Pia", "waiver", ACCEPT).body()).contains("the finding is closed since 2026-12-01");
        council.accounts(DESK).recorded();

        assertThat(standing()).isEqualTo("open");
        assertThat(council.only("check=TF-01").get("waiver").isNull()).isTrue();
    }

    @Test
    void keepsWhoDidWhatAndWhen() {
        post("Pia", "owner", "{\"owner\":\"Jo\",\"due\":\"2026-12-24\"}");
        accepted();
        post("Cleo", "refusal", "{\"reason\":\"No.\"}");
        post("Pia", "owner", "{\"owner\":\"\",\"due\":\"\"}");

        JsonNode whole = council.ask(path.substring("/api/v1".length()));
        assertThat(whole.get("acts")
                        .valueStream()
                        .map(act -> act.get("who").asString() + " "
                                + act.get("sentence").asString()))
                .containsExactly(
                        "Pia gave it to nobody",
                        "Cleo refused for council: No.",
                        "Pat approved for procurement",
                        "Lee approved for legal",
                        "Sam approved for security",
                        "Pia proposed to accept the risk until 2027-03-31: The vendor replaces the desk in spring.",
                        "Pia gave it to Jo, due 2026-12-24");
        assertThat(whole.get("acts").get(0).get("at").asString()).startsWith("2026-11-22T");
    }

    @Test
    void saysWhatIsOverdueAndWhose() {
        post("Pia", "owner", "{\"owner\":\"Jo\",\"due\":\"2026-12-24\"}");
        assertThat(council.findings("state=overdue")).isEmpty();
        assertThat(council.only("owner=jo").get("due").asString()).isEqualTo("2026-12-24");

        council.on("2026-12-25");
        assertThat(council.only("state=overdue").get("overdue").asBoolean()).isTrue();
        assertThat(post("Pia", "owner", "{\"owner\":\"Kim\",\"due\":\"2026-12-24\"}")
                        .statusCode())
                .as("what stands may stay")
                .isEqualTo(200);
    }

    @Test
    void refusesWhatMakesNoSenseAndChangesNothing() {
        assertThat(wrong("waiver", "{\"kind\":\"waver\",\"reason\":\"x\",\"until\":\"2027-01-01\"}"))
                .contains("400", "there is no kind 'waver'", "write waiver");
        assertThat(wrong("waiver", "{\"kind\":\"waiver\",\"reason\":\" \",\"until\":\"2027-01-01\"}"))
                .contains("400", "the reason is missing");
        assertThat(wrong("waiver", "{\"kind\":\"waiver\",\"reason\":\"x\",\"until\":\"2026-11-21\"}"))
                .contains("400", "until 2026-11-21 is past");
        assertThat(wrong("waiver", "{\"kind\":\"waiver\",\"reason\":\"x\",\"until\":\"2027-11-23\"}"))
                .contains("400", "until 2027-11-23 is longer than the policy allows", "write 2027-11-22 or an earlier");
        assertThat(wrong("waiver", "{\"kind\":\"waiver\",\"reason\":\"x\",\"until\":\"31.12.2026\"}"))
                .contains("400", "until '31.12.2026' is no date");
        assertThat(wrong("owner", "{\"due\":\"2026-11-01\"}")).contains("400", "due 2026-11-01 is past");
        assertThat(wrong("waiver", "nonsense")).contains("400");
        assertThat(post("Sam", "approval", "{\"seat\":\"security\"}").body()).contains("409", "nothing is proposed");
        assertThat(post("Sam", "approval", "{}").body()).contains("400", "you hold several seats");
        assertThat(council.as("Sam").get("/api/v1/findings/none").statusCode()).isEqualTo(404);
        assertThat(council.as("Sam").get("/api/v1/findings?state=opn").body()).contains("400", "did you mean open?");
        propose(ACCEPT);
        assertThat(post("Pia", "waiver", ACCEPT).body()).contains("409", "something is proposed already");
        assertThat(approve("Sam", "security")).isEqualTo(200);
        assertThat(post("Sam", "approval", "{\"seat\":\"security\"}").body())
                .contains("409", "security has approved already", "legal and procurement still to approve");
        assertThat(council.ask(path.substring("/api/v1".length())).get("acts").size())
                .isEqualTo(2);
    }

    @Test
    void countsOpenOnesFromDayToDay() {
        JsonNode first = council.ask("/findings/trend");
        assertThat(first.get("points").size()).isEqualTo(1);
        long before = first.get("points").get(0).get("open").asLong();

        council.on("2026-11-23");
        accepted();
        council.on("2026-11-25")
                .accounts(DESK, "two,human,active,none,2026-11-01")
                .recorded();
        council.on("2026-11-26").accounts("two,human,active,none,2026-11-01").recorded();

        JsonNode trend = council.ask("/findings/trend");
        assertThat(trend.get("points")
                        .valueStream()
                        .map(point -> point.get("day").asString()))
                .containsExactly("2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26");
        assertThat(trend.get("points")
                        .valueStream()
                        .map(point -> point.get("apart").asLong()))
                .containsExactly(0L, 1L, 1L, 1L, 0L);
        assertThat(trend.get("points").get(1).get("open").asLong()).isEqualTo(before - 1);
        assertThat(trend.get("points").get(3).get("high").asLong())
                .isEqualTo(trend.get("points").get(1).get("high").asLong() + 1);
        assertThat(trend.get("title").asString()).endsWith("on 2026-11-22");
        assertThat(council.ask("/findings/trend?from=2026-11-24&to=2026-11-25")
                        .get("points")
                        .size())
                .isEqualTo(2);
    }

    private void accepted() {
        propose(ACCEPT);
        assertThat(List.of(approve("Sam", "security"), approve("Lee", "legal"), approve("Pat", "procurement")))
                .containsOnly(200);
    }

    private void propose(String json) {
        HttpResponse<String> proposed = post("Pia", "waiver", json);
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(200);
    }

    private int approve(String name, String seat) {
        return post(name, "approval", "{\"seat\":\"%s\"}".formatted(seat)).statusCode();
    }

    private String wrong(String way, String json) {
        return post("Pia", way, json).body();
    }

    private HttpResponse<String> post(String name, String way, String json) {
        boolean decides = way.equals("approval") || way.equals("refusal");
        return council.as(name).post(path + "/" + way, decides ? withSeen(json) : json);
    }

    /** Whoever decides has looked just now. */
    private String withSeen(String json) {
        long seen = council.seen(path.replaceAll(".*/", ""));
        return ("{\"seen\":%d," + json.substring(1)).formatted(seen).replace(",}", "}");
    }

    private JsonNode may(String name) {
        return Council.json(council.as(name).get(path)).get("may");
    }

    private String standing() {
        return council.only("check=TF-01").get("standing").asString();
    }
}
