package dev.tierfall.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.tierfall.RunningServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A provider is taken over and with it four systems, three of which have a backup: one falls with what it protects, one
 * is out of reach, one is only read.
 */
class RansomwareIT {

    private static String json = "";

    @BeforeAll
    static void ask() {
        HttpResponse<String> answer = RunningServer.get()
                .showing(Path.of("src/test/resources/recovery/ransomware"))
                .program()
                .get("/api/v1/recovery?from=vendor:msp&as-of=2026-06-30");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        json = answer.body();
    }

    @Test
    void tellsWhichBackupFallsWithWhatItProtects() {
        assertThat(JsonPath.<List<String>>read(json, "$.backups[*].words"))
                .containsExactly(
                        "falls with what it protects (control in 2 hops, confidentiality in 2 hops, integrity in 2 hops,"
                                + " availability in 2 hops); not isolated; not elsewhere; last restored 180 days ago",
                        "stands, but is read (confidentiality in 2 hops); whether it is isolated nobody said; elsewhere;"
                                + " when it was last restored nobody said",
                        "stands; isolated; elsewhere; last restored 10 days ago");
        assertThat(JsonPath.<Object>read(json, "$.backups[*]['ref','falls','protects']"))
                .hasToString("[{\"ref\":\"system:shelf\",\"falls\":true,\"protects\":[\"system:files\"]},"
                        + "{\"ref\":\"system:tape\",\"falls\":false,\"protects\":[\"system:mail\"]},"
                        + "{\"ref\":\"system:vault\",\"falls\":false,\"protects\":[\"system:erp\"]}]");
        assertThat(JsonPath.<Object>read(json, "$.withoutBackup")).hasToString("[\"system:web\"]");
    }

    @Test
    void showsThePathToABackup() {
        assertThat(JsonPath.<Object>read(json, "$.backups[0].states[0].path[*].source"))
                .hasToString("[\"accounts.csv:2\",\"grants.csv:6\"]");
    }

    @Test
    void trustsHoursNoMoreWhereTheBackupFell() {
        assertThat(JsonPath.<List<String>>read(json, "$.functions[*].words"))
                .containsExactly(
                        "Orders is down for 16 h: 8 h past its tolerance of 8 h",
                        "Filing is down for at least 10 h; whether that is within its tolerance of 24 h can't be told;"
                                + " the backup of File server falls too",
                        "Post is down for 4 h, within its tolerance of 6 h");
        assertThat(JsonPath.<List<String>>read(json, "$.functions[*].dataLoss"))
                .containsExactly(
                        "not known: no file says when the last copy was made",
                        "all may be lost: the backup of File server falls too",
                        "not known: no file says when the last copy was made");
    }

    @Test
    void listsEachCriticalThingWithItsBackup() {
        assertThat(JsonPath.<Object>read(json, "$.things[*]['ref','words']"))
                .hasToString("[{\"ref\":\"dataset:personnel\",\"words\":\"Personnel file is back after at least 10 h;"
                        + " the backup of File server falls too\"},"
                        + "{\"ref\":\"system:erp\",\"words\":\"ERP is back after 16 h\"},"
                        + "{\"ref\":\"system:files\",\"words\":\"File server is back after at least 10 h;"
                        + " the backup of File server falls too\"},"
                        + "{\"ref\":\"system:mail\",\"words\":\"Mail is back after 4 h\"},"
                        + "{\"ref\":\"system:web\",\"words\":\"Web site is back after 2 h\"}]");
        assertThat(JsonPath.<Object>read(json, "$.things[0].rests.backups")).hasToString("[\"system:shelf\"]");
    }

    @Test
    void sumsItUp() {
        assertThat(JsonPath.<String>read(json, "$.summary"))
                .contains("1 of 3 backups falls with what it protects; no backup is known of 1 system.");
    }

    @Test
    void tellsNothingOfAFallThatReachesNothingCritical() {
        HttpResponse<String> answer =
                RunningServer.get().program().get("/api/v1/recovery?from=account:audit&as-of=2026-06-30");

        assertThat(JsonPath.<String>read(answer.body(), "$.title"))
                .isEqualTo("Nothing critical has to be brought back");
        assertThat(JsonPath.<Object>read(answer.body(), "$.criticalPath")).isNull();
    }

    /** The blast's own answer stays as it is, with one member more. */
    @Test
    void standsInTheAnswerOfABlastThatAsksForIt() {
        String asked = "/api/v1/blast?from=vendor:msp&as-of=2026-06-30";
        String plain = RunningServer.get().program().get(asked).body();
        String both =
                RunningServer.get().program().get(asked + "&recovery=true").body();

        assertThat(JsonPath.<Object>read(both, "$.reached")).isEqualTo(JsonPath.<Object>read(plain, "$.reached"));
        assertThat(JsonPath.<Object>read(both, "$.totals")).isEqualTo(JsonPath.<Object>read(plain, "$.totals"));
        assertThat(JsonPath.<Object>read(both, "$.recovery")).isEqualTo(JsonPath.<Object>read(json, "$"));
        assertThat(RunningServer.get().program().get(asked + "&recovery=false").body())
                .isEqualTo(plain);
        HttpResponse<String> refused = RunningServer.get().program().get(asked + "&recovery=maybe");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<String>read(refused.body(), "$.mend")).isEqualTo("write true or false");
    }
}
