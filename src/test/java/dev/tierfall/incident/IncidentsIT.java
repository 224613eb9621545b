package dev.tierfall.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.Visitor;
import dev.tierfall.access.Nobody;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Halden, which runs our systems, is taken over. Somebody declares it, marks what was found, ticks cuts, tells whom the
 * law and the contracts want told, and closes it; meanwhile the map goes on.
 */
class IncidentsIT {

    private static final String ADMIN = "account:halden-adm";

    private static Ward ward;

    @BeforeAll
    static void open() {
        ward = new Ward();
    }

    @BeforeEach
    void forget() {
        Ward.forget();
    }

    @AfterAll
    static void close() {
        Ward.close();
    }

    @Test
    void saysHowFarItReachesAndWhatProvesThat() {
        JsonNode incident = ward.incident(ward.declare(Ward.HALDEN));

        assertThat(incident.get("title").asString()).startsWith("Halden Managed Services is taken over: ");
        assertThat(incident.at("/radius/things").asInt()).isEqualTo(ward.reach(incident, ""));
        assertThat(incident.get("radius")).isEqualTo(incident.get("whenDeclared"));
        assertThat(incident.at("/record/holds").asBoolean()).isTrue();
        assertThat(incident.at("/functions/0/tolerance").isNumber()).isTrue();
        assertThat(texts(incident.get("accounts"), "ref")).contains(ADMIN);
        JsonNode steps = incident.at("/paths/0/steps");
        assertThat(steps.size()).isPositive();
        assertThat(texts(steps, "record")).allMatch(record -> record.matches("[a-z_]+\\.csv:\\d+|"));
        assertThat(texts(steps, "shows")).allMatch(shows -> shows.endsWith("."));
    }

    /** The record stays true: an import that deletes the vendor changes nothing that the incident says. */
    @Test
    void answersAsItDidAfterTheVendorIsDeleted() {
        String id = ward.declare(Ward.HALDEN);
        JsonNode before = ward.incident(id);
        JsonNode cuts = ward.get("/incidents/" + id + "/cuts");

        RunningServer.get().emptied();

        assertThat(ward.program().get("/api/v1/blast?from=" + Ward.HALDEN).statusCode())
                .isEqualTo(400);
        JsonNode after = ward.incident(id);
        assertThat(after.at("/record/holds").asBoolean()).isTrue();
        for (String part :
                List.of("title", "radius", "functions", "data", "accounts", "connections", "paths", "record")) {
            assertThat(after.get(part)).as(part).isEqualTo(before.get(part));
        }
        assertThat(texts(after.get("tell"), "why")).isEqualTo(texts(before.get("tell"), "why"));
        assertThat(ward.get("/incidents/" + id + "/cuts")).isEqualTo(cuts);
        JsonNode kept = ward.get("/incidents/" + id + "/declared");
        assertThat(kept.get("paths")).isEqualTo(before.get("paths"));
        assertThat(kept.at("/record/radius")).isEqualTo(before.at("/record/radius"));
        ward.showExample();
    }

    @Test
    void countsAnewWhatIsMarked() {
        String id = ward.declare(Ward.HALDEN);
        int all = ward.incident(id).at("/radius/things").asInt();

        JsonNode contained = mark(id, ADMIN, "contained");
        assertThat(contained.at("/radius/things").asInt())
                .isEqualTo(ward.reach(contained, "&without=" + ADMIN))
                .isLessThan(all);
        assertThat(contained.at("/whenDeclared/things").asInt()).isEqualTo(all);
        assertThat(contained.at("/record/holds").asBoolean()).isTrue();
        assertThat(contained.at("/marks/0/mark").asString()).isEqualTo("contained");

        JsonNode confirmed = mark(id, "vendor:orvanta", "confirmed");
        assertThat(texts(confirmed.get("origins"), "ref")).containsExactly(Ward.HALDEN, "vendor:orvanta");
        assertThat(confirmed.at("/radius/things").asInt())
                .isEqualTo(ward.reach(confirmed, "&from=vendor:orvanta&without=" + ADMIN));

        mark(id, "vendor:orvanta", "open");
        assertThat(mark(id, ADMIN, "open").at("/radius/things").asInt()).isEqualTo(all);
    }

    @Test
    void countsTheCutsOfTheBoardTogether() {
        String id = ward.declare(Ward.HALDEN);
        JsonNode sets = ward.get("/incidents/" + id + "/cuts");
        List<String> acts = texts(sets.at("/cuts/0/acts"), "id");
        assertThat(acts).hasSizeGreaterThan(1);
        acts.forEach(act -> ward.post("/" + id + "/cuts", Map.of("act", act, "owner", "Ravi", "at", "2020-01-01")));

        JsonNode incident = ward.incident(id);
        int lost = sets.at("/cuts/0/lost").asInt();
        assertThat(incident.at("/radius/things").asInt()
                        - incident.at("/contained/things").asInt())
                .isEqualTo(lost);
        assertThat(texts(incident.at("/board/cuts"), "late")).containsOnly("true");
        assertThat(incident.at("/board/takesDown")).isEqualTo(sets.at("/cuts/0/takesDown"));

        JsonNode done = ward.post("/" + id + "/cuts", Map.of("act", acts.getFirst(), "standing", "done"));
        assertThat(texts(done.at("/board/cuts"), "standing")).contains("done", "planned");
        acts.forEach(act -> ward.post("/" + id + "/cuts", Map.of("act", act, "standing", "dropped")));
        assertThat(ward.incident(id).get("contained").isNull()).isTrue();
    }

    @Test
    void remembersWhoWasTold() {
        String id = ward.declare(Ward.HALDEN);
        JsonNode halden = party(ward.incident(id), Ward.HALDEN);
        assertThat(halden.get("hours").asInt()).isEqualTo(48);
        assertThat(halden.at("/contacts/0/phone").asString()).startsWith("+");
        assertThat(party(ward.incident(id), "clock:national-authority")
                        .get("hours")
                        .asInt())
                .isEqualTo(24);

        JsonNode told = ward.post("/" + id + "/told", Map.of("party", Ward.HALDEN, "note", "by phone"));
        assertThat(party(told, Ward.HALDEN).at("/told/note").asString()).isEqualTo("by phone");
        assertThat(told.at("/log/0/sentence").asString()).startsWith("told Halden Managed Services at ");
        assertThat(ward.send("/" + id + "/told", Map.of("party", "vendor:nobody"))
                        .statusCode())
                .isEqualTo(400);
    }

    /** What a closed incident lacks is found by the check that asks for it. */
    @Test
    void tellsTheChecksWhenItIsClosed() {
        String id = ward.declare(Ward.HALDEN);
        JsonNode closed = ward.post("/" + id + "/closing", Map.of("lessons", "No shared accounts."));
        assertThat(closed.get("status").asString()).isEqualTo("closed");
        assertThat(closed.at("/closing/absent/0").asString()).isEqualTo(Ward.HALDEN);
        assertThat(found()).contains("incident:" + id);
        assertThat(ward.send("/" + id + "/marks", Map.of("thing", ADMIN, "mark", "cleared"))
                        .statusCode())
                .isEqualTo(409);

        String today = closed.at("/closing/at").asString().substring(0, 10);
        JsonNode reviewed = ward.post(
                "/" + id + "/closing", Map.of("attended", List.of(Ward.HALDEN), "reviewed", today, "reported", today));
        assertThat(reviewed.at("/closing/words").asString()).isEqualTo("Nothing is left to do.");
        assertThat(reviewed.at("/closing/lessons").asString()).isEqualTo("No shared accounts.");
        assertThat(found()).doesNotContain("incident:" + id);
    }

    /** One file that needs nothing from anywhere, in which nothing that somebody typed runs. */
    @Test
    void writesABriefThatStandsByItself() {
        String id = ward.declare(Ward.HALDEN);
        ward.post("/" + id + "/notes", Map.of("text", "<script>alert(1)</script>"));
        HttpResponse<String> brief = ward.program().get("/api/v1/incidents/" + id + "/brief");
        assertThat(brief.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"incident-%s.html\"".formatted(id));
        assertThat(brief.body())
                .contains("<h1>Halden Managed Services is taken over: ", "Who must be told", "accounts.csv:")
                .contains("&lt;script&gt;")
                .doesNotContain("<script", "src=", "href=", "http://", "https://");
    }

    @Test
    void refusesWhatIsNotThereAndChangesNothing() {
        String id = ward.declare(Ward.HALDEN);
        int acts = ward.incident(id).get("log").size();
        assertThat(ward.program().get("/api/v1/incidents/none").statusCode()).isEqualTo(404);
        Map<String, Map<String, Object>> wrong = Map.of(
                "",
                Map.of("from", List.of("vendor:nobody")),
                "/" + id + "/marks",
                Map.of("thing", "vendor:nobody", "mark", "cleared"),
                "/" + id + "/cuts",
                Map.of("act", "disable-account " + Ward.HALDEN),
                "/" + id + "/notes",
                Map.of("text", " "),
                "/" + id + "/closing",
                Map.of("reported", "2999-01-01"));
        wrong.forEach((path, said) -> {
            HttpResponse<String> refused = ward.send(path, said);
            assertThat(refused.statusCode()).as(path + refused.body()).isEqualTo(400);
            assertThat(refused.body()).contains("mend");
        });
        assertThat(ward.send("", Map.of("from", List.of(Ward.HALDEN), "since", "2999-01-01"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(ward.incident(id).get("log").size()).isEqualTo(acts);
        assertThat(ward.get("/incidents").get("incidents").size()).isEqualTo(1);
    }

    @Test
    void letsViewersReadAndAnalystsAct() {
        String id = ward.declare(Ward.HALDEN);
        try {
            Visitor viewer = person("Vera", "viewer");
            Visitor analyst = person("Anna", "analyst");
            String note = "{\"text\":\"Seen.\"}";
            assertThat(viewer.get("/api/v1/incidents/" + id).body()).contains("\"may\":false");
            assertThat(viewer.post("/api/v1/incidents/" + id + "/notes", note).statusCode())
                    .isEqualTo(403);
            HttpResponse<String> noted = analyst.post("/api/v1/incidents/" + id + "/notes", note);
            assertThat(noted.body()).contains("\"may\":true", "noted: Seen.", "\"who\":\"Anna\"");
        } finally {
            Nobody.forget();
        }
    }

    private Visitor person(String name, String role) {
        String said = "{\"role\":\"%s\",\"password\":\"correct horse battery\"}".formatted(role);
        assertThat(ward.program().send("PUT", "/api/v1/users/" + name, said).statusCode())
                .isEqualTo(200);
        Visitor visitor = RunningServer.get().visitor();
        visitor.get("/");
        visitor.post("/api/v1/session", "{\"name\":\"%s\",\"password\":\"correct horse battery\"}".formatted(name));
        return visitor;
    }

    private JsonNode mark(String id, String thing, String mark) {
        return ward.post("/" + id + "/marks", Map.of("thing", thing, "mark", mark));
    }

    private static JsonNode party(JsonNode incident, String key) {
        return incident.get("tell")
                .valueStream()
                .filter(one -> one.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> found() {
        return texts(ward.get("/checks?id=TF-25").at("/checks/0/findings"), "subject");
    }

    private static List<String> texts(JsonNode rows, String name) {
        var texts = new ArrayList<String>();
        rows.forEach(row -> texts.add(row.path(name).asString()));
        return texts;
    }
}
