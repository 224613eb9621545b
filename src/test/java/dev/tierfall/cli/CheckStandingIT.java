package dev.tierfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.tierfall.RunningServer;
import dev.tierfall.check.finding.Council;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that must fail on high findings, of which one is waived until the end of the year. */
class CheckStandingIT {

    private static final String DESK = "desk,shared,active,none,2026-11-01";

    @TempDir
    Path folder;

    @TempDir
    Path home;

    private Council council;

    @BeforeEach
    void waive() {
        council = new Council(folder, "2026-11-22").accounts(DESK).recorded();
        String id = council.id("check=TF-01");
        String path = "/api/v1/findings/" + id;
        council.as("Pia").post(path + "/owner", "{\"owner\":\"Jo\",\"due\":\"2026-12-24\"}");
        council.as("Pia")
                .post(path + "/waiver", "{\"kind\":\"waiver\",\"reason\":\"Replaced soon.\",\"until\":\"2026-12-31\"}");
        council.as("Sam").post(path + "/approval", "{\"seat\":\"security\",\"seen\":%d}".formatted(council.seen(id)));
    }

    @AfterEach
    void close() {
        Council.close();
    }

    @Test
    void listsWhatIsWaivedAndDoesNotFailOnIt() {
        Asked asked = ask("check", "TF-01", "--fail-on", "high", "--format", "json");

        assertThat(asked.status()).isZero();
        assertThat(asked.err().strip())
                .isEqualTo("1 finding is waived or accepted, and not counted for --fail-on high");
        assertThat(JsonPath.<Integer>read(asked.out(), "$.totals.apart")).isEqualTo(1);
        assertThat(JsonPath.<String>read(asked.out(), "$.title"))
                .isEqualTo("1 finding in 1 of 1 check; 1 waived or accepted");
        Map<String, Object> standing = JsonPath.read(asked.out(), "$.checks[0].findings[0].standing");
        assertThat(standing)
                .containsEntry("standing", "waived")
                .containsEntry("since", "2026-11-22")
                .containsEntry("owner", "Jo")
                .containsEntry("due", "2026-12-24")
                .containsEntry("until", "2026-12-31")
                .containsEntry("reason", "Replaced soon.");
    }

    @Test
    void failsAgainOnceItHasRunOut() {
        assertThat(ask("check", "TF-01", "--fail-on", "high", "--as-of", "2027-01-01")
                        .status())
                .isEqualTo(1);
        council.on("2027-01-01");
        assertThat(ask("check", "TF-01", "--fail-on", "high").status()).isEqualTo(1);
    }

    /** The record looks again only after the import; nobody agreed to what the map says by then. */
    @Test
    void failsOnWhatIsGraverThanWhatWasAgreedBeforeTheRecordKnows() throws IOException {
        Files.writeString(folder.resolve("systems.csv"), "id\ns\n");
        Files.writeString(folder.resolve("grants.csv"), "principal,system,level\naccount:desk,s,admin\n");
        council.accounts(DESK);

        Asked asked = ask("check", "TF-01", "--fail-on", "high", "--format", "json");

        assertThat(asked.status()).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(asked.out(), "$.totals.apart")).isZero();
        Map<String, Object> finding = JsonPath.read(asked.out(), "$.checks[0].findings[0]");
        assertThat(finding).containsEntry("severity", "critical");
        assertThat(JsonPath.<Map<String, Object>>read(asked.out(), "$.checks[0].findings[0].standing"))
                .containsEntry("standing", "open")
                .containsEntry("owner", "Jo")
                .containsEntry("until", null);
    }

    @Test
    void saysItInTableCsvAndSarif() {
        assertThat(ask("check", "TF-01", "--format", "csv")
                        .out()
                        .lines()
                        .toList()
                        .getLast())
                .endsWith(",waived,2026-11-22,Jo,2026-12-24,2026-12-31");
        assertThat(ask("check", "TF-01").out()).contains("standing  since       owner  due         until");
        String sarif = ask("check", "TF-01", "--format", "sarif").out();
        assertThat(JsonPath.<List<String>>read(sarif, "$.runs[0].results[*].suppressions[*].justification"))
                .containsExactly("waived until 2026-12-31: Replaced soon.");
    }

    private Asked ask(String... arguments) {
        return Asked.of(
                home,
                Map.of("TIERFALL_TOKEN", RunningServer.TOKEN),
                Stream.concat(
                                Stream.of(arguments),
                                Stream.of("--server", RunningServer.get().origin()))
                        .toArray(String[]::new));
    }
}
