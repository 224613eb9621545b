package dev.tierfall.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.Visitor;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A pack of the example is opened, and whatever it says is asked of the server as well. */
class PackIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WORDS = "seven grey herons over the mill";
    private static final RunningServer SERVER = RunningServer.get();
    private static final Visitor PROGRAM = SERVER.program();

    private static JsonNode pack;

    @BeforeAll
    static void make() throws Exception {
        SERVER.showing(Path.of("import/samples/example"));
        HttpResponse<String> made = PROGRAM.post("/api/v1/packs", "{\"passphrase\":\"%s\"}".formatted(WORDS));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        assertThat(made.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(told -> assertThat(told).startsWith("attachment; filename"));
        pack = OpenedPack.json(made.body(), WORDS);
    }

    @AfterAll
    static void clear() {
        SERVER.emptied();
    }

    @Test
    void letsEveryVendorAndEveryCriticalSystemFall() {
        var vendors = new TreeSet<String>();
        rows("/rank").get("vendors").forEach(row -> vendors.add(row.get("ref").asString()));
        var fallen = new TreeSet<String>();
        var critical = new TreeSet<String>();
        pack.get("falls").forEach(fall -> {
            String ref = ref(fall.get("thing").asInt());
            (ref.startsWith("vendor:") ? fallen : critical).add(ref);
        });
        assertThat(fallen).isEqualTo(vendors).hasSizeGreaterThan(20);
        assertThat(critical).contains("system:erp").allMatch(ref -> ref.startsWith("system:"));
        assertThat(pack.get("folded")).isEmpty();
        assertThat(pack.get("snapshot").asString())
                .isEqualTo(rows("/rank").get("snapshot").asString());
    }

    /** Each by each: sizes, what is reached of what is watched, and every step of every path with its record. */
    @Test
    void tellsEachFallAsTheServerDoes() {
        var watched = new TreeSet<String>();
        rows("/exposure?top=1")
                .get("targets")
                .forEach(target -> watched.add(
                        target.get("ref").asString() + "=" + target.get("state").asString()));
        int paths = 0;
        for (JsonNode fall : pack.get("falls")) {
            String from =
                    ref(fall.get("thing").asInt()) + "=" + fall.get("state").asString();
            JsonNode blast = rows("/blast?limit=all&from=" + from);
            assertThat(fall.get("title")).isEqualTo(blast.get("title"));
            assertThat(fall.get("summary")).isEqualTo(blast.get("summary"));
            assertThat(fall.get("things")).isEqualTo(blast.at("/totals/things"));
            assertThat(fall.at("/detail/byKind")).isEqualTo(blast.at("/totals/byKind"));
            List<String> told = new ArrayList<>();
            for (JsonNode row : blast.get("reached")) {
                String end = row.get("ref").asString() + "=" + row.get("state").asString();
                if (watched.contains(end)) {
                    told.add("%s %d %s %s %s"
                            .formatted(
                                    end,
                                    row.get("hops").asInt(),
                                    row.get("certainty").asString(),
                                    row.get("forced").asString(""),
                                    steps(row.get("path"))));
                }
            }
            assertThat(packed(fall)).as(from).isEqualTo(told);
            paths += told.size();
        }
        assertThat(paths).isGreaterThan(500);
    }

    private static String steps(JsonNode path) {
        var steps = new ArrayList<String>();
        path.forEach(step -> steps.add("%s %s=%s %s=%s %s %s"
                .formatted(
                        step.get("rule").asString(),
                        step.get("from").asString(),
                        step.get("fromState").asString(),
                        step.get("to").asString(),
                        step.get("toState").asString(),
                        step.get("source").asString(),
                        step.get("assumed").asBoolean())));
        return steps.toString();
    }

    /** The same of a fall in the pack, whose paths are found from their ends. */
    private static List<String> packed(JsonNode fall) {
        JsonNode detail = fall.get("detail");
        Map<Integer, Integer> leading = new HashMap<>();
        detail.get("steps").forEach(step -> leading.put(column("to", step.asInt()), step.asInt()));
        var told = new ArrayList<String>();
        for (int i = 0; i < detail.get("reached").size(); i++) {
            int node = detail.get("reached").get(i).asInt();
            int marks = detail.get("marks").get(i).asInt();
            Deque<String> steps = new ArrayDeque<>();
            for (int at = node; leading.containsKey(at); at = column("from", leading.get(at))) {
                steps.addFirst(step(leading.get(at)));
            }
            told.add("%s %d %s %s %s"
                    .formatted(
                            node(node),
                            detail.get("hops").get(i).asInt(),
                            (marks & 1) == 1 ? "known" : "assumed",
                            (marks & 6) == 0 ? "" : String.valueOf((marks & 4) == 4),
                            steps.stream().toList()));
        }
        return told;
    }

    private static String step(int step) {
        int line = column("line", step);
        boolean assumed = pack.at("/steps/assumed").valueStream().anyMatch(each -> each.asInt() == step);
        return "%s %s %s %s %s"
                .formatted(
                        pack.at("/rules/%d/id".formatted(column("rule", step))).asString(),
                        node(column("from", step)),
                        node(column("to", step)),
                        pack.at("/steps/files/" + column("file", step)).asString() + (line < 0 ? "" : ":" + line),
                        assumed);
    }

    private static int column(String name, int row) {
        return pack.get("steps").get(name).get(row).asInt();
    }

    private static String node(int node) {
        JsonNode nodes = pack.get("nodes");
        return ref(nodes.get("thing").get(node).asInt()) + "="
                + nodes.get("words").get(nodes.get("state").get(node).asInt()).asString();
    }

    @Test
    void holdsTheCutsWithTheirDamage() {
        int sets = 0;
        for (JsonNode fall : pack.get("falls")) {
            String from =
                    ref(fall.get("thing").asInt()) + "=" + fall.get("state").asString();
            JsonNode cuts = fall.at("/detail/cuts");
            JsonNode asked = rows("/cuts?alternatives=2&from=" + from);
            assertThat(cuts.get("title")).as(from).isEqualTo(asked.get("title"));
            assertThat(cuts.get("sets")).as(from).hasSameSizeAs(asked.get("cuts"));
            for (int i = 0; i < cuts.get("sets").size(); i++) {
                JsonNode set = cuts.get("sets").get(i);
                JsonNode cut = asked.get("cuts").get(i);
                assertThat(set.get("damage")).isEqualTo(cut.at("/takesDown/summary"));
                assertThat(texts(set.get("acts"), "title")).isEqualTo(texts(cut.get("acts"), "title"));
                assertThat(texts(set.get("acts"), "record")).isEqualTo(texts(cut.get("acts"), "source"));
                sets++;
            }
        }
        assertThat(sets).isGreaterThan(20);
    }

    @Test
    void saysWhomToCallAndWhatMustBeToldToWhom() {
        JsonNode halden = fact("vendors", "vendor:halden-msp");
        assertThat(halden.get("contact").asString()).isEqualTo("person:halden-duty");
        assertThat(fact("people", "person:halden-duty").get("phone").asString()).isEqualTo("+49 555 0199");
        assertThat(fact("people", "person:mara-lindqvist").get("deputy").asString())
                .isEqualTo("person:ravi-menon");
        assertThat(fact("contracts", "contract:k-halden").get("notifyHours").asInt())
                .isEqualTo(48);
        assertThat(fact("plans", "plan:incident-plan").get("offlineCopy").asBoolean())
                .isFalse();
        assertThat(texts(pack.at("/facts/contracts"), "ref")).doesNotContain("contract:k-kopierhaus");
    }

    @Test
    void refusesAWeakPassphraseAndNone() {
        HttpResponse<String> weak = PROGRAM.post("/api/v1/packs", "{\"passphrase\":\"short\"}");
        assertThat(weak.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(weak.body()).get("detail").asString())
                .isEqualTo("the passphrase has 5 characters, too few to keep a map safe");
        assertThat(PROGRAM.post("/api/v1/packs", "{}").statusCode()).isEqualTo(400);
    }

    private static JsonNode fact(String question, String ref) {
        return pack.at("/facts/" + question)
                .valueStream()
                .filter(row -> row.get("ref").asString().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode rows, String member) {
        return rows.valueStream().map(row -> row.get(member).asString()).toList();
    }

    private static String ref(int thing) {
        return pack.at("/things/refs/" + thing).asString();
    }

    private static JsonNode rows(String question) {
        HttpResponse<String> answer = PROGRAM.get("/api/v1" + question);
        assertThat(answer.statusCode()).as(question + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
