package dev.tierfall.check.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.Visitor;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sam has read a proposal for a month; before Sam approves, Pia takes it back and proposes another for a year. */
class SeenIT {

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        Council.close();
    }

    @Test
    void refusesToDecideOnWhatIsNoLongerSo() {
        Council council = new Council(folder, "2026-11-22")
                .accounts("desk,shared,active,none,2026-11-01")
                .recorded();
        String id = council.id("check=TF-01");
        String path = "/api/v1/findings/" + id;
        Visitor pia = council.as("Pia");
        Visitor sam = council.as("Sam");
        assertThat(pia.post(path + "/waiver", proposal("2026-12-22")).statusCode())
                .isEqualTo(200);
        long seen = council.seen(id);
        assertThat(pia.delete(path + "/waiver?seen=" + seen).statusCode()).isEqualTo(200);
        assertThat(pia.post(path + "/waiver", proposal("2027-11-01")).statusCode())
                .isEqualTo(200);

        for (String way : List.of("approval", "refusal")) {
            assertThat(sam.post(path + "/" + way, decision(",\"seen\":" + seen)).body())
                    .contains("409", "somebody did something about it meanwhile", "look again");
            assertThat(sam.post(path + "/" + way, decision("")).body())
                    .contains("400", "it does not say what was seen", "send its 'seen'");
        }
        assertThat(pia.delete(path + "/waiver?seen=" + seen).statusCode()).isEqualTo(409);
        assertThat(council.ask("/findings/" + id).get("acts").size())
                .as("nothing was added")
                .isEqualTo(3);

        String fresh = decision(",\"seen\":" + council.seen(id));
        assertThat(sam.post(path + "/approval", fresh).statusCode()).isEqualTo(200);
        assertThat(council.only("check=TF-01").get("standing").asString()).isEqualTo("waived");
    }

    private static String proposal(String until) {
        return "{\"kind\":\"waiver\",\"reason\":\"Soon gone.\",\"until\":\"%s\"}".formatted(until);
    }

    private static String decision(String seen) {
        return "{\"seat\":\"security\",\"reason\":\"x\"%s}".formatted(seen);
    }
}
