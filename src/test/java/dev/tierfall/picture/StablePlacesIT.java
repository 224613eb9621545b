package dev.tierfall.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.RunningServer;
import dev.tierfall.intake.Intake;
import dev.tierfall.store.ImportOrder;
import dev.tierfall.store.Imports;
import dev.tierfall.store.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who knows the pictures of a map by heart, while one thing after another is imported. */
class StablePlacesIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> PICTURES = List.of(
            "/picture?from=vendor:halden-msp",
            "/picture?from=vendor:halden-msp&from=vendor:skalvik",
            "/picture?from=vendor:orvanta=availability",
            "/picture");

    private static final List<String> LANES = List.of("/vendors/halden-msp", "/vendors/granitgate", "/vendors/orvanta");

    /** One thing each, of those that would crowd in anywhere: between, before, beyond and below what is there. */
    private static final List<Map<String, String>> LATER = List.of(
            Map.of("vendors.csv", "id,name\naaa,Aaa first of all by name\n"),
            Map.of(
                    "accounts.csv",
                    "id,name,holder\naaa-halden,Another of Halden,vendor:halden-msp\n",
                    "grants.csv",
                    "principal,system,level\naccount:aaa-halden,erp,admin\naccount:aaa-halden,plm,read\n"),
            Map.of("datasets.csv", "id,name\naaa-data,Figures\n", "storage.csv", "system,dataset\nerp,aaa-data\n"),
            Map.of(
                    "subcontracts.csv",
                    "id,contract,service,prime,sub\naaa-link,k-halden,server-operations,halden-msp,aaa\n"),
            Map.of("organizations.csv", "id,name,kind\naaa-own,A third company of ours,own\n"),
            Map.of("functions.csv", "id,name,critical\naaa-function,Aardvarks,true\n"));

    @TempDir
    Path folder;

    @BeforeAll
    static void show() {
        RunningServer.get().showing(Path.of("import/samples/example"));
    }

    @AfterAll
    static void clear() {
        RunningServer.get().emptied();
    }

    @Test
    void findsEveryMarkWhereItWas() throws IOException {
        for (int step = 0; step < LATER.size(); step++) {
            Map<String, Map<String, Spot>> before = new HashMap<>();
            PICTURES.forEach(picture -> before.put(picture, marks(ask(picture))));
            LANES.forEach(vendor -> before.put(vendor, cards(ask(vendor))));
            bring("later-" + step, LATER.get(step));
            for (var picture : before.entrySet()) {
                boolean lanes = picture.getKey().startsWith("/vendors");
                JsonNode asked = ask(picture.getKey());
                hold(
                        picture.getKey() + " after " + LATER.get(step),
                        picture.getValue(),
                        lanes ? cards(asked) : marks(asked));
            }
        }
    }

    /** @param seat which ring and sector it stands in: whoever changes these has to move */
    private record Spot(String seat, int x, int y) {}

    private static void hold(String what, Map<String, Spot> before, Map<String, Spot> after) {
        int stayed = 0;
        for (var was : before.entrySet()) {
            assertThat(after).as(what).containsKey(was.getKey());
            Spot is = Objects.requireNonNull(after.get(was.getKey()));
            if (is.seat().equals(was.getValue().seat())) {
                assertThat(is).as(what + ": " + was.getKey()).isEqualTo(was.getValue());
                stayed++;
            }
        }
        assertThat(stayed).as(what).isGreaterThanOrEqualTo(before.size() * 9 / 10);
    }

    private static Map<String, Spot> marks(JsonNode picture) {
        Map<String, Spot> marks = new HashMap<>();
        JsonNode columns = picture.get("marks");
        for (int i = 0; i < columns.get("ref").size(); i++) {
            int sector = columns.get("sector").get(i).asInt();
            String name = sector < 0
                    ? ""
                    : picture.get("sectors").get(sector).get("ref").asString();
            marks.put(
                    columns.get("ref").get(i).asString(),
                    new Spot(
                            columns.get("ring").get(i) + name,
                            columns.get("x").get(i).asInt(),
                            columns.get("y").get(i).asInt()));
        }
        return marks;
    }

    /** A vendor may stand several times in one lane; the words beside its name say in which chain. */
    private static Map<String, Spot> cards(JsonNode page) {
        Map<String, Spot> cards = new HashMap<>();
        for (JsonNode card : page.get("lanes").get("cards")) {
            if (!card.get("ref").isNull()) {
                String chain = card.get("note").asString().replaceAll("stands \\d+ times · ", "");
                cards.put(
                        card.get("ref").asString() + " in " + chain,
                        new Spot("", card.get("x").asInt(), card.get("y").asInt()));
            }
        }
        return cards;
    }

    private static JsonNode ask(String path) {
        return JSON.readTree(RunningServer.get().program().get("/api/v1" + path).body());
    }

    private void bring(String source, Map<String, String> files) throws IOException {
        Path bundle = Files.createDirectory(folder.resolve(source));
        for (var file : files.entrySet()) {
            Files.writeString(bundle.resolve(file.getKey()), file.getValue());
        }
        RunningServer.get()
                .bean(Imports.class)
                .run(new ImportOrder(source, "tests", false, Intake.read(List.of(bundle))), Progress.NONE);
    }
}
